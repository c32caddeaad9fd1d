/**
 * Names that are not in the data but that people type. They are for finding only: they are not printed as names, and
 * stand in no other served file.
 */

/** What people in the city call the bodies: without 市, and by the short form of daily use. */
export const AGENCY_SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  science: ['科技局'],
  ndrc: ['发改委', '发展改革委', 'NDRC'],
  finance: ['财政局'],
  education: ['教育局'],
  ocean: ['海洋局', '海洋发展局'],
  // The New Area and Huangdao District are one administration under two names.
  'west-coast': ['新区管委', '新区管委会', '西海岸新区', '青岛西海岸新区', '西海岸', '黄岛区', '黄岛区政府', '黄岛'],
  'industry-it': ['工信局', '工业和信息化局'],
  'local-finance': ['金融局', '金融监管局', '地方金融监管局'],
  'private-economy': ['民营经济局', '民营局'],
  csrc: ['证监局', 'CSRC'],
  organization: ['组织部'],
  'human-resources': ['人社局', '人力资源社会保障局'],
  cyberspace: ['网信办'],
  'public-security': ['公安局'],
  commerce: ['商务局'],
  'foreign-affairs': ['外办'],
  'market-regulation': ['市场监管局', '市监局'],
  pboc: ['人民银行', '人行', '央行', 'PBOC'],
  cbirc: ['银保监局', 'CBIRC'],
  'ftz-committee': ['自贸片区管委会'],
  'natural-resources': ['资规局', '自规局', '自然资源局', '自然资源和规划局'],
  transport: ['交通局', '交通运输局'],
  'culture-tourism': ['文旅局', '文化和旅游局'],
  ccpit: ['贸促会', 'CCPIT'],
  health: ['卫健委', '卫生健康委'],
  'civil-affairs': ['民政局'],
  customs: ['海关'],
  'business-environment': ['营商环境办', '职转办', '营商办'],
  'administrative-approval': ['审批局', '行政审批局'],
  taxation: ['税务局'],
  'institutional-staffing': ['编办'],
  sasac: ['国资委', 'SASAC'],
  'intermediate-court': ['中院', '中级法院', '法院'],
  'big-data': ['大数据局'],
  justice: ['司法局'],
  agriculture: ['农业局', '农业农村局'],
  housing: ['住建局', '住房城乡建设局'],
  'parks-forestry': ['园林局', '园林和林业局', '林业局'],
  'urban-management': ['城管局', '城市管理局', '城管'],
  ecology: ['环保局', '生态环境局'],
  water: ['水务局', '水务管理局'],
  'maritime-safety': ['海事局'],
  statistics: ['统计局'],
  'metro-office': ['地铁办'],
  communications: ['通管局', '通信管理局'],
  emergency: ['应急局', '应急管理局'],
  'political-legal': ['政法委'],
  'medical-insurance': ['医保局'],
  discipline: ['纪委', '纪委监委'],
  publicity: ['宣传部'],
};

/** Nearer words for an industry than its entry in the vocabulary, none wider than it. */
export const INDUSTRY_WORDS: Readonly<Record<string, readonly string[]>> = {
  ic: ['芯片', '半导体', 'Chips', 'Semiconductors'],
  display: ['面板', '显示面板', 'Display panels'],
  biomedicine: ['制药', '医药', '生物制药', 'Pharmaceuticals'],
  aerospace: ['航天', '航空', '卫星', 'Satellites'],
  'marine-equipment': ['船舶', '造船', '海工装备', 'Shipbuilding'],
  'smart-appliances': ['家电', '白色家电'],
  'chemicals-materials': ['化工', '新材料', '石化', 'Petrochemicals'],
  'new-energy-vehicles': ['新能源车', '电动车', '电动汽车', 'EV', 'NEV', 'Electric vehicles'],
  hydrogen: ['氢能源', '燃料电池', 'Fuel cells'],
  'new-energy': ['光伏', '风电', '可再生能源', 'Renewables', 'Solar power'],
  'shipping-logistics': ['航运', '物流'],
  'cold-chain': ['冷链'],
  'commodity-trade': ['大宗商品', '大宗商品贸易'],
  trade: ['跨境电商', '国际贸易', '外贸'],
  finance: ['基金', '银行', '保险', 'Banking'],
  headquarters: ['总部', '企业总部'],
  'film-culture': ['影视', '电影'],
  exhibitions: ['展会', '展览', 'MICE'],
  'health-care': ['康养', '医疗健康'],
  digital: ['人工智能', '数字经济', '大数据', 'AI', 'Artificial intelligence'],
  'marine-science': ['海洋科研'],
  agriculture: ['农业'],
  fisheries: ['渔业', '水产养殖', '海水养殖', 'Fisheries', 'Aquaculture'],
};

/**
 * The general words for kinds of places that a name says only by its last characters: whatever ends with 港 or 港区 is a
 * port, and people ask for 港口. They stand in the index as the row's `kinds`.
 */
export const KIND_WORDS: readonly Readonly<{ place_kind: string; endings: readonly string[]; words: readonly string[] }>[] = [
  { place_kind: 'transport', endings: ['港', '港区'], words: ['港口', '海港', 'Port', 'Ports', 'Seaport', 'Harbour', 'Harbor'] },
];

/** Usual short names of indicators, where the plan's own words for them are others. */
export const INDICATOR_WORDS: Readonly<Record<string, readonly string[]>> = {
  'G1-T1': ['GDP', 'GDP增速', '经济增速'],
  'G1-T6': ['研发投入'],
  'G2-T1': ['外贸总额', '进出口', 'Foreign trade'],
  'G2-T2': ['FDI', '外资', '外商投资'],
  'G3-T1': ['新增就业'],
  'G3-T2': ['医生数'],
  'G4-T1': ['人口'],
  'M03-T6': ['上市公司'],
  'M15-T2': ['集装箱中转量', 'TEU', 'Transshipment'],
  'M33-T1': ['失业率'],
  'M33-T2': ['人均收入'],
  'M50-T1': ['床位数', 'Hospital beds'],
};
