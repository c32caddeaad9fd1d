/** Words for what the coordinates of a reader's file are taken for, in both languages. */
import { EASTINGS, MERIDIAN, ZONE } from './district-facts.ts';
import { plural } from './site-fault-words.ts';

export const metres = (value: number): string => (value < 1000 ? `${Math.round(value)} m` : `${(value / 1000).toFixed(1)} km`);

/** A share in whole per cent, which is neither none nor all where it is not. */
const shareText = (share: number): string => (share < 0.01 ? '< 1%' : share > 0.99 ? '> 99%' : `${Math.round(share * 100)}%`);

const zh = {
  title: '坐标取自哪里',
  names: {
    wgs84: 'GPS、天地图（WGS-84、CGCS2000）',
    gcj02: '高德、腾讯地图（GCJ-02）',
    bd09: '百度地图（BD-09）',
    gk120: `平面坐标，三度带，中央经线 ${MERIDIAN}°（CGCS2000，东坐标约 ${EASTINGS[0]}）`,
    gk40: `平面坐标，三度带第 ${ZONE} 带（CGCS2000，东坐标约 ${EASTINGS[1]}）`,
    mercator: '网络地图的平面坐标（Web 墨卡托）',
    unknown: '无法确定',
  },
  short: { wgs84: 'WGS-84', gcj02: 'GCJ-02', bd09: 'BD-09', gk120: `CGCS2000 ${MERIDIAN}°`, gk40: `CGCS2000 ${ZONE} 带`, mercator: 'Web 墨卡托' },
  why: '同一处地点，在不同的地图里经纬度并不相同。',
  guessed: (name: string, reason: string) => `推断为${name}：${reason}请核对，不对就改选。`,
  cannot: (reason: string) => `无法推断：${reason}`,
  confirm: '核对无误，就用它',
  chosen: (name: string) => `已按您的选择，当作${name}。`,
  undecided: '您选了无法确定。',
  help: '看看这些坐标当初是从哪个地图应用或网站复制来的，就选哪一个。',
  widened: (doubtM: number) => `选定之前，位置照原样放在图上，误差按最大偏移 ${metres(doubtM)} 计，各项距离都随之放宽。`,
  reasons: {
    words: (word: string) => `文件里写着“${word}”。`,
    places: (named: number) => `文件里有 ${named} 处本图志已知的地点，只有这样位置才对得上。`,
    figures: '数值是以米计的，大小只合这一种。',
    unnamed: '有几处正落在本图志已知的地点上，换成另外两种都对不上。',
    lines: '码头、车站、收费站一类的地点，只有这样才靠着海岸、铁路或高速。',
    sea: '换成另外两种，会有位置落进海里。',
    'places-and-sea': '对照已知地点、海岸和线路，只有这样才合理。',
    nothing: '文件里没有说明，能对照的地点、海岸和线路也分不出来。',
    contradiction: (word: string) => (word === '' ? '各项依据互相矛盾。' : `文件里写着“${word}”，位置却对不上。`),
    'several-words': (word: string) => `文件里提到几种（如“${word}”）。`,
    foreign: (word: string) => `文件里写着“${word}”，本页不能换算。请先换成 CGCS2000 或经纬度（WGS-84）。`,
    'other-zone': (word: string) => `数值像是中央经线 ${word} 那一带的平面坐标。本页只换算 ${MERIDIAN}° 带，请先换成 ${MERIDIAN}° 带或经纬度。`,
    'no-zone': '数值是以米计的，却不合本页认得的任何一种平面坐标。请先换成经纬度。',
  },
  evidence: '依据',
  candidate: '当作',
  near: '已知地点相符',
  offset: '与已知地点相距',
  inSea: '落在海里',
  of: (count: number, total: number) => (total === 0 ? '无' : `${count} / ${total}`),
  metres: (value: number | null) => (value === null ? '无' : metres(value)),
  unnamed: '落在已知地点上',
  atLines: '靠着该靠的海岸或线路',
  places: (count: number) => `${count} 处`,
  likely: (share: number) => `可能性 ${shareText(share)}`,
  moves: (value: number) => `改选它，位置移动 ${metres(value)}`,
  shifted: (value: number) => (value < 1 ? '选它，位置不动' : `选它，位置移动 ${metres(value)}`),
  join: '；',
  basis: '可能性由已知地点、海岸和线路算出，文件里写的不计在内，事先不偏向哪一种。比其次的大十倍，才算推断出来。',
  standing: (doubtM: number) => `选定之前，位置照原样放在图上，可能偏 ${metres(doubtM)}。`,
  olderSystems: '1954 北京、1980 西安坐标系的数值大小相同，本页分不出来，也不能换算；文件若是那两种，请先换成 CGCS2000。',
  formula: '换算用公开流传的公式，并非官方发布，只在本机用于您的文件。',
};

const en: typeof zh = {
  title: 'Where the coordinates are from',
  names: {
    wgs84: 'GPS, Tianditu (WGS-84, CGCS2000)',
    gcj02: 'Amap, Tencent Maps (GCJ-02)',
    bd09: 'Baidu Maps (BD-09)',
    gk120: `Metres, three-degree zone of ${MERIDIAN}° E (CGCS2000, easting about ${EASTINGS[0]})`,
    gk40: `Metres, three-degree zone ${ZONE} (CGCS2000, easting about ${EASTINGS[1]})`,
    mercator: 'Metres of web maps (web Mercator)',
    unknown: 'Cannot tell',
  },
  short: { wgs84: 'WGS-84', gcj02: 'GCJ-02', bd09: 'BD-09', gk120: `CGCS2000 ${MERIDIAN}°`, gk40: `CGCS2000 zone ${ZONE}`, mercator: 'web Mercator' },
  why: 'The same spot has different coordinates on different maps.',
  guessed: (name, reason) => `Taken for ${name}: ${reason} Check it, and choose another if it is wrong.`,
  cannot: (reason) => `Cannot tell: ${reason}`,
  confirm: 'It is right, keep it',
  chosen: (name) => `Taken for ${name}, as you chose.`,
  undecided: 'You chose “cannot tell”.',
  help: 'See from which map app or site these coordinates were copied, and choose that one.',
  widened: (doubtM) => `Until you choose, sites stand where the file says, and every distance is widened by the largest shift, ${metres(doubtM)}.`,
  reasons: {
    words: (word) => `the file says “${word}”.`,
    places: (named) => `the file names ${plural(named, 'place', 'places')} that the atlas knows, and only so ${named === 1 ? 'does it' : 'do they'} fit.`,
    figures: 'the figures are metres, and their size fits this one only.',
    unnamed: 'some of them fall right on places that the atlas knows, and with the other two they do not.',
    lines: 'only so do its piers, stations or toll gates lie at the shore, a railway or an expressway.',
    sea: 'with the other two, positions would lie in the sea.',
    'places-and-sea': 'only this agrees with known places, the shore and lines.',
    nothing: 'the file does not say, and known places, shore and lines do not decide.',
    contradiction: (word) => (word === '' ? 'the evidence contradicts itself.' : `the file says “${word}”, but the positions do not fit.`),
    'several-words': (word) => `the file names several (such as “${word}”).`,
    foreign: (word) => `the file says “${word}”, which this page cannot convert. Convert it to CGCS2000, or to longitude and latitude (WGS-84), first.`,
    'other-zone': (word) =>
      `the figures look like plane coordinates of the zone of ${word} E. This page converts that of ${MERIDIAN}° E only: convert them to it, or to longitude and latitude.`,
    'no-zone': 'the figures are metres but fit no plane coordinates that this page knows. Convert them to longitude and latitude.',
  },
  evidence: 'Evidence',
  candidate: 'Taken for',
  near: 'Known places that fit',
  offset: 'Off known places by',
  inSea: 'In the sea',
  of: (count, total) => (total === 0 ? 'none' : `${count} / ${total}`),
  metres: (value) => (value === null ? 'none' : metres(value)),
  unnamed: 'Fall on known places',
  atLines: 'At the shore or line they belong to',
  places: (count) => plural(count, 'place', 'places'),
  likely: (share) => `likelihood ${shareText(share)}`,
  moves: (value) => `choosing it moves positions by ${metres(value)}`,
  shifted: (value) => (value < 1 ? 'choosing it moves nothing' : `choosing it moves positions by ${metres(value)}`),
  join: '; ',
  basis:
    'The likelihood comes from known places, shore and lines; what the file says is left out, and none is favoured beforehand. A guess is made where it is ten times that of the next.',
  standing: (doubtM) => `Until you choose, positions stand where the file says, and may be off by ${metres(doubtM)}.`,
  olderSystems:
    'Figures of the older systems Beijing 1954 and Xi’an 1980 have the same size: this page cannot tell them apart, nor convert them. If the file is in one of them, convert it to CGCS2000 first.',
  formula: 'The conversion uses a formula that is widely known but not official; it is applied to your file on this machine only.',
};

export const datumWords = { zh, en };
export type DatumWords = typeof zh;
