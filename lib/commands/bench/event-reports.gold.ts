/**
 * Short news of our own writing: each event is told by two reports, each of them in Chinese and in a true English translation.
 * A report's Chinese against the other report's English is the hardest text that is no translation: same event, same names,
 * often the same numbers. Used by `bench:align -- --gate` and by the tests.
 */
export interface EventReport {
  zh: readonly string[];
  en: readonly string[];
}

export interface NewsEvent {
  name: string;
  reports: readonly [EventReport, EventReport];
}

export const NEWS_EVENTS: readonly NewsEvent[] = [
  {
    name: 'ferry',
    reports: [
      {
        zh: ['周二清晨，一艘载有63人的渡轮在芦花湾附近触礁进水，所有乘客和船员全部获救。', '海事部门说，当时海面大雾，能见度不足五十米。渡轮的船底被撞出一个一米长的裂口。', '三名乘客受轻伤，已被送往县医院治疗。'],
        en: ['Early on Tuesday, a ferry carrying 63 people struck a reef near Luhua Bay and took on water; all passengers and crew were rescued.', 'The maritime authority said that the sea was covered in thick fog at the time and visibility was less than fifty metres. A hole one metre long was torn in the bottom of the ferry.', 'Three passengers suffered minor injuries and were taken to the county hospital for treatment.'],
      },
      {
        zh: ['一艘渡轮周二在芦花湾遇险，附近的渔民最先赶到，用六条小船把乘客接走。', '“我们听见汽笛响个不停，就知道出事了。”渔民老郑说。他一个人救起了九个人，其中包括一名婴儿。', '轮船公司表示将退还全部船票，并暂停这条航线，直到调查结束。'],
        en: ['When a ferry ran into trouble in Luhua Bay on Tuesday, local fishermen were the first to arrive, and six small boats took the passengers off.', '"We heard the horn sounding without a stop and knew that something had happened," said Old Zheng, a fisherman. He alone saved nine people, a baby among them.', 'The shipping company said it would refund all tickets and suspend the route until the investigation is over.'],
      },
    ],
  },
  {
    name: 'bridge',
    reports: [
      {
        zh: ['经过两年施工，长1.8公里的青河大桥昨天正式通车，总投资9.6亿元。', '大桥有六条车道，两侧设有自行车道和人行道。从老城到开发区的车程由四十分钟缩短到十分钟。'],
        en: ['After two years of construction, the Qinghe Bridge, 1.8 kilometres long, officially opened to traffic yesterday. Total investment came to 960 million yuan.', 'The bridge has six lanes, with bicycle lanes and footpaths on both sides. The drive from the old town to the development zone has been cut from forty minutes to ten.'],
      },
      {
        zh: ['青河大桥通车第一天，数千名市民步行过桥，许多老人带着孙子前来拍照。', '不过，也有居民担心噪音。住在桥头的刘女士说，卡车从早上五点就开始经过她家窗前。', '市政府回应说，年底前将安装隔音墙。'],
        en: ['On the first day of the Qinghe Bridge, thousands of citizens crossed it on foot, and many old people brought their grandchildren to take pictures.', 'Some residents, however, worry about the noise. Ms Liu, who lives at the end of the bridge, said that trucks begin to pass her window at five in the morning.', 'The city government replied that sound barriers would be installed before the end of the year.'],
      },
    ],
  },
  {
    name: 'quake',
    reports: [
      {
        zh: ['当地时间周六下午3时12分，该国北部发生6.4级地震，震源深度十公里。', '截至周日中午，已有27人死亡，超过四百人受伤。救援队仍在倒塌的房屋中寻找幸存者。', '政府宣布三个省进入紧急状态，并派出两千名士兵参加救援。'],
        en: ['A magnitude 6.4 earthquake struck the north of the country at 3:12 p.m. local time on Saturday, at a depth of ten kilometres.', 'By noon on Sunday, 27 people had died and more than four hundred were injured. Rescue teams were still searching collapsed houses for survivors.', 'The government declared a state of emergency in three provinces and sent two thousand soldiers to join the rescue.'],
      },
      {
        zh: ['北部地震过去一天，山区的道路依然中断，许多村庄得不到食物和饮用水。', '红十字会说，最缺的是帐篷和毛毯，因为夜里气温降到零度以下。直升机周日只飞了四趟，随后因大风停飞。', '邻国已经答应提供帮助，第一架载着药品的飞机预计周一抵达首都。'],
        en: ['One day after the earthquake in the north, roads in the mountains are still cut off, and many villages receive neither food nor drinking water.', 'What is needed most are tents and blankets, the Red Cross said, because temperatures fall below zero at night. Helicopters made only four flights on Sunday before strong winds kept them on the ground.', 'Neighbouring countries have promised help; the first plane with medicine is expected in the capital on Monday.'],
      },
    ],
  },
  {
    name: 'rates',
    reports: [
      {
        zh: ['中央银行周四宣布将基准利率下调0.25个百分点，至3.1%，这是今年以来第三次降息。', '行长在记者会上说，通货膨胀已经得到控制，降息有助于支持就业和投资。'],
        en: ['The central bank announced on Thursday that it would cut its benchmark interest rate by 0.25 percentage points to 3.1%, the third cut this year.', 'Inflation is under control, the governor told a press conference, and the cut will help to support employment and investment.'],
      },
      {
        zh: ['央行周四的决定让股市上涨，主要指数收盘时升2.3%，银行股却普遍下跌。', '一位经济学家认为，低利率对买房者是好消息，但储户的利息会越来越少。她预计明年春天以前不会再有变动。'],
        en: ['The decision of the central bank on Thursday lifted the stock market. The main index closed 2.3% higher, while shares of banks fell across the board.', 'Low interest rates are good news for home buyers, one economist said, but savers will earn less and less. She expects no further change before next spring.'],
      },
    ],
  },
  {
    name: 'fraud',
    reports: [
      {
        zh: ['南川市公安局日前破获一起特大电信诈骗案，抓获犯罪嫌疑人41名，冻结资金1200万元。', '经查，该团伙冒充银行工作人员，谎称受害人的账户存在风险，诱骗其把存款转入所谓的安全账户。', '目前，案件正在进一步侦办中。'],
        en: ['The Nanchuan Public Security Bureau recently cracked a major telecom fraud case, arresting 41 suspects and freezing 12 million yuan.', 'Investigation found that the gang pretended to be bank employees, claimed that the accounts of their victims were at risk, and tricked them into moving their savings to a so-called safe account.', 'The case is under further investigation.'],
      },
      {
        zh: ['退休教师何老师差一点失去一生的积蓄。上个月，一个自称银行职员的男子打电话给她，说她的账户有危险。', '幸好柜台的年轻职员起了疑心，悄悄报了警。南川市警察根据这条线索，找到了藏在郊区别墅里的诈骗团伙。', '警察提醒老年人：没有任何银行会在电话里要求转账。'],
        en: ['Ms He, a retired teacher, almost lost the savings of a lifetime. Last month, a man who called himself a bank clerk rang her and said that her account was in danger.', 'Fortunately, the young clerk at the counter became suspicious and quietly called the police. Following this lead, the Nanchuan police found the gang of swindlers hiding in a suburban villa.', 'Police remind the elderly that no bank ever asks for a transfer over the telephone.'],
      },
    ],
  },
  {
    name: 'visit',
    reports: [
      {
        zh: ['应外交部长邀请，挪威外交大臣将于5月6日至8日对中国进行正式访问。', '访问期间，双方将就双边关系、气候变化和北极事务交换意见，并签署两项合作文件。'],
        en: ['At the invitation of the Foreign Minister, the Norwegian Minister of Foreign Affairs will pay an official visit to China from May 6 to 8.', 'During the visit, the two sides will exchange views on bilateral relations, climate change and Arctic affairs, and sign two cooperation documents.'],
      },
      {
        zh: ['挪威外交大臣下周访华，贸易预计将是会谈的中心。三文鱼出口在过去五年中增加了一倍，挪威希望进一步降低关税。', '随行的企业代表有四十多人，其中多数来自航运和清洁能源行业。他们还将前往上海，参观一座新的港口。'],
        en: ['The Norwegian foreign minister travels to China next week, and trade is expected to be at the centre of the talks. Salmon exports have doubled over the past five years, and Norway hopes that tariffs will be lowered further.', 'More than forty business leaders travel with the minister, most of them from shipping and clean energy. They will also go to Shanghai to visit a new port.'],
      },
    ],
  },
  {
    name: 'vaccine',
    reports: [
      {
        zh: ['世界卫生组织周三批准了一种新的疟疾疫苗，每剂价格不到四美元。', '试验结果显示，接种三剂以后，儿童患病的风险降低了75%。首批疫苗将在年底前运往非洲十二个国家。'],
        en: ['The World Health Organization approved a new malaria vaccine on Wednesday, at a price of less than four dollars a dose.', 'Trials show that after three doses the risk of disease in children falls by 75%. The first batch will be shipped to twelve African countries before the end of the year.'],
      },
      {
        zh: ['研发这种疟疾疫苗的科学家们等了将近三十年。世界卫生组织周三宣布批准时，实验室里的人都哭了。', '疟疾每年夺走约六十万人的生命，多数是五岁以下的非洲儿童。专家提醒说，光有疫苗不够，蚊帐和药物同样重要。', '生产疫苗的印度工厂说，每年可以供应一亿剂。'],
        en: ['The scientists who developed the malaria vaccine had waited for almost thirty years. When the World Health Organization announced its approval on Wednesday, everyone in the laboratory was in tears.', 'Malaria takes about six hundred thousand lives a year, most of them African children under five. A vaccine alone is not enough, experts warn; mosquito nets and drugs are just as important.', 'The Indian factory that makes the vaccine said it could supply a hundred million doses a year.'],
      },
    ],
  },
  {
    name: 'museum',
    reports: [
      {
        zh: ['省博物馆新馆将于10月1日免费向公众开放，展出文物两千三百件，其中四百件是首次展出。', '新馆分为四层，设有青铜器、书画、陶瓷和民俗四个展厅。参观者需要提前三天在网上预约。'],
        en: ['The new building of the provincial museum will open to the public free of charge on October 1, showing 2,300 cultural relics, four hundred of them for the first time.', 'The new building has four floors, with exhibition halls for bronzes, painting and calligraphy, ceramics, and folk customs. Visitors must book online three days in advance.'],
      },
      {
        zh: ['搬家用了整整八个月。省博物馆的工作人员把每一件青铜器都装进特制的木箱，夜里用卡车送往新馆。', '“最紧张的是那口钟，它重达两吨。”馆长笑着说。新馆国庆节开门，预约的号码半小时就被抢光了。'],
        en: ['Moving house took a full eight months. The staff of the provincial museum packed every bronze into a wooden case made to measure and sent it to the new building by truck at night.', '"The bell made us most nervous, it weighs two tons," the director said with a smile. The new building opens on National Day, and all the places were booked within half an hour.'],
      },
    ],
  },
  {
    name: 'storm',
    reports: [
      {
        zh: ['台风“海燕”周五晚在东海岸登陆，中心最大风力达14级。', '全省共转移群众八万六千人，关闭景区213个，停运列车55趟。气象台预计，暴雨将持续到周日。'],
        en: ['Typhoon Haiyan made landfall on the east coast on Friday evening, with winds of up to force 14 near its centre.', 'Across the province, 86,000 people have been evacuated, 213 scenic spots closed and 55 trains cancelled. The weather service expects heavy rain to last until Sunday.'],
      },
      {
        zh: ['台风登陆的那个晚上，东海岸的渔村停了电。村长挨家挨户敲门，把老人背到小学的二楼。', '到周六早上，水已经淹到一楼的窗户。没有人受伤，可是码头上的渔船毁了三十多条。'],
        en: ['On the evening the typhoon made landfall, the power failed in the fishing villages of the east coast. One village head knocked on door after door and carried old people on his back to the second floor of the primary school.', 'By Saturday morning the water had reached the windows of the ground floor. Nobody was hurt, but more than thirty fishing boats at the pier were destroyed.'],
      },
    ],
  },
  {
    name: 'satellite',
    reports: [
      {
        zh: ['今天上午9时40分，我国成功发射一颗气象卫星，卫星顺利进入预定轨道。', '这颗卫星设计寿命八年，主要用于监测台风、沙尘和森林火灾，每十五分钟可以拍摄一次全国的图像。'],
        en: ['At 9:40 this morning, our country successfully launched a weather satellite, which smoothly entered its planned orbit.', 'Designed for a life of eight years, the satellite mainly serves to monitor typhoons, dust storms and forest fires, and can take an image of the whole country every fifteen minutes.'],
      },
      {
        zh: ['新的气象卫星升空时，总设计师站在人群后面，一句话也没有说。她为这一天工作了十一年。', '这是今年的第二十次发射。下一颗卫星计划在明年三月升空，它将携带一台由大学生制作的相机。'],
        en: ['As the new weather satellite rose into the sky, its chief designer stood behind the crowd and did not say a word. She had worked for this day for eleven years.', 'It was the twentieth launch of this year. The next satellite is to go up in March next year and will carry a camera made by university students.'],
      },
    ],
  },
  {
    name: 'fire',
    reports: [
      {
        zh: ['周一凌晨，首都郊区的一家家具厂发生火灾，造成五人死亡，十二人受伤。', '消防部门派出三十辆消防车，大火在四个小时后被扑灭。起火原因正在调查。'],
        en: ['A fire broke out at a furniture factory on the outskirts of the capital early on Monday, killing five people and injuring twelve.', 'The fire department sent thirty fire engines, and the blaze was put out after four hours. The cause is under investigation.'],
      },
      {
        zh: ['首都一家家具厂周一的火灾已造成至少七人死亡，其中三人是女工。', '目击者说，火从二楼的仓库烧起，工厂的后门当时锁着。警方已经拘留了工厂的老板。'],
        en: ['At least seven people, three of them women workers, have died in the fire at a furniture factory in the capital on Monday.', 'Witnesses said that the fire started in a warehouse on the second floor and that the back door of the factory was locked. Police have detained the owner of the factory.'],
      },
    ],
  },
  {
    name: 'election',
    reports: [
      {
        zh: ['执政党在周日的议会选举中获胜，得到百分之四十二的选票。', '总理对支持者发表讲话，感谢选民的信任，并承诺降低税收、创造更多就业。反对党领袖已经承认失败。'],
        en: ['The ruling party won the parliamentary election on Sunday with 42 percent of the vote.', 'In a speech to supporters, the prime minister thanked the voters for their trust and promised to lower taxes and create more jobs. The leader of the opposition has conceded defeat.'],
      },
      {
        zh: ['总理领导的执政党周日赢得议会选举，但是失去了多数席位，必须寻找合作伙伴。', '反对党得到三分之一的选票，是二十年来最好的结果。选举委员会说，投票率达到百分之七十一。'],
        en: ['The ruling party of the prime minister won the parliamentary election on Sunday but lost its majority of seats and must look for partners.', 'The opposition received a third of the vote, its best result in twenty years. Turnout reached 71 percent, the election commission said.'],
      },
    ],
  },
  {
    name: 'match',
    reports: [
      {
        zh: ['中国女排周六晚在决赛中以3比1战胜巴西队，第六次获得世界冠军。', '队长李敏得到二十六分，被评为最佳球员。教练赛后说，年轻队员的表现让她感到骄傲。'],
        en: ['The Chinese women\'s volleyball team beat Brazil 3-1 in the final on Saturday evening and became world champions for the sixth time.', 'Captain Li Min scored 26 points and was named best player. After the match, the coach said that she was proud of how the young players had performed.'],
      },
      {
        zh: ['中国女排夺得世界冠军，在决赛中以3比1击败巴西队，一万五千名观众观看了比赛。', '第一局输掉以后，教练换上了十九岁的新人张雪，比赛由此改变。队长李敏说，这是她的最后一场比赛。'],
        en: ['The Chinese women\'s volleyball team are world champions after defeating Brazil 3-1 in a final watched by fifteen thousand spectators.', 'After losing the first set, the coach brought on the newcomer Zhang Xue, aged nineteen, and that changed the match. Captain Li Min said that it was her last.'],
      },
    ],
  },
  {
    name: 'merger',
    reports: [
      {
        zh: ['德国汽车制造商周四宣布，将以四十亿欧元收购一家中国电池公司百分之三十的股份。', '双方计划在匈牙利共同建设一座工厂，2027年开始生产。交易仍需监管机构批准。'],
        en: ['The German car maker announced on Thursday that it would buy 30 percent of a Chinese battery company for four billion euros.', 'The two sides plan to build a factory together in Hungary, which is to start production in 2027. Regulators have yet to approve the deal.'],
      },
      {
        zh: ['德国汽车制造商将收购一家中国电池公司的股份，双方周四在柏林签署了协议。', '工会担心，新的匈牙利工厂会使德国失去三千个工作岗位。消息公布后，电池公司的股票上涨了百分之八。'],
        en: ['The German car maker will buy shares of a Chinese battery company; the two sides signed an agreement in Berlin on Thursday.', 'Trade unions fear that the new factory in Hungary will cost Germany three thousand jobs. The shares of the battery company rose 8 percent after the news.'],
      },
    ],
  },
  {
    name: 'panda',
    reports: [
      {
        zh: ['大熊猫“圆圆”周三下午在动物园产下一对双胞胎，两只幼崽分别重168克和121克。', '动物园园长说，母亲和幼崽都很健康，三个月后可以和游客见面。'],
        en: ['The giant panda Yuanyuan gave birth to twins at the zoo on Wednesday afternoon; the two cubs weigh 168 grams and 121 grams.', 'Mother and cubs are healthy, the director of the zoo said, and can meet visitors in three months.'],
      },
      {
        zh: ['动物园的大熊猫“圆圆”本周产下双胞胎，这是她四年来第二次当妈妈。', '两只幼崽都是雌性，由母亲和饲养员轮流喂奶。动物园请市民在网上为它们取名字。'],
        en: ['The giant panda Yuanyuan gave birth to twins at the zoo this week, becoming a mother for the second time in four years.', 'Both cubs are female and are fed by their mother and the keepers in turn. The zoo invites citizens to suggest names for them online.'],
      },
    ],
  },
  {
    name: 'summit',
    reports: [
      {
        zh: ['二十国集团领导人周五在首都开会，讨论世界经济和气候变化。', '会议通过了一份联合声明，同意向贫穷国家提供一千亿美元的贷款。下一次峰会将在南非举行。'],
        en: ['Leaders of the Group of Twenty met in the capital on Friday to discuss the world economy and climate change.', 'The meeting adopted a joint statement and agreed to provide one hundred billion dollars of loans to poor countries. The next summit will be held in South Africa.'],
      },
      {
        zh: ['二十国集团峰会周五在首都开幕，世界经济增长放缓是各国领导人最关心的问题。', '几百名抗议者聚集在会场外面，要求富裕国家停止使用煤炭。东道国总统呼吁减少贸易壁垒，取消贫穷国家的债务。'],
        en: ['The summit of the Group of Twenty opened in the capital on Friday; slower growth of the world economy is the main concern of the leaders.', 'Several hundred protesters gathered outside the venue and demanded that rich countries stop using coal. The president of the host country called for lower trade barriers and for the debts of poor countries to be cancelled.'],
      },
    ],
  },
];
