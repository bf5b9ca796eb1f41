/**
 * Sentence pairs of our own writing with the links between their words, for measuring `word-links.ts`. Every pair of content
 * words that answer each other is linked; function words are not, and where a rendering is free, nothing is.
 *
 * A link is `Chinese=English`, both as they stand in the sentence; `#2` behind either side means its second occurrence, `_` a blank.
 */
export interface GoldPair {
  genre: 'news' | 'official' | 'novel' | 'science' | 'daily' | 'law' | 'speech';
  zh: string;
  en: string;
  links: string;
}

export const WORD_LINKS: readonly GoldPair[] = [
  { genre: 'news', zh: '市长王建国昨天宣布，老桥明年春天重新开放。', en: 'Mayor Wang Jianguo announced yesterday that the old bridge would reopen next spring.',
    links: '市长=Mayor 王建国=Wang_Jianguo 昨天=yesterday 宣布=announced 老=old 桥=bridge 明年=next 春天=spring 重新开放=reopen' },
  { genre: 'news', zh: '修复工程花费了2400万元，历时三年。', en: 'The restoration project cost 24 million yuan and took three years.',
    links: '修复=restoration 工程=project 花费=cost 2400万=24_million 元=yuan 历时=took 三=three 年=years' },
  { genre: 'news', zh: '暴雨淹没了十二个村庄，居民乘船撤离。', en: 'Heavy rain flooded twelve villages, and residents left by boat.',
    links: '暴雨=Heavy_rain 淹没=flooded 十二=twelve 村庄=villages 居民=residents 船=boat 撤离=left' },
  { genre: 'news', zh: '李秀英老师在山区学校工作了四十年。', en: 'Teacher Li Xiuying worked at a mountain school for forty years.',
    links: '李秀英=Li_Xiuying 老师=Teacher 山区=mountain 学校=school 工作=worked 四十=forty 年=years' },
  { genre: 'news', zh: '警方逮捕了三名嫌疑人，并没收了假药。', en: 'Police arrested three suspects and seized the fake medicine.',
    links: '警方=Police 逮捕=arrested 三=three 嫌疑人=suspects 没收=seized 假=fake 药=medicine' },
  { genre: 'news', zh: '图书馆每天早上八点开门，晚上九点关门。', en: 'The library opens at eight every morning and closes at nine in the evening.',
    links: '图书馆=library 每天=every 早上=morning 八=eight 开门=opens 晚上=evening 九=nine 关门=closes' },
  { genre: 'news', zh: '去年全国粮食产量增长了百分之三。', en: 'National grain output grew by 3 percent last year.',
    links: '去年=last_year 全国=National 粮食=grain 产量=output 增长=grew 百分之三=3_percent' },
  { genre: 'news', zh: '9月3日，新的地铁线路在成都开通。', en: 'A new subway line opened in Chengdu on September 3.',
    links: '9月=September 3=3 新=new 地铁=subway 线路=line 成都=Chengdu 开通=opened' },
  { genre: 'official', zh: '两国政府签署了农业合作协议。', en: 'The two governments signed an agreement on agricultural cooperation.',
    links: '两=two 政府=governments 签署=signed 农业=agricultural 合作=cooperation 协议=agreement' },
  { genre: 'official', zh: '我们必须保护环境，发展绿色经济。', en: 'We must protect the environment and develop a green economy.',
    links: '保护=protect 环境=environment 发展=develop 绿色=green 经济=economy' },
  { genre: 'official', zh: '委员会将在十月公布调查结果。', en: 'The committee will publish the results of the investigation in October.',
    links: '委员会=committee 十月=October 公布=publish 调查=investigation 结果=results' },
  { genre: 'official', zh: '公安部加强了对边境地区的管理。', en: 'The Ministry of Public Security has tightened control of the border areas.',
    links: '公安部=Ministry_of_Public_Security 加强=tightened 边境=border 地区=areas 管理=control' },
  { genre: 'official', zh: '政府为贫困家庭提供免费的医疗服务。', en: 'The government provides free medical services for poor families.',
    links: '政府=government 贫困=poor 家庭=families 提供=provides 免费=free 医疗=medical 服务=services' },
  { genre: 'official', zh: '代表团访问了非洲五个国家。', en: 'The delegation visited five countries in Africa.',
    links: '代表团=delegation 访问=visited 非洲=Africa 五=five 国家=countries' },
  { genre: 'law', zh: '买方应当在收到货物后七日内付款。', en: 'The buyer shall pay within seven days of receiving the goods.',
    links: '买方=buyer 收到=receiving 货物=goods 七=seven 日=days 付款=pay' },
  { genre: 'law', zh: '法院认为合同无效。', en: 'The court held that the contract was invalid.',
    links: '法院=court 认为=held 合同=contract 无效=invalid' },
  { genre: 'law', zh: '第十二条 公民有权查阅公开的档案。', en: 'Article 12 Citizens have the right to consult public archives.',
    links: '第十二=12 条=Article 公民=Citizens 权=right 查阅=consult 公开=public 档案=archives' },
  { genre: 'law', zh: '证人拒绝回答律师的问题。', en: 'The witness refused to answer the lawyer\'s question.',
    links: '证人=witness 拒绝=refused 回答=answer 律师=lawyer 问题=question' },
  { genre: 'novel', zh: '老人坐在门口，望着远处的山。', en: 'The old man sat at the door, gazing at the distant mountains.',
    links: '老人=old_man 坐=sat 门口=door 望=gazing 远处=distant 山=mountains' },
  { genre: 'novel', zh: '她打开窗户，冷风吹灭了蜡烛。', en: 'She opened the window, and a cold wind blew out the candle.',
    links: '打开=opened 窗户=window 冷=cold 风=wind#2 吹灭=blew_out 蜡烛=candle' },
  { genre: 'novel', zh: '“你还记得那条河吗？”他轻声问。', en: '"Do you still remember that river?" he asked softly.',
    links: '还=still 记得=remember 河=river 轻声=softly 问=asked' },
  { genre: 'novel', zh: '陈小梅把信藏在枕头下面，谁也没有告诉。', en: 'Chen Xiaomei hid the letter under her pillow and told no one.',
    links: '陈小梅=Chen_Xiaomei 信=letter 藏=hid 枕头=pillow 告诉=told' },
  { genre: 'novel', zh: '狗在雪地里跑，孩子们跟着笑。', en: 'The dog ran in the snow, and the children followed, laughing.',
    links: '狗=dog 雪地=snow 跑=ran 孩子们=children 跟=followed 笑=laughing' },
  { genre: 'novel', zh: '火车慢慢离开车站，母亲还在挥手。', en: 'The train slowly left the station, and Mother was still waving.',
    links: '火车=train 慢慢=slowly 离开=left 车站=station 母亲=Mother 还=still 挥手=waving' },
  { genre: 'novel', zh: '他数了数口袋里的硬币，只够买一碗面。', en: 'He counted the coins in his pocket: only enough for a bowl of noodles.',
    links: '数了数=counted 口袋=pocket 硬币=coins 只=only 够=enough 碗=bowl 面=noodles' },
  { genre: 'novel', zh: '半夜，有人敲门，声音很轻。', en: 'At midnight someone knocked at the door, very quietly.',
    links: '半夜=midnight 有人=someone 敲=knocked 门=door 轻=quietly' },
  { genre: 'science', zh: '科学家发现这种植物能在盐水中生长。', en: 'Scientists found that this plant can grow in salt water.',
    links: '科学家=Scientists 发现=found 植物=plant 盐水=salt_water 生长=grow' },
  { genre: 'science', zh: '实验证明，温度升高时反应速度加快。', en: 'The experiment proved that the reaction speeds up when the temperature rises.',
    links: '实验=experiment 证明=proved 温度=temperature 升高=rises 反应=reaction 速度=speeds 加快=speeds_up' },
  { genre: 'science', zh: '月球距离地球大约384000公里。', en: 'The moon is about 384,000 kilometers from the earth.',
    links: '月球=moon 地球=earth 大约=about 384000=384,000 公里=kilometers' },
  { genre: 'science', zh: '这种病毒通过蚊子传播给人类。', en: 'The virus is transmitted to humans by mosquitoes.',
    links: '病毒=virus 蚊子=mosquitoes 传播=transmitted 人类=humans' },
  { genre: 'science', zh: '研究人员用GPS跟踪候鸟的迁徙路线。', en: 'Researchers used GPS to track the routes of migratory birds.',
    links: '研究人员=Researchers 用=used GPS=GPS 跟踪=track 候鸟=migratory_birds 路线=routes' },
  { genre: 'daily', zh: '超市里的苹果比昨天便宜。', en: 'The apples in the supermarket are cheaper than yesterday.',
    links: '超市=supermarket 苹果=apples 昨天=yesterday 便宜=cheaper' },
  { genre: 'daily', zh: '请把护照和机票放在桌子上。', en: 'Please put your passport and plane ticket on the table.',
    links: '请=Please 护照=passport 机票=plane_ticket 放=put 桌子=table' },
  { genre: 'daily', zh: '医生建议我每天喝两升水。', en: 'The doctor advised me to drink two liters of water a day.',
    links: '医生=doctor 建议=advised 每天=day 喝=drink 两=two 升=liters 水=water' },
  { genre: 'daily', zh: '我们在广州换飞机，然后去新加坡。', en: 'We changed planes in Guangzhou and then went to Singapore.',
    links: '广州=Guangzhou 换=changed 飞机=planes 然后=then 去=went 新加坡=Singapore' },
  { genre: 'speech', zh: '朋友们，历史不会忘记今天。', en: 'Friends, history will not forget this day.',
    links: '朋友们=Friends 历史=history 忘记=forget 今天=day' },
  { genre: 'speech', zh: '年轻人需要机会，也需要耐心。', en: 'Young people need opportunities, and they need patience.',
    links: '年轻人=Young_people 需要=need 机会=opportunities 需要#2=need#2 耐心=patience' },
  { genre: 'news', zh: '記者昨天採訪了台北的三家書店。', en: 'The reporter interviewed three bookstores in Taipei yesterday.',
    links: '記者=reporter 昨天=yesterday 採訪=interviewed 台北=Taipei 三=three 書店=bookstores' },
  { genre: 'novel', zh: '風停了，湖面像鏡子一樣平靜。', en: 'The wind stopped, and the lake was as calm as a mirror.',
    links: '風=wind 停=stopped 湖面=lake 鏡子=mirror 平靜=calm' },
  { genre: 'daily', zh: '這家餐廳的牛肉麵非常有名。', en: 'The beef noodles at this restaurant are very famous.',
    links: '餐廳=restaurant 牛肉麵=beef_noodles 有名=famous' },
  { genre: 'official', zh: '委員會通過了明年的教育預算。', en: 'The committee passed next year\'s education budget.',
    links: '委員會=committee 通過=passed 明年=next_year 教育=education 預算=budget' },
  { genre: 'science', zh: '醫院使用新的機器檢查心臟。', en: 'The hospital uses a new machine to examine the heart.',
    links: '醫院=hospital 使用=uses 新=new 機器=machine 檢查=examine 心臟=heart' },
  { genre: 'novel', zh: '林國華收起雨傘，走進黑暗的房間。', en: 'Lin Guohua folded his umbrella and walked into the dark room.',
    links: '林國華=Lin_Guohua 收起=folded 雨傘=umbrella 走=walked 黑暗=dark 房間=room' },
  { genre: 'speech', zh: '經濟發展了，但是農民的收入沒有增加。', en: 'The economy has developed, but the income of farmers has not increased.',
    links: '經濟=economy 發展=developed 農民=farmers 收入=income 增加=increased' },
  { genre: 'law', zh: '租客不得在房屋內飼養動物。', en: 'Tenants may not keep animals in the house.',
    links: '租客=Tenants 房屋=house 飼養=keep 動物=animals' },
];

/** Harder ones: names of persons, organisations and places, with exact borders, written after the first ones were measured. */
export const HARD_LINKS: readonly GoldPair[] = [
  { genre: 'news', zh: '外交部发言人汪文斌周三表示，中方欢迎这一决定。', en: 'Foreign Ministry spokesperson Wang Wenbin said on Wednesday that China welcomes the decision.',
    links: '外交部=Foreign_Ministry 发言人=spokesperson 汪文斌=Wang_Wenbin 周三=Wednesday 表示=said 中方=China 欢迎=welcomes 决定=decision' },
  { genre: 'news', zh: '毛宁说，双方将于5月20日在日内瓦举行会谈。', en: 'Mao Ning said the two sides would hold talks in Geneva on May 20.',
    links: '毛宁=Mao_Ning 说=said 双方=two_sides 5月=May 20=20 日内瓦=Geneva 举行=hold 会谈=talks' },
  { genre: 'news', zh: '林剑没有回答记者的问题。', en: 'Lin Jian did not answer the question of the reporter.',
    links: '林剑=Lin_Jian 回答=answer 记者=reporter 问题=question' },
  { genre: 'news', zh: '王毅和挪威外交大臣讨论了北极的未来。', en: 'Wang Yi and the Norwegian foreign minister discussed the future of the Arctic.',
    links: '王毅=Wang_Yi 挪威=Norwegian 外交大臣=foreign_minister 讨论=discussed 北极=Arctic 未来=future' },
  { genre: 'news', zh: '世界卫生组织警告说，疫苗仍然短缺；世卫组织总部设在日内瓦。', en: 'The World Health Organization warned that vaccines are still scarce; the WHO is based in Geneva.',
    links: '世界卫生组织=World_Health_Organization 警告=warned 疫苗=vaccines 仍然=still 短缺=scarce 世卫组织=WHO 设=based 日内瓦=Geneva' },
  { genre: 'news', zh: '世卫组织派出十二名医生前往灾区。', en: 'The World Health Organization sent twelve doctors to the disaster area.',
    links: '世卫组织=World_Health_Organization 派出=sent 十二=twelve 医生=doctors 灾区=disaster_area' },
  { genre: 'law', zh: '最高人民法院周五驳回了上诉。', en: 'The Supreme People\'s Court rejected the appeal on Friday.',
    links: '最高人民法院=Supreme_People\'s_Court 周五=Friday 驳回=rejected 上诉=appeal' },
  { genre: 'news', zh: '国家统计局公布，去年出口增长了7.2%。', en: 'Exports grew by 7.2% last year, the National Bureau of Statistics announced.',
    links: '国家统计局=National_Bureau_of_Statistics 公布=announced 去年=last_year 出口=Exports 增长=grew 7.2%=7.2%' },
  { genre: 'news', zh: '国际货币基金组织把预测下调至3.1%。', en: 'The International Monetary Fund lowered its forecast to 3.1%.',
    links: '国际货币基金组织=International_Monetary_Fund 预测=forecast 下调=lowered 3.1%=3.1%' },
  { genre: 'news', zh: '联合国安全理事会一致通过了决议。', en: 'The United Nations Security Council adopted the resolution unanimously.',
    links: '联合国安全理事会=United_Nations_Security_Council 一致=unanimously 通过=adopted 决议=resolution' },
  { genre: 'news', zh: '北京大学教授李晓明认为，房价还会下跌。', en: 'House prices will fall further, believes Li Xiaoming, a professor at Peking University.',
    links: '北京大学=Peking_University 教授=professor 李晓明=Li_Xiaoming 认为=believes 房价=House_prices 下跌=fall' },
  { genre: 'news', zh: '张伟和张敏是兄妹，张敏住在广州。', en: 'Zhang Wei and Zhang Min are brother and sister; Zhang Min lives in Guangzhou.',
    links: '张伟=Zhang_Wei 张敏=Zhang_Min 兄妹=brother_and_sister 张敏#2=Zhang_Min#2 住=lives 广州=Guangzhou' },
  { genre: 'official', zh: '公安部部长王小洪会见了越南代表团。', en: 'Minister of Public Security Wang Xiaohong met with the Vietnamese delegation.',
    links: '部长=Minister 公安=Public_Security 王小洪=Wang_Xiaohong 会见=met 越南=Vietnamese 代表团=delegation' },
  { genre: 'news', zh: '红十字会向四千个家庭分发了帐篷。', en: 'The Red Cross distributed tents to four thousand families.',
    links: '红十字会=Red_Cross 四千=four_thousand 家庭=families 分发=distributed 帐篷=tents' },
  { genre: 'news', zh: '2021年，欧阳晓峰在深圳创办了这家公司，员工只有八人。', en: 'Ouyang Xiaofeng founded the company in Shenzhen in 2021 with only eight employees.',
    links: '2021=2021 欧阳晓峰=Ouyang_Xiaofeng 深圳=Shenzhen 创办=founded 公司=company 员工=employees 八=eight' },
];

/** A word in its sentence: UTF-16 offsets, half-open. */
export interface Span {
  start: number;
  end: number;
}

/** The links of a gold pair as offsets. */
export function goldLinks({ zh, en, links }: GoldPair): { zh: Span; en: Span }[] {
  return links.split(' ').map((link) => {
    const [left = '', right = ''] = link.split('=');
    return { zh: find(zh, left), en: find(en, right) };
  });
}

function find(text: string, told: string): Span {
  const [word = '', nth = '1'] = told.replaceAll('_', ' ').split('#');
  let start = -1;
  for (let k = 0; k < Number(nth); k++) start = text.indexOf(word, start + 1);
  if (start < 0 || word === '') throw new Error(`"${told}" is not in "${text}"`);
  return { start, end: start + word.length };
}
