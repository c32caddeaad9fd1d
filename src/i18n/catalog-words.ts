/** Words of the layers that the deployment of the atlas adds, and of tiles that the reader dropped. */
const zh = {
  title: '图志提供的图层',
  intro: '由本站的管理者放上来，打开哪个就读哪个。',
  dropped: '打开的 PMTiles',
  credit: (name: string, credit: string) => `${name}：${credit}`,
  licence: (text: string) => `许可：${text}`,
  otherHost: (host: string) => `打开后，${host} 会知道地图停在哪里。`,
  opening: (name: string) => `正在打开“${name}”`,
  isOn: (name: string) => `“${name}”已显示在地图上。`,
  isOff: (name: string) => `“${name}”已收起。`,
  remove: (name: string) => `移走“${name}”`,
  show: '看全部',
  grounds: '图志提供的底图',
  faults: (count: number) => `配置里有 ${count} 处写得不对，已略过：`,
  faultAt: (place: string, reason: string) => `${place}：${reason}`,
  reasons: {
    'not-read': '文件读不出来，或不是 JSON',
    shape: '缺少或写错',
    repeated: '编号重复',
    datum: '图块的坐标要是 wgs84 或 cgcs2000；其他坐标请用 npm run tiles 的 --datum 重新切',
    address: '地址不能用',
  },
  feature: {
    title: '图层里的要素',
    close: '关闭',
    none: '没有属性',
    nothing: '空',
    more: (count: number) => `这里还有 ${count} 个`,
    next: '下一个',
  },
};

const en: typeof zh = {
  title: 'Layers of this atlas',
  intro: 'Put here by the keeper of this site; a layer is read once it is turned on.',
  dropped: 'PMTiles that were opened',
  credit: (name, credit) => `${name}: ${credit}`,
  licence: (text) => `Licence: ${text}`,
  otherHost: (host) => `While it is on, ${host} knows where the map stands.`,
  opening: (name) => `Opening “${name}”`,
  isOn: (name) => `“${name}” is shown on the map.`,
  isOff: (name) => `“${name}” is no longer shown.`,
  remove: (name) => `Take “${name}” away`,
  show: 'See all of it',
  grounds: 'Base maps of this atlas',
  faults: (count) => `${count} ${count === 1 ? 'entry' : 'entries'} of the configuration ${count === 1 ? 'is' : 'are'} wrong and passed over:`,
  faultAt: (place, reason) => `${place}: ${reason}`,
  reasons: {
    'not-read': 'the file cannot be read, or is no JSON',
    shape: 'missing or wrong',
    repeated: 'the id is used twice',
    datum: 'tiles must be in wgs84 or cgcs2000; cut others anew by npm run tiles with --datum',
    address: 'the address cannot be used',
  },
  feature: {
    title: 'A feature of the layer',
    close: 'Close',
    none: 'No attributes',
    nothing: 'empty',
    more: (count) => `${count} more here`,
    next: 'Next',
  },
};

export const catalogWords = { zh, en } as const;
export type CatalogWords = typeof zh;
