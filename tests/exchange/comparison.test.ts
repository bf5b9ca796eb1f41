import { describe, expect, test } from 'vitest';
import { COMPARISON_WRITERS, type WrittenComparison } from '../../lib/exchange/comparison.ts';

const comparison: WrittenComparison = {
  title: 'Bridge <b> & "桥"',
  languages: { source: 'zh-Hans', rendering: 'en', labels: 'zh-CN' },
  heads: [
    { title: 'First <i>', address: 'https://a.example/?x="1"', note: 'a.example, 2026' },
    { title: 'Second', address: 'javascript:alert(1)', note: '' },
    { title: 'Third', address: 'https://c.example/', note: '' },
  ],
  rows: [
    { source: '新桥通车。\n新桥开通。', state: 'different', renderings: [[{ text: 'The ', mark: 'same' }, { text: 'new <bridge>', mark: 'own' }], [{ text: '=1+1', mark: 'some' }], [{ text: 'a\tb\nc', mark: 'minor' }]] },
    { source: '', state: 'missing', renderings: [[], [{ text: '\ud83d alone', mark: 'same' }], []] },
  ],
  labels: { source: 'Source', row: 'Row', difference: 'Difference', states: { identical: 'identical', minor: 'minor', different: 'different', missing: 'missing' }, marks: { own: 'only here', some: 'not in all', minor: 'case' } },
};

test('as TSV, a row is a line, whatever its texts hold', () => {
  expect(COMPARISON_WRITERS.tsv.write(comparison)).toBe(
    'Row\tSource\tFirst <i> (a.example, 2026)\tSecond\tThird\tDifference\n1\t新桥通车。 新桥开通。\tThe new <bridge>\t=1+1\ta b c\tdifferent\n2\t\t\t\ufffd alone\t\tmissing\n',
  );
});

test('as CSV, no cell is a formula, and spreadsheets are told the encoding', () => {
  expect(COMPARISON_WRITERS.csv.write(comparison)).toBe(
    '\ufeffRow,Source,"First <i> (a.example, 2026)",Second,Third,Difference\r\n1,"新桥通车。\n新桥开通。",The new <bridge>,\'=1+1,"a\tb\nc",different\r\n2,,,\ufffd alone,,missing\r\n',
  );
});

describe('as HTML', () => {
  const html = COMPARISON_WRITERS.html.write(comparison);

  test('everything of the texts is text, and the marks are marks', () => {
    expect(html).toContain('<td lang="en">The <mark class="own">new &lt;bridge&gt;</mark></td>');
    expect(html).toContain('<mark class="some">=1+1</mark>');
    expect(html).toContain('<h1>Bridge &lt;b&gt; &amp; &quot;桥&quot;</h1>');
    expect(html).not.toMatch(/<(?:i|b|bridge)>/u);
  });

  test('only addresses of the web are linked, and nothing is loaded or run', () => {
    expect(html).not.toContain('javascript:');
    expect([...html.matchAll(/href="([^"]*)"/gu)].map(([, address]) => address)).toEqual(['https://c.example/']);
    expect(html).not.toMatch(/<script|src=|url\(/u);
    expect(html).toContain(`default-src 'none'`);
  });

  test('each cell has its language', () => {
    expect(html).toContain('<html lang="zh-CN">');
    expect([...html.matchAll(/<td lang="([^"]*)"/gu)].map(([, language]) => language)).toEqual(['zh-Hans', 'en', 'en', 'en', 'zh-Hans', 'en', 'en', 'en']);
  });
});
