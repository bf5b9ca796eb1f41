/** A small bilingual text of our own: an article of five paragraphs, for tests of the aligner. */
export const ZH_STORY: readonly string[] = [
  '老桥重新开放',
  '经过三年的修复,建于1876年的石桥昨天重新向行人开放。市长王建国在仪式上说：“这座桥是我们城市的记忆。”',
  '修复工程花费了2400万元。工人们先把每一块石头编号，然后清洗，最后放回原处；有些石头重达两吨。',
  '住在河边的老人李秀英今年八十二岁。她小时候每天走过这座桥去上学。她说，洪水来的那年，桥是唯一没有倒塌的建筑。',
  '明年春天，市政府还计划在桥的南端修建一座小博物馆，展出工程中发现的古代工具和硬币。',
  '(来源:市文化局)',
];

export const EN_STORY: readonly string[] = [
  'Old Bridge Reopens',
  'After three years of restoration, the stone bridge built in 1876 reopened to pedestrians yesterday. "This bridge is the memory of our city," Mayor Wang Jianguo said at the ceremony.',
  'The restoration cost 24 million yuan. Workers first numbered every stone. They then cleaned the stones and finally put them back in place; some weigh as much as two tons.',
  'Li Xiuying, an old woman who lives by the river, is 82 this year. As a child she walked across the bridge to school every day. In the year of the flood, she said, it was the only structure that did not collapse.',
  'Next spring the city government also plans to build a small museum at the southern end of the bridge, showing ancient tools and coins found during the project. (Source: Municipal Bureau of Culture)',
];

/** The same subject in other words: no translation. */
export const OTHER_STORY: readonly string[] = [
  'Weather Closes Schools',
  'Heavy snow forced the closing of all schools in the northern provinces on Friday, officials of the education department said.',
  'Buses stopped running before noon, and thousands of travellers spent the night in the railway station, where volunteers served soup.',
  'Farmers fear for their greenhouses. Last winter the weight of the snow destroyed hundreds of roofs, and insurance paid for few of them.',
  'Forecasters expect the cold to last until the middle of next week, with more snow in the mountains.',
];
