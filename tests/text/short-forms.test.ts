import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findShortForms } from '../../lib/text/short-forms.ts';

const told = (text: string, language: 'zh' | 'en') => findShortForms(text, language).map(({ short, long }) => `${short} = ${text.slice(long.start, long.end)}`);

describe('findShortForms', () => {
  it.each([
    ['the World Health Organization (WHO) said', ['WHO = World Health Organization']],
    ['Association of Southeast Asian Nations (ASEAN)', ['ASEAN = Association of Southeast Asian Nations']],
    ['The Ministry of River Affairs (hereinafter referred to as the “MRA”) replied.', ['MRA = Ministry of River Affairs']],
    ['a memorandum of understanding ("MoU") was signed', ['MoU = memorandum of understanding']],
    ['non-governmental organizations (NGOs) helped', ['NGO = non-governmental organizations']],
    ['spending on research and development (R&D) rose', ['R&D = research and development']],
    ['WHO (World Health Organization) said', ['WHO = World Health Organization']],
    ['the Harbour Police Office (HPO) and the Tidal Energy Board (TEB)', ['HPO = Harbour Police Office', 'TEB = Tidal Energy Board']],
  ])('finds English ones: %s', (text, expected) => {
    expect(told(text, 'en')).toEqual(expected);
  });

  it.each([
    ['世界卫生组织（以下简称“世卫组织”）表示', ['世卫组织 = 世界卫生组织']],
    ['本市港务管理局（简称港务局）', ['港务局 = 港务管理局']],
    ['《港口安全管理条例》（以下简称《条例》）', []],
    ['昨天世界卫生组织（WHO）表示', ['WHO = 昨天世界卫生组织']],
    ['世界卫生组织（World Health Organization，WHO）', ['WHO = 世界卫生组织']],
    ['國際河流委員會（以下簡稱「河委會」）', ['河委會 = 河流委員會']],
  ])('finds Chinese ones: %s', (text, expected) => {
    expect(told(text, 'zh')).toEqual(expected);
  });

  it.each(['He left (OK).', 'See (A) and (B).', 'It rained. We stayed (IR).', 'The committee (see Annex IV) met.', 'in 2019 (GDP)', '(NATO)'])('finds none in %s', (text) => {
    expect(told(text, 'en')).toEqual([]);
  });

  it('gives places inside the text, before the short form, for any text', () => {
    const piece = fc.constantFrom('World Health ', 'Organization ', '(WHO)', '（WHO）', '世界', '卫生组织', '（以下简称世卫）', '. ', '(', ')', 'a', '\ud800');
    fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), fc.constantFrom('zh' as const, 'en' as const), (pieces, language) => {
      const text = pieces.join('');
      for (const { long } of findShortForms(text, language)) expect(long.start >= 0 && long.start < long.end && long.end <= text.length).toBe(true);
    }));
  });

  it('takes linear time for text full of brackets', () => {
    expect(findShortForms('(A'.repeat(50_000), 'en')).toEqual([]);
    expect(findShortForms('（A国'.repeat(50_000), 'zh')).toEqual([]);
  });
});
