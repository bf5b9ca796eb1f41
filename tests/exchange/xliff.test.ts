import { describe, expect, test } from 'vitest';
import { readBitext } from '../../lib/exchange/read.ts';
import { writeXliff } from '../../lib/exchange/xliff.ts';
import { full, utf8, withRows } from './bitexts.ts';

const options = { version: '0.1.0' };

describe('XLIFF goes out', () => {
  test('as version 2.1: a file a document, a unit a paragraph, a segment a row, metadata for the rest', () => {
    expect(writeXliff([full], options)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1"
       srcLang="zh-Hans" trgLang="en">
  <file id="f1" original="https://news.example/2024/river?a=1&amp;b=2" xml:space="preserve">
    <mda:metadata>
      <mda:metaGroup category="duizhao:document"><mda:meta type="page">https://news.example/2024/river?a=1&amp;b=2</mda:meta><mda:meta type="title-zh">河清了</mda:meta><mda:meta type="title-en">The river is clear</mda:meta><mda:meta type="site">news.example</mda:meta><mda:meta type="published">2024-03-05</mda:meta><mda:meta type="saved">2024-03-06T08:09:10Z</mda:meta><mda:meta type="language-zh">zh-Hans</mda:meta><mda:meta type="language-en">en</mda:meta><mda:meta type="written-by">Duizhao 0.1.0</mda:meta></mda:metaGroup>
    </mda:metadata>
    <unit id="p1">
      <mda:metadata>
        <mda:metaGroup id="s1" category="duizhao:row"><mda:meta type="confidence">0.95</mda:meta><mda:meta type="notes">n1 n2</mda:meta></mda:metaGroup>
        <mda:metaGroup id="s2" category="duizhao:row"><mda:meta type="confidence">0.4</mda:meta><mda:meta type="segments-zh">0-5 5-11*</mda:meta></mda:metaGroup>
      </mda:metadata>
      <segment id="s1" state="final"><source>河水清了。</source><target>The river is clear.</target></segment>
      <segment id="s2" state="translated"><source>鱼回来了，鸟也回来了。</source><target>Fish &amp; birds are back.</target></segment>
    </unit>
    <unit id="p2">
      <mda:metadata>
        <mda:metaGroup id="s1" category="duizhao:row"><mda:meta type="confidence">0.5</mda:meta></mda:metaGroup>
        <mda:metaGroup id="s2" category="duizhao:row"><mda:meta type="segments-en">0-18 19-39</mda:meta></mda:metaGroup>
      </mda:metadata>
      <segment id="s1" state="initial"><source>图：河边</source></segment>
      <segment id="s2" state="translated"><source></source><target>Photo by a reader. All rights reserved.</target></segment>
    </unit>
  </file>
</xliff>
`);
  });

  test('with an element for every character that XML cannot hold', () => {
    expect(writeXliff([withRows(['河\u0000\u001b', 'a\uffff'])], options)).toContain('<source>河<cp hex="0000"/><cp hex="001B"/></source><target>a<cp hex="FFFF"/></target>');
  });

  test('in both kinds of Chinese names only the language as the source of all', () => {
    expect(writeXliff([full, { ...full, languages: { zh: 'zh-Hant', en: 'en' } }], options)).toContain('srcLang="zh" trgLang="en"');
  });
});

describe('XLIFF of others comes in', () => {
  const rowsOf = async (text: string) => {
    const documents = await readBitext('xliff', utf8(text));
    return documents.flatMap(({ paragraphs }) => paragraphs.flatMap(({ rows }) => rows.map(({ zh, en, confirmed }) => [zh[0]?.text ?? '', en[0]?.text ?? '', confirmed])));
  };

  test('2.0 with inline codes, notes, proposals, and a prefix', async () => {
    expect(
      await rowsOf(`<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" version="2.0" srcLang="en-US" trgLang="zh-CN">
        <x:file id="a"><x:unit id="1"><mtc:matches><mtc:match ref="#1"><x:source>Old</x:source><x:target>旧</x:target></mtc:match></mtc:matches>
        <x:notes><x:note>Not text</x:note></x:notes><x:originalData><x:data id="d1">&lt;b></x:data></x:originalData>
        <x:segment state="reviewed"><x:source>The <x:pc id="1">clear</x:pc> river<x:ph id="2"/></x:source><x:target>清<mrk xmlns="urn:oasis:names:tc:xliff:document:2.0" id="m">河</mrk></x:target></x:segment>
        <x:ignorable><x:source> </x:source></x:ignorable>
        <x:segment><x:source>More</x:source></x:segment></x:unit></x:file></x:xliff>`),
    ).toEqual([
      ['清河', 'The clear river', true],
      ['', 'More', false],
    ]);
  });

  test('1.2 that names the language of the target only where it stands', async () => {
    expect(await rowsOf('<xliff version="1.2"><file source-language="en"><body><trans-unit id="1"><source>River</source><target xml:lang="zh-Hant">河</target></trans-unit></body></file></xliff>')).toEqual([['河', 'River', false]]);
  });

  test('with indentation, which is no text unless the file says so', async () => {
    const file = (space: string) => `<xliff version="2.0" srcLang="zh" trgLang="en"><file id="f"><unit id="u"${space}><segment><source>\n  河水\n</source><target>\n  The\n  river \n</target></segment></unit></file></xliff>`;
    expect(await rowsOf(file(''))).toEqual([['河水', 'The river', false]]);
    expect(await rowsOf(file(' xml:space="preserve"'))).toEqual([['\n  河水\n', '\n  The\n  river \n', false]]);
  });

  test('1.2 with groups, codes, segmentation and alternatives', async () => {
    expect(
      await rowsOf(`<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.html" source-language="zh-TW" target-language="en" datatype="html"><header><skl><internal-file>x</internal-file></skl></header>
        <body><group><trans-unit id="1" approved="yes"><source>清<g id="1">河</g><x id="2"/></source><seg-source><mrk mtype="seg" mid="1">清河</mrk></seg-source><target>Clear <bpt id="3">&lt;b></bpt>river<ept id="3">&lt;/b></ept></target><alt-trans><source>旧</source><target>Old</target></alt-trans></trans-unit></group>
        <trans-unit id="2"><source>山</source><target state="signed-off">Hill</target></trans-unit></body></file></xliff>`),
    ).toEqual([
      ['清河', 'Clear river', true],
      ['山', 'Hill', true],
    ]);
  });
});
