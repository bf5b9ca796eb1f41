/**
 * Pages on which the finder finds nothing, or not what the person means: two accounts of one evening, each in its own words,
 * beside a short list in both languages.
 */
export const STORY = {
  zh: [
    '渡口的灯是晚上七点亮的。老艄公周大水把最后一班船停稳，数了数，船上一共坐着二十三个人。',
    '雨越下越大，河面上什么也看不清。有人提议等雨停了再走，可是对岸的孩子们还等着吃晚饭。',
    '“坐好了，”周大水说，“这条河我走了四十年。”',
  ],
  en: [
    'Nobody in the village remembers a wetter autumn. By the time the lamp was lit that evening, the landing stage stood under water.',
    'My grandmother was on board with a basket of duck eggs in her lap, and she counted them aloud the whole way over.',
    'Not one of them broke. She boiled three for the ferryman and told the story every New Year until she died.',
  ],
};
export const LIST = {
  zh: '镇政府本周三下午两点在文化站召开渡口改造说明会，欢迎居民参加。',
  en: 'A talk about old river boats will be given at the library on Saturday, with tea and cakes.',
};

/** @param extra what stands in the head, such as a style sheet or a script. */
export function retoldPage(extra = ''): string {
  const paragraphs = (texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>渡口</title>
<style>body { font: 16px/1.7 sans-serif; max-width: 800px; margin: 0 auto; } .columns { display: flex; gap: 24px; } .columns > div { flex: 1; }</style>${extra}</head>
<body>
<nav><a href="#a">首页</a> <a href="#b">Home</a></nav>
<div class="page">
<div class="story entry"><div class="columns"><div lang="zh">${paragraphs(STORY.zh)}</div><div lang="en">${paragraphs(STORY.en)}</div></div></div>
<div class="board"><p>${LIST.zh}</p><p>${LIST.en}</p></div>
</div>
</body></html>`;
}
