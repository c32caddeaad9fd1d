/** Words of the workbench around its parts; fetched with it. */
const zh = {
  title: '工作台',
  close: '关闭工作台',
  tabs: { files: '我的数据', draw: '绘制与量算', ground: '底图' },
};

const en: typeof zh = {
  title: 'Workbench',
  close: 'Close the workbench',
  tabs: { files: 'My data', draw: 'Draw', ground: 'Base map' },
};

export const workbenchWords = { zh, en } as const;
