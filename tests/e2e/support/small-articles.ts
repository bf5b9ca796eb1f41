/** Small articles that several tests open: all Chinese paragraphs, then all English ones. */

interface SmallArticle {
  zh: readonly string[];
  en: readonly string[];
  /** As a page. */
  page: string;
}

function article(title: string, zh: readonly string[], en: readonly string[]): SmallArticle {
  return { zh, en, page: `<!doctype html><title>${title}</title><main>${[...zh, ...en].map((text) => `<p>${text}</p>`).join('')}</main>` };
}

export const BRIDGE = article(
  'Bridge',
  ['新桥将在明年春天通车。', '到时候过河只要三分钟。', '村民们高兴，也有些舍不得。', '老船工说，他会常来看看这条河。'],
  ['The new bridge will open to traffic next spring.', 'Crossing the river will then take only three minutes.', 'The villagers are glad, and a little sorry too.', 'The old boatman says he will often come to look at the river.'],
);
export const REFORM = article(
  'Reform',
  ['全县推进改革开放，新建了图书馆。', '林秋说，各项改革不会停下来。', '村民们高兴，也有些舍不得旧桥。'],
  ['The county carried on with reform and opening up, and built a new library.', 'Lin Qiu said that the reforms would not come to a halt.', 'The villagers are glad, and a little sorry for the old bridge.'],
);
