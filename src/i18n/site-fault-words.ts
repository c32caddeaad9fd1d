/** Words for what was wrong with rows of a file of own sites, in both languages. */
import { SETTING } from '#setting';
import { MERIDIAN, SAMPLE_DEGREES, SAMPLE_SEXAGESIMAL, ZONE } from './district-facts.ts';

export const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const zh = {
  title: (count: number) => `${count} 处需要留意`,
  where: (rows: readonly number[], rest: number) => `第 ${rows.join('、')} 行${rest > 0 ? `等 ${rows.length + rest} 行` : ''}`,
  left: '没有采用。',
  taken: '已采用。',
  more: (count: number) => `另有 ${count} 类问题没有列出。`,
  reasons: {
    'no-position': '没有经度或纬度。请补上。',
    'not-a-coordinate': `读不出经纬度。请写成 ${SAMPLE_DEGREES} 这样的度数，或 ${SAMPLE_SEXAGESIMAL} 这样的度分秒。`,
    metres: `数值是以米计的平面坐标，却不合本页能换算的几种：CGCS2000 三度带中央经线 ${MERIDIAN}°（带号 ${ZONE} 可有可无），或 Web 墨卡托。请换成其中一种，或换成经纬度。`,
    impossible: '超出经度 180°、纬度 90°。请改正。',
    'far-away': `离${SETTING.short_area_zh}太远，不在本图志范围内。请核对经纬度。`,
    'same-axis': '两个数都标成了经度，或都标成了纬度。请改正。',
    repeated: '与前面一行的名称和位置都相同。',
    'swapped-row': '这一行的两个坐标与别的行次序相反，已对调。请核对。',
    coarse: '小数位太少，位置误差超过 100 m，距离已随之放宽。',
    'lost-zeros': '一个数的小数位很少，可能是表格软件去掉了最后的零，误差按另一个数计。请核对。',
  },
};

const en: typeof zh = {
  title: (count) => `${plural(count, 'thing', 'things')} to look at`,
  where: (rows, rest) => `${rows.length + rest === 1 ? 'Row' : 'Rows'} ${rows.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
  left: 'Not taken.',
  taken: 'Taken.',
  more: (count) => `${plural(count, 'more kind is', 'more kinds are')} not listed.`,
  reasons: {
    'no-position': 'Longitude or latitude is missing. Fill it in.',
    'not-a-coordinate': `No coordinate can be read. Write degrees like ${SAMPLE_DEGREES}, or degrees, minutes and seconds like ${SAMPLE_SEXAGESIMAL}.`,
    metres: `The figures are plane coordinates in metres, but none that this page can convert: CGCS2000 in the three-degree zone of ${MERIDIAN}° E, with or without its number ${ZONE}, or web Mercator. Convert them to one of these, or to longitude and latitude.`,
    impossible: 'Beyond 180° of longitude or 90° of latitude. Correct it.',
    'far-away': `Too far from the ${SETTING.short_area_en}, outside this atlas. Check the coordinates.`,
    'same-axis': 'Both are marked as longitude, or both as latitude. Correct it.',
    repeated: 'Name and position are those of a row before.',
    'swapped-row': 'The two coordinates are the other way round than in the other rows and were exchanged. Check it.',
    coarse: 'So few decimals leave more than 100 m open; distances are widened by it.',
    'lost-zeros': 'One figure has few decimals, perhaps because a workbook drops zeros at the end; the other one tells how exact it is. Check it.',
  },
};

export const siteFaultWords = { zh, en };
