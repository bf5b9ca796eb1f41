import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

/** The text, and its quantities as `told` puts them, parted by semicolons. */
const CASES: Record<string, [string, string][]> = {
  cardinals: [
    ['12名队员', 'number 12'], ['１２名队员', 'number 12'], ['1,234,567人', 'number 1234567'], ['１，２００人', 'number 1200'], ['三百五十人', 'number 350'],
    ['一百零二人', 'number 102'], ['一万二', 'number 12000'], ['三亿五千万人', 'number 350000000'], ['十二个村', 'number 12'], ['两个人', 'number 2'],
    ['俩个人', 'number 2'], ['廿四个', 'number 24'], ['卅六个', 'number 36'], ['8个国家', 'number 8'], ['八个国家', 'number 8'], ['二十支队', 'number 20'],
    ['一千零一个夜晚', 'number 1001'], ['九十九座桥', 'number 99'], ['3.5', 'number 3.5'], ['三点五', 'number 3.5'], ['零点八', 'number 0.8'],
    ['1.2万', 'number 12000'], ['14亿', 'number 1400000000'], ['14亿人', 'number 1400000000'], ['2万亿', 'number 2000000000000'], ['3.6万亿', 'number 3600000000000'],
    ['三点五亿人', 'number 350000000'], ['1万3千人', 'number 13000'], ['5千人', 'number 5000'], ['两千萬人', 'number 20000000'], ['九億人', 'number 900000000'],
    ['二〇二人', 'number 202'], ['25，000英亩', 'measure 25000 acre'], ['100、200和300', 'number 100; number 200; number 300'], ['共5项', 'number 5'],
  ],
  approximations: [
    ['3亿多人', 'number 300000000 above'], ['100多人', 'number 100 above'], ['三十余人', 'number 30 above'], ['20多万人', 'number 200000 above'], ['近百人', 'number 100 below'],
    ['约30人', 'number 30 about'], ['大约三十人', 'number 30 about'], ['超过5000人', 'number 5000 above'], ['逾千人', 'number 1000 above'], ['不足10人', 'number 10 below'],
    ['30人左右', 'number 30 about'], ['30左右', 'number 30 about'], ['将近三百人', 'number 300 below'], ['二十来个', 'number 20 about'], ['至少4人', 'number 4 above'],
    ['不超过20%', 'percent 20 below'], ['不高于5%', 'percent 5 below'], ['不少于50人', 'number 50 above'], ['不低于5%', 'percent 5 above'], ['不满18岁', 'measure 18 year below'],
    ['未满14周岁', 'measure 14 year below'], ['5人以上', 'number 5 above'], ['20%以上', 'percent 20 above'], ['百分之二十以上', 'percent 20 above'], ['三年以上', 'measure 3 year above'], ['10万元以下', 'money 100000 CNY? below'],
    ['30天以内', 'measure 30 day below'], ['三分之二以上', 'fraction 2/3 above'], ['5个以上', 'number 5 above'], ['八成以上', 'percent 80 above'], ['八成多', 'percent 80 above'], ['一年多', 'measure 1 year above'], ['半年多', 'measure 0.5 year above'],
    ['半个多月', 'measure 0.5 month above'], ['半个多小时', 'measure 0.5 hour above'], ['半个多世纪', 'measure 50 year above'], ['上千名', 'number 1000 above'], ['上百人', 'number 100 above'], ['上万人', 'number 10000 above'], ['上亿元', 'money 100000000 CNY? above'], ['网上万科', ''],
    ['三年多次', 'measure 3 year'], ['几十人', 'number 20-90 about'], ['数百人', 'number 200-900 about'], ['数百万人', 'number 2000000-9000000 about'], ['十几个', 'number 11-19'], ['二十几个', 'number 21-29'],
  ],
  ranges: [
    ['5-10人', 'number 5-10'], ['5—10人', 'number 5-10'], ['5～10人', 'number 5-10'], ['5至10人', 'number 5-10'], ['三到五人', 'number 3-5'], ['三五个', 'number 3-5'], ['一两个', 'number 1-2'],
    ['七八百人', 'number 700-800'], ['十七八岁', 'measure 17-18 year'], ['十五六岁', 'measure 15-16 year'], ['三四十人', 'number 30-40'], ['3-5万人', 'number 30000-50000'], ['3万至5万人', 'number 30000-50000'],
    ['5%-10%', 'percent 5-10'], ['百分之五到百分之十', 'percent 5-10'], ['从5到10', 'number 5; number 10'], ['3至5天', 'measure 3-5 day'], ['20-30元', 'money 20-30 CNY?'],
  ],
  'cheques, plain thousands and halves': [
    ['贰佰元', 'money 200 CNY?'], ['叁仟', 'number 3000'], ['壹万贰仟叁佰元', 'money 12300 CNY?'], ['大陆万里无云', ''], ['收拾好队伍', ''], ['百万', 'number 1000000'], ['百万人', 'number 1000000'], ['万亿', 'number 1000000000000'], ['两万亿元', 'money 2000000000000 CNY?'],
    ['千万要小心', ''], ['两三千人', 'number 2000-3000'], ['两三个', 'number 2-3'], ['3‰', 'percent 0.3'], ['半年', 'measure 0.5 year'], ['半小时', 'measure 0.5 hour'], ['半个小时', 'measure 0.5 hour'], ['半个月', 'measure 0.5 month'], ['三年半', 'measure 3.5 year'],
    ['两个半小时', 'measure 2.5 hour'], ['三年半载', 'measure 3 year'], ['半年级', ''], ['二十度', 'measure 20 celsius'],
  ],
  ordinals: [['第十支', 'ordinal 10'], ['第3条', 'ordinal 3'], ['第一百二十条', 'ordinal 120'], ['首次', 'ordinal 1'], ['首个', 'ordinal 1'], ['头一次', 'ordinal 1'], ['第二', 'ordinal 2']],
  'percentages and points': [
    ['百分之五', 'percent 5'], ['百分之二点五', 'percent 2.5'], ['5％', 'percent 5'], ['3.2%', 'percent 3.2'], ['２.5个百分点', 'points 2.5'], ['2.5个百分点', 'points 2.5'],
    ['三成', 'percent 30'], ['三成五', 'percent 35'], ['六成五以上', 'percent 65 above'], ['三成五年内', 'percent 30; measure 5 year'], ['八成', 'percent 80'], ['千分之三', 'percent 0.3'], ['近三成', 'percent 30 below'], ['提高1个百分点', 'points 1'], ['超过50%', 'percent 50 above'],
  ],
  fractions: [['三分之二', 'fraction 2/3'], ['四分之一', 'fraction 1/4'], ['一半', 'fraction 1/2'], ['半数', 'fraction 1/2'], ['半价', 'fraction 1/2'], ['约三分之一', 'fraction 1/3 about'], ['过半', 'fraction 1/2 above'], ['过半数', 'fraction 1/2 above'], ['难过半天', ''], ['2/3的人', 'fraction 2/3'], ['约1/3', 'fraction 1/3 about'], ['24/7', 'number 24; number 7'], ['3分之2', 'fraction 2/3'], ['一又二分之一', 'fraction 3/2']],
  multiples: [
    ['翻一番', 'multiple 2'], ['翻了一番多', 'multiple 2 above'], ['翻番', 'multiple 2'], ['翻了一番', 'multiple 2'], ['翻两番', 'multiple 4'], ['增长了3倍', 'multiple 4'], ['增长到3倍', 'multiple 3'], ['增加两倍', 'multiple 3'],
    ['增至原来的5倍', 'multiple 5'], ['是去年的3倍', 'date -/-/- now-1; multiple 3'], ['翻倍', 'multiple 2'], ['增长一倍', 'multiple 2'], ['减半', 'multiple 0.5'], ['两倍多', 'multiple 2 above'], ['近3倍', 'multiple 3 below'],
  ],
  dates: [
    ['2024年3月5日', 'date 2024/3/5'], ['2024年3月', 'date 2024/3/-'], ['2024年', 'date 2024/-/-'], ['3月5日', 'date -/3/5'], ['三月五日', 'date -/3/5'], ['12月', 'date -/12/-'],
    ['十二月', 'date -/12/-'], ['5日', 'date -/-/5'], ['二〇二四年十月一日', 'date 2024/10/1'], ['1949年10月1日', 'date 1949/10/1'], ['2024-03-05', 'date 2024/3/5'], ['2024.3.5', 'date 2024/3/5'],
    ['民国38年', 'date 1949/-/-'], ['民國三十八年', 'date 1949/-/-'], ['民国元年', 'date 1912/-/-'], ['公元前221年', 'date -221/-/-'], ['公元618年', 'date 618/-/-'], ['公元前5世纪', 'period -500--401'], ['公元前三世纪末', 'period -300--201; part 3/3 century'], ['（前551年—前479年）', 'date -551/-/-; date -479/-/-'], ['此前221年', 'measure 221 year'],
    ['2023/24年度', 'date 2023/-/-; date 2024/-/-'], ['2023-24财年', 'date 2023/-/-; date 2024/-/-'], ['2019—20学年', 'date 2019/-/-; date 2020/-/-'], ['2023-24年度', 'date 2023/-/-; date 2024/-/-'], ['2023-12个', 'number 2023; number 12'],
    ['农历三月初三', 'lunar -/3/3'], ['农历正月十五', 'lunar -/1/15'], ['腊月廿三', 'lunar -/12/23'], ['八月初五', 'lunar -/8/5'], ['农历2024年正月初一', 'lunar 2024/1/1'],
    ['20世纪80年代', 'period 1980-1989'], ['二十世纪八十年代', 'period 1980-1989'], ['上世纪90年代', 'period 1990-1999'], ['1980年代', 'period 1980-1989'], ['19世纪', 'period 1801-1900'],
    ['八十年代', 'period 1980-1989'], ['3月5号', 'date -/3/5'], ['２０２４年', 'date 2024/-/-'], ['2024 年 3 月 5 日', 'date 2024/3/5'], ['3月份', 'date -/3/-'], ['廿一世纪', 'period 2001-2100'], ['1999-2003年', 'date 1999/-/-; date 2003/-/-'], ['2023-2024年', 'date 2023/-/-; date 2024/-/-'], ['2023至2024年', 'date 2023/-/-; date 2024/-/-'],
  ],
  times: [
    ['下午3点半', 'time 15:30'], ['上午9点', 'time 9:00'], ['下午3:30', 'time 15:30'], ['晚上八点', 'time 20:00'], ['凌晨1点20分', 'time 1:20'], ['15:30', 'time 15:30'],
    ['三点半', 'time 3:30 either'], ['8时30分', 'time 8:30 either'], ['中午12点', 'time 12:00'], ['三点一刻', 'time 3:15 either'], ['9点整', 'time 9:00 either'], ['8点钟', 'time 8:00 either'], ['凌晨零点', 'time 0:00'], ['午夜12点', 'time 0:00'], ['5日15时', 'date -/-/5; time 15:00'], ['8时许', 'time 8:00 either'], ['八时许', 'time 8:00 either'], ['0时', 'time 0:00'], ['t=0时', 'number 0'], ['3时期', 'number 3'], ['两小时', 'measure 2 hour'], ['一时', ''], ['凌晨零点十分', 'time 0:10'],
  ],
  money: [
    ['30元', 'money 30 CNY?'], ['300元人民币', 'money 300 CNY'], ['人民币300元', 'money 300 CNY'], ['港币500元', 'money 500 HKD'], ['新台币500元', 'money 500 TWD'], ['3元5角', 'money 3.5 CNY?'], ['三元五角', 'money 3.5 CNY?'], ['3块5', 'money 3.5 CNY?'], ['一块五毛', 'money 1.5 CNY?'], ['12元3角4分', 'money 12.34 CNY?'], ['5角', 'money 0.5 CNY?'], ['五毛钱', 'money 0.5 CNY?'],
    ['3块5斤的肉', 'money 3 CNY?; measure 5 jin'], ['三角形', ''], ['5角星', 'number 5'], ['5亿美元', 'money 500000000 USD'], ['三百万港元', 'money 3000000 HKD'], ['1.2万亿元', 'money 1200000000000 CNY?'],
    ['¥30', 'money 30 CNY?'], ['US$30', 'money 30 USD'], ['$30', 'money 30 USD?'], ['20多亿欧元', 'money 2000000000 EUR above'], ['五块钱', 'money 5 CNY?'], ['100日元', 'money 100 JPY'],
  ],
  measures: [
    ['5公里', 'measure 5 km'], ['三百公里', 'measure 300 km'], ['3吨', 'measure 3 tonne'], ['20℃', 'measure 20 celsius'], ['零下5摄氏度', 'measure -5 celsius'], ['960万平方公里', 'measure 9600000 km2'],
    ['18亿亩', 'measure 1800000000 mu'], ['三年', 'measure 3 year'], ['3个月', 'measure 3 month'], ['两周', 'measure 2 week'], ['十天', 'measure 10 day'], ['24小时', 'measure 24 hour'], ['5分钟', 'measure 5 minute'],
    ['3个多月', 'measure 3 month above'], ['70周年', 'measure 70 year'], ['5千克', 'measure 5 kg'], ['64千比特', 'number 64'], ['一年', 'measure 1 year'], ['1.8米', 'measure 1.8 m'], ['50多公斤', 'measure 50 kg above'],
  ],
  'below zero': [
    ['零下5度', 'measure -5 celsius'], ['零下五摄氏度', 'measure -5 celsius'], ['气温降至零下5到10度', 'measure -10--5 celsius'], ['负5%', 'percent -5'], ['-0.5%', 'percent -0.5'],
    ['增速为-3.2%', 'percent -3.2'], ['−5℃', 'measure -5 celsius'], ['零下20多度', 'measure -20 celsius above'], ['10-40%', 'percent 10-40'], ['他负责3个项目', 'number 3'],
    ['COVID-19', 'number 19'], ['F-16', 'number 16'], ['- 5项', 'number 5'],
  ],
  'weekdays': [
    ['星期三', 'weekday 3'], ['周三', 'weekday 3'], ['礼拜天', 'weekday 7'], ['周日', 'weekday 7'], ['5月8日（星期三）', 'date -/5/8; weekday 3'], ['每周三次', 'number 3'],
    ['两周三天', 'measure 2 week; measure 3 day'], ['每周五天', 'measure 5 day'], ['周一至周五', 'weekday 1; weekday 5'], ['一周', 'measure 1 week'], ['这一周', ''],
  ],
  'discounts': [
    ['八折', 'discount 20'], ['八五折', 'discount 15'], ['打8.5折', 'discount 15'], ['85折', 'discount 15'], ['对折', 'discount 50'], ['打七折优惠', 'discount 30'], ['曲折', ''],
    ['一波三折', ''], ['百折不挠', ''], ['第三折', 'ordinal 3'], ['折叠', ''],
  ],
  'years from now and parts of years': [
    ['去年', 'date -/-/- now-1'], ['今年3月', 'date -/3/- now+0'], ['今年 2 月', 'date -/2/- now+0'], ['去年3月5日', 'date -/3/5 now-1'], ['明年', 'date -/-/- now+1'], ['后年', 'date -/-/- now+2'],
    ['前年', 'date -/-/- now-2'], ['三年前年仅五岁', 'measure 3 year; measure 5 year'], ['昆明年会', ''], ['至今年3月', 'date -/3/- now+0'], ['过去年代', ''], ['目前年轻人', ''], ['以前年度', ''], ['说明年度计划', ''], ['今年以来', 'date -/-/- now+0'], ['民国元年', 'date 1912/-/-'],
    ['民國元年十月十日', 'date 1912/10/10'], ['10%到40%', 'percent 10-40'], ['从10%增至40%', 'percent 10; percent 40'], ['由10%降到5%', 'percent 10; percent 5'],
    ['百分之十到四十', 'percent 10-40'], ['上半年', 'part 1/2 year'], ['下半年', 'part 2/2 year'], ['2023年上半年', 'date 2023/-/-; part 1/2 year'], ['半年', 'measure 0.5 year'],
    ['第三季度', 'part 3/4 year'], ['一季度', 'part 1/4 year'], ['三季度', 'part 3/4 year'], ['前三季度', 'measure 3 quarter'], ['三个季度', 'measure 3 quarter'],
    ['连续4个季度', 'measure 4 quarter'], ['2023年第四季度', 'date 2023/-/-; part 4/4 year'], ['5月上旬', 'date -/5/-; part 1/3 month'], ['6月中旬', 'date -/6/-; part 2/3 month'],
    ['12月下旬', 'date -/12/-; part 3/3 month'], ['今年年初', 'date -/-/- now+0; part 1/3 year'], ['去年底', 'date -/-/- now-1; part 3/3 year'],
    ['2023年底', 'date 2023/-/-; part 3/3 year'], ['2023年初', 'date 2023/-/-; part 1/3 year'], ['年底', 'part 3/3 year'], ['月初', 'part 1/3 month'],
    ['5月底', 'date -/5/-; part 3/3 month'], ['2023年中国', 'date 2023/-/-'], ['大年初一', ''], ['三年初中', 'measure 3 year'], ['年初步', ''],
    ['20世纪初', 'period 1901-2000; part 1/3 century'], ['20世纪90年代末', 'period 1990-1999; part 3/3 decade'], ['90年代', 'period 1990-1999'],
    ['90年代中期', 'period 1990-1999; part 2/3 decade'], ['20世纪上半叶', 'period 1901-2000; part 1/2 century'], ['19世纪中叶', 'period 1801-1900; part 2/3 century'],
    ['本世纪', 'period 2001-2100'], ['本世纪初', 'period 2001-2100; part 1/3 century'], ['半个世纪', 'measure 50 year'], ['两个世纪', 'measure 2 century'],
    ['上世纪', 'period 1901-2000'], ['下半场', ''], ['三年后', 'measure 3 year'], ['十年来', 'measure 10 year'],
  ],
  'no numbers': [
    ['万一', ''], ['一些', ''], ['统一', ''], ['一带一路', ''], ['十分高兴', ''], ['一起', ''], ['三思', ''], ['一样', ''], ['一定', ''], ['一直', ''], ['唯一', ''], ['千万别去', ''], ['一个人', ''],
    ['百姓', ''], ['四川', ''], ['五金', ''], ['两岸', ''], ['三成员', ''], ['一心一意', ''], ['一国两制', ''], ['有一天', ''], ['一年一度', ''], ['四面八方', ''], ['半导体', ''], ['一点儿', ''], ['成千上万', ''], ['十三五规划', ''], ['“十四五”时期', ''], ['百度', ''], ['百度公司', ''], ['一成不变', ''], ['平方千米级', ''], ['一元件', ''], ['二元关系', ''], ['三元方程', ''], ['5元方便面', 'money 5 CNY?'], ['五台山', ''], ['三国演义', ''], ['十万火急', ''], ['五四运动', ''], ['九一八', ''], ['一二·九', ''], ['乱七八糟', ''], ['九牛一毛', ''],
  ],
  'several decades and centuries': [
    ['20世纪二三十年代', 'period 1920-1939'], ['上世纪八九十年代', 'period 1980-1999'], ['六、七十年代', 'period 1960-1979'], ['20世纪80、90年代', 'period 1980-1989; period 1990-1999'],
    ['17到18世纪', 'period 1601-1700; period 1701-1800'], ['十七、十八世纪', 'period 1601-1700; period 1701-1800'], ['二三十年', 'measure 20-30 year'],
  ],
  'pieces and idioms': [
    ['一块石头', ''], ['三块田', 'number 3'], ['三块钱', 'money 3 CNY?'], ['3.2 成分', 'number 3.2'], ['货比三家', ''], ['三家商店', 'number 3'], ['七零八落', ''], ['千百次', ''], ['数以百万计', 'number 2000000-9000000 about'], ['成长了六倍', 'multiple 7'],
  ],
  sentences: [
    ['2024年，全国14亿人中有百分之五的人每天走5公里。', 'date 2024/-/-; number 1400000000; percent 5; measure 5 km'],
    ['他3月5日下午3点花30元买了两本书。', 'date -/3/5; time 15:00; money 30 CNY?; number 2'],
    ['产量比去年增长12.5%，高出3.1个百分点。', 'date -/-/- now-1; percent 12.5; points 3.1'],
    ['第二天，三分之二的村民第一次看见了桥。', 'ordinal 2; fraction 2/3; ordinal 1'],
  ],
};

describe.each(Object.entries(CASES))('Chinese quantities: %s', (_, cases) => {
  it.each(cases)('%s', (text, expected) => {
    expect(told(text, 'zh').join('; ')).toBe(expected);
  });
});

it.each([[1995, 'period 1890-1899'], [2024, 'period 1990-1999']])('the last century of a text of %d', (referenceYear, expected) => {
  expect(told('上世纪90年代', 'zh', { referenceYear })).toEqual([expected]);
});
