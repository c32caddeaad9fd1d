/** What the plan does not say, and in our words where it comes nearest to it, by the id of the sentence. Fetched with the zone card. */
const zh = {
  landPrice: { label: '土地价格', says: '没有写地价。', near: { 'M30.2': '工业用地可弹性出让或先租后让，混合用地适当多供' } },
  plots: {
    label: '可用的土地与地块',
    says: '没有列出可供企业使用的地块和面积。',
    near: {
      'M16.4': '争取由全市统筹土地规模，覆盖示范区全部 10.68 平方公里',
      'M30.4': '重点片区低效用地三年整治 6000 亩，片区未列名',
      'M30.5': '批而未供的土地每年处置年初存量的一半',
      'M30.8': '国土空间规划向新区的建设用地规模倾斜',
      'M39.2': '全区工业用地不少于 24.6 万亩，建设用地控总量、控强度',
      'S2.4': '重大产业项目的土地指标全市统筹',
    },
  },
  rent: {
    label: '厂房与办公用房的租金',
    says: '没有写租金，也没有列出房源。',
    near: { 'M11.2': '唐岛湾翻新商务楼，并制定总部扶持政策', 'M52.3': '产业园区配套租赁住房，只说住房' },
  },
  utilities: {
    label: '水、电、气、热与污水处理',
    says: '没有写各区的供应能力、余量和价格。',
    near: {
      'M43.1': '董家口建油气储备基地，高压输气环网多气源联通',
      'M43.2': '列出黄岛、寨里、董家口的四项输变电和送出工程',
      'M43.3': '东、西部供热连成一张网',
      'M43.5': '建官路水库及输配水工程，争取多引客水',
      'M43.6': '沿海城镇加快污水管网和处理设施，只说生活污水',
    },
  },
  quotas: {
    label: '能耗与排放指标',
    says: '没有写分给各区或各项目的指标。',
    near: {
      'M36.1': '由管能耗转向管碳排放，仍在探索',
      'M38.5': '排污、用能、用水、碳排放的权益可依法交易',
      'S2.4': '重大产业项目的能耗、煤耗、产能指标全市统筹',
    },
  },
  approval: {
    label: '审批时限',
    says: '没有写审批要多少天。',
    near: {
      'M14.2': '编制行政许可事项清单，承接省市下放的权力',
      'M23.5': '办事流程系统改革，一站办结',
      'M26.3': '新技术、新产品少用前置审批，多靠事中事后监管',
      'M27.4': '政务服务一网通办',
    },
  },
  support: {
    label: '税费、奖补的数额',
    says: '没有写税率、减免、奖励或补贴的数额和条件。',
    near: {
      'M14.8': '市级引导基金参股的基金可投自贸片区重大产业项目',
      'S2.2': '地方税收增量和行政事业收费的市级部分退还自贸片区，不是退给企业',
      'M01.4': '争取到的国家重点研发等项目由市财政奖励',
      'M02.1': '关键技术专项有市级资金支持',
      'M03.2': '对科技型企业有研发资助、后补贴和政府首购',
      'M06.8': '设人才创投基金，市级引导基金按规定配资',
      'S2.1': '争取国家和省的政策资金，市级出台配套政策',
      'S2.3': '专项债券更多用于重点项目',
    },
  },
  contacts: { label: '联系方式', says: '只写单位名称，没有联系人、电话和地址。', near: {} },
};

const en: typeof zh = {
  landPrice: {
    label: 'Price of land',
    says: 'No price is given.',
    near: { 'M30.2': 'industrial land may be granted for flexible terms or leased first, and more land of mixed use is offered' },
  },
  plots: {
    label: 'Land and plots available',
    says: 'No plot or area that a company could take is listed.',
    near: {
      'M16.4': 'seeks to have the city provide for the whole 10.68 km² of the zone',
      'M30.4': '6000 mu of poorly used land to be renewed in three years, areas not named',
      'M30.5': 'half of the land approved but not yet supplied to be dealt with each year',
      'M30.8': 'the land use plan favours the New Area in the size of its building land',
      'M39.2': 'at least 246 thousand mu of industrial land in the whole New Area; building land capped in size and intensity',
      'S2.4': 'land for major industrial projects is allotted by the city as a whole',
    },
  },
  rent: {
    label: 'Rents of workshops and offices',
    says: 'No rent is given and no premises are listed.',
    near: { 'M11.2': 'office buildings at Tangdao Bay to be renewed, with a policy for headquarters', 'M52.3': 'rented homes at industrial parks: homes only' },
  },
  utilities: {
    label: 'Water, power, gas, heat, sewage',
    says: 'No capacity, reserve or price is given for any zone.',
    near: {
      'M43.1': 'oil and gas stores at Dongjiakou; a ring of gas mains fed from several sources',
      'M43.2': 'four works of the power grid at Huangdao, Zhaili and Dongjiakou',
      'M43.3': 'heating in east and west to become one network',
      'M43.5': 'Guanlu reservoir with its mains, and more water from elsewhere sought',
      'M43.6': 'sewers and treatment for towns on the coast: domestic sewage only',
    },
  },
  quotas: {
    label: 'Quotas of energy and emissions',
    says: 'No quota is given for a zone or a project.',
    near: {
      'M36.1': 'from limits on energy to limits on carbon: being explored',
      'M38.5': 'rights to discharge, energy, water and carbon may be traded under the law',
      'S2.4': 'energy, coal and capacity for major industrial projects are allotted by the city as a whole',
    },
  },
  approval: {
    label: 'Time to approval',
    says: 'No number of days is given.',
    near: {
      'M14.2': 'a list of licences, and powers handed down by province and city',
      'M23.5': 'procedures reformed, one stop for an affair',
      'M26.3': 'fewer approvals beforehand for new technologies and products, more supervision afterwards',
      'M27.4': 'government services in one net',
    },
  },
  support: {
    label: 'Amounts of taxes, grants, subsidies',
    says: 'No rate, relief, reward or subsidy is given as an amount, nor its terms.',
    near: {
      'M14.8': 'funds in which the city takes part may invest in major projects of the Free Trade Zone',
      'S2.2': 'the city returns its share of new local taxes and fees to the Free Trade Zone, not to companies',
      'M01.4': 'the city rewards national key research projects that are won',
      'M02.1': 'city money supports projects in key technologies',
      'M03.2': 'research aid, later subsidies and first purchases for technology companies',
      'M06.8': 'a venture fund for talent, matched by the city by its rules',
      'S2.1': 'state and provincial money is sought, and the city adds policies',
      'S2.3': 'more special bonds for key projects',
    },
  },
  contacts: { label: 'Whom to call', says: 'Agencies are named only: no person, telephone or address.', near: {} },
};

export const silenceWords = { zh, en };
