/** Words of the chain view, and what types of zone are called; fetched with the view. */
import type { ZoneType } from '../../geo/vocabulary.ts';

const zh = {
  industry: '产业',
  kinds: { listed: '规划列出了环节', mentioned: '规划提到产业链', none: '规划没有写产业链' },
  shown: (shown: number, total: number) => `显示 ${shown} 个地点，共 ${total} 个`,
  links: (links: number, gaps: number) =>
    `规划列出 ${links} 个环节，次序照规划${gaps === links ? '；各环节都没有点名项目' : gaps > 0 ? `；其中 ${gaps} 个没有点名项目` : ''}。`,
  mentioned: '规划提到这条产业链，没有逐一列出环节。',
  none: (industry: string) => `规划没有为“${industry}”列出产业链环节。`,
  chain: (name: string) => `${name}的环节`,
  gap: '规划未点名项目',
  hidden: (n: number) => `${n} 个不符合所选条件`,
  zones: '规划把这条链放在：',
  rest: '环节未说明',
  restNote: '这些地点属于这个产业，规划没有写明在哪个环节；按所在的功能区或镇街排列。',
  byStage: '这个产业的项目与园区，按阶段',
  noStage: '未注明阶段',
  noZone: '未注明所在功能区',
  empty: '没有符合所选条件的地点。',
  zoneTypes: {
    economic: '经济区',
    park: '产业园区',
    pilot: '示范试验区',
    base: '基地与枢纽',
    business: '商务区',
    science: '科学城',
    town: '镇街',
  } satisfies Record<ZoneType, string> as Record<ZoneType, string>,
};

const en: typeof zh = {
  industry: 'Industry',
  kinds: { listed: 'The plan lists the links', mentioned: 'The plan speaks of a chain', none: 'The plan names no chain' },
  shown: (shown, total) => `Showing ${shown} of ${total} places`,
  links: (links, gaps) =>
    `The plan lists ${links} links, here in its own order${gaps === links ? ', and names no project for any of them' : gaps > 0 ? `, and names no project for ${gaps} of them` : ''}.`,
  mentioned: 'The plan speaks of this chain and does not list its links.',
  none: (industry) => `The plan lists no links of a chain for “${industry}”.`,
  chain: (name) => `Links: ${name}`,
  gap: 'The plan names no project here',
  hidden: (n) => `${n} outside the filters`,
  zones: 'The plan puts this chain in:',
  rest: 'Link not stated',
  restNote: 'These places are of the industry; the plan does not say at which link they stand. Sorted by the zone or town they are in.',
  byStage: 'Projects and zones of the industry, by stage',
  noStage: 'No stage given',
  noZone: 'No zone given',
  empty: 'No place passes the filters.',
  zoneTypes: {
    economic: 'Economic zone',
    park: 'Industrial park',
    pilot: 'Pilot zone',
    base: 'Base or hub',
    business: 'Business district',
    science: 'Science city',
    town: 'Town or subdistrict',
  },
};

export const chainWords = { zh, en };
export type ChainWords = typeof zh;
