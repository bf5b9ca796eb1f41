import type { PageReport } from '../../lib/exchange/report.ts';

/** An article with a pair of two beads, one of them without English, and an unpaired block. */
export const report: PageReport = {
  articles: [
    {
      languages: ['zh-Hans', 'en'],
      layout: 'blocks',
      confidence: 0.97,
      pairs: [
        {
          zh: ['第一句。第二句。'],
          en: ['One.'],
          confidence: 0.98,
          sentences: [
            { zh: '第一句。', en: 'One.', confidence: 0.95 },
            { zh: '第二句。', en: '', confidence: 0.4 },
          ],
        },
        { zh: ['只有中文', '两段'], en: [], confidence: 0.5, sentences: [] },
      ],
    },
  ],
};
