/** An invented plan in the form of the real one: sections, numbered articles, closing agencies, a page's foot below. */
export const MINI_PLAN = `某地行动方案

一、总体目标

（一）湖水更清。三年内治理湖岸。到2024年，湖岸绿地达到12公里以上，种树超过3万株。

二、造船

(一)造木船。推进“竹筏 帆船”计划，高水建设船坞(含小船坞)。到2024年,木船达到40条左右。(市造船局、市林业局(湖区)按职责分工负责)

(十二)修码头。修两座码头。（市造船局牵头，市财政局负责）

九、保障措施

(一)加强协作。各方
协作。(市造船局按职责分工负责)

版权所有。`;
