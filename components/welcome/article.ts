/** The article that the welcome page offers to try Duizhao on: one text in both languages, as many pages print it. */
interface ArticleText {
  language: 'zh-Hans' | 'zh-Hant' | 'en';
  title: string;
  paragraphs: readonly string[];
}

const ENGLISH: ArticleText = {
  language: 'en',
  title: 'The Night Ferry of Willow Harbour',
  paragraphs: [
    'Every evening at half past nine, the last ferry leaves Willow Harbour for the island on the other side. The crossing takes twenty minutes. In winter there are seldom more than twelve passengers on board.',
    'Old Captain Lin has steered this boat for thirty-one years. He says that he knows the river by its sound, and that fog has never frightened him. What he fears is silence, because a silent river is about to rise.',
    'In 2019 the city built a bridge two kilometres upstream, and many people thought that the ferry would be closed. Three hundred islanders signed a letter to the mayor. They did not need the boat, they wrote, but they did not want to lose it.',
    'So the ferry still runs. Schoolchildren do their homework at the long wooden table, nurses from the night shift sleep by the window, and Captain Lin pours everyone a cup of hot tea. The fare has been two yuan since 1998.',
  ],
};

const CHINESE: Readonly<Record<'zh-Hans' | 'zh-Hant', ArticleText>> = {
  'zh-Hans': {
    language: 'zh-Hans',
    title: '柳湾的夜渡',
    paragraphs: [
      '每天晚上九点半，最后一班渡船从柳湾开往对岸的小岛。航程二十分钟。到了冬天，船上的乘客很少超过十二人。',
      '老船长林师傅驾这条船已经三十一年。他说自己听声音就能认出这条江，大雾从来吓不倒他。他怕的是寂静，因为江水一静，就要涨了。',
      '2019年，市里在上游两公里处修了一座桥，许多人以为渡船就要停航。三百名岛上居民联名给市长写信。他们写道，他们并不需要这条船，可是不愿意失去它。',
      '于是渡船仍在来往。学生们在长木桌上写作业，下夜班的护士靠着窗户睡觉，林师傅给每个人倒上一杯热茶。从1998年起，船票一直是两元。',
    ],
  },
  'zh-Hant': {
    language: 'zh-Hant',
    title: '柳灣的夜渡',
    paragraphs: [
      '每天晚上九點半，最後一班渡船從柳灣開往對岸的小島。航程二十分鐘。到了冬天，船上的乘客很少超過十二人。',
      '老船長林師傅駕這條船已經三十一年。他說自己聽聲音就能認出這條江，大霧從來嚇不倒他。他怕的是寂靜，因為江水一靜，就要漲了。',
      '2019年，市府在上游兩公里處修了一座橋，許多人以為渡船就要停航。三百名島上居民聯名給市長寫信。他們寫道，他們並不需要這條船，可是不願意失去它。',
      '於是渡船仍在來往。學生們在長木桌上寫作業，下夜班的護士靠著窗戶睡覺，林師傅給每個人倒上一杯熱茶。從1998年起，船票一直是兩元。',
    ],
  },
};

/** The article, with the language of the interface first, and the Chinese in its script. */
export function articleFor(interfaceLanguage: string): [ArticleText, ArticleText] {
  const chinese = CHINESE[interfaceLanguage === 'zh-TW' ? 'zh-Hant' : 'zh-Hans'];
  return interfaceLanguage.startsWith('zh') ? [chinese, ENGLISH] : [ENGLISH, chinese];
}
