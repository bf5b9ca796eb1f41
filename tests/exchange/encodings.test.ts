import { describe, expect, test } from 'vitest';
import { decoded } from '../../lib/files/decode.ts';
import { readBitext } from '../../lib/exchange/read.ts';
import { inPieces } from './bitexts.ts';

const chinese = '河水清了，鱼回来了。这是一个好消息，我们都很高兴。他说：“大家来了，河就会好的。”\n';
const english = 'The river is clear and the fish are back.\n';
/** Bytes of GB 18030 for `中文，好。`, twice two bytes a character, and a character of four bytes (𠮷). */
const gb = Uint8Array.from([0xd6, 0xd0, 0xce, 0xc4, 0xa3, 0xac, 0xba, 0xc3, 0xa1, 0xa3, 0x95, 0x34, 0xb1, 0x38]);
const gbText = new TextDecoder('gb18030').decode(gb);

function utf16(text: string, order: 'le' | 'be', mark = false): Uint8Array {
  const bytes = new Uint8Array((text.length + Number(mark)) * 2);
  const view = new DataView(bytes.buffer);
  for (const [index, unit] of [...(mark ? ['\ufeff'] : []), ...Array.from(text.split(''))].entries()) view.setUint16(index * 2, unit.charCodeAt(0), order === 'le');
  return bytes;
}

/** GB 18030 of any text, looked up in what the decoder makes of all pairs of bytes. */
const gbOf = (() => {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) {
    const text = decoder.decode(Uint8Array.from([lead, trail]));
    if (text.length === 1 && !table.has(text)) table.set(text, [lead, trail]);
  }
  return (text: string) => Uint8Array.from(text.split('').flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (table.get(char) ?? [0x3f]))));
})();
const joined = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const utf8 = (text: string) => new TextEncoder().encode(text);

async function textOf(bytes: Uint8Array, size = 100_000, encoding?: string): Promise<string> {
  let all = '';
  for await (const text of decoded(inPieces(bytes, size), encoding === undefined ? {} : { encoding })) all += text;
  return all;
}

describe.each([
  ['UTF-8', utf8(chinese + english), chinese + english],
  ['UTF-8 with a mark', joined([0xef, 0xbb, 0xbf], utf8(chinese)), chinese],
  ['UTF-16 LE with a mark', utf16(chinese, 'le', true), chinese],
  ['UTF-16 BE with a mark', utf16(chinese, 'be', true), chinese],
  ['UTF-16 LE without a mark', utf16(chinese + english, 'le'), chinese + english],
  ['UTF-16 BE without a mark', utf16(chinese + english, 'be'), chinese + english],
  ['UTF-16 LE without a mark and without anything Latin', utf16(chinese.trim().repeat(2), 'le'), chinese.trim().repeat(2)],
  ['UTF-16 BE without a mark and without anything Latin', utf16(chinese.trim().repeat(2), 'be'), chinese.trim().repeat(2)],
  ['UTF-16 LE of English alone', utf16(english, 'le'), english],
  ['GB 18030 with a mark', joined([0x84, 0x31, 0x95, 0x33], gb), gbText],
  ['GB 18030 without a mark', gbOf(chinese + english), chinese + english],
  ['GB 18030 of a few characters', gb, gbText],
  ['GB 18030 after a long English beginning', joined(utf8(english.repeat(30)), gbOf(chinese)), english.repeat(30) + chinese],
  ['GB 18030 after an English beginning of odd length', joined(utf8(`${english.repeat(30)}.`), gbOf(chinese)), `${english.repeat(30)}.${chinese}`],
  ['a mark further on is a character', utf8(`${english.repeat(30)}\ufeff${chinese}`), `${english.repeat(30)}\ufeff${chinese}`],
  ['English alone', utf8(english), english],
  ['nothing', new Uint8Array(0), ''],
])('%s', (_name, bytes, expected) => {
  test.each([1, 7, 100_000])('in pieces of %i bytes', async (size) => {
    expect(await textOf(bytes, size)).toBe(expected);
  });
});

describe('XML', () => {
  const tmx = (declaration: string, zh = '河清了') => `${declaration}<tmx version="1.4"><body><tu><tuv xml:lang="zh-CN"><seg>${zh}</seg></tuv><tuv xml:lang="en"><seg>Clear</seg></tuv></tu></body></tmx>`;
  test.each([
    ['the encoding of the declaration', gbOf(tmx(`<?xml version="1.0" encoding="GB2312"?>`))],
    ['in single quotes, with more after it', gbOf(tmx(`<?xml version='1.0' encoding='gbk' standalone="yes"?>`))],
    ['UTF-16 with a declaration and without a mark', utf16(tmx('<?xml version="1.0" encoding="UTF-16"?>'), 'le')],
    ['UTF-16 with a mark that contradicts the declaration', utf16(tmx('<?xml version="1.0" encoding="utf-8"?>'), 'be', true)],
    ['UTF-8 that says it was UTF-16', utf8(tmx('<?xml version="1.0" encoding="UTF-16"?>'))],
    ['GB 18030 without a declaration', gbOf(tmx(''))],
    ['no declaration', utf8(tmx(''))],
  ])('%s', async (_name, bytes) => {
    const [document] = await readBitext('tmx', [bytes]);
    expect(document?.paragraphs[0]?.rows[0]?.zh).toEqual([{ text: '河清了' }]);
  });

  test('an encoding that nobody knows is told by name', async () => {
    await expect(readBitext('tmx', [utf8(tmx('<?xml version="1.0" encoding="x-martian"?>'))])).rejects.toMatchObject({ problem: 'unknownEncoding', parameters: { encoding: 'x-martian' } });
  });
});

test('bytes that are not in the encoding of the rest are told, not replaced', async () => {
  await expect(textOf(joined(utf8(chinese.repeat(2000)), [0xff, 0xff], utf8(chinese)))).rejects.toMatchObject({ problem: 'encoding', parameters: { encoding: 'utf-8' } });
});

test('the encoding that a person chose goes before what the bytes look like', async () => {
  expect(await textOf(Uint8Array.from([0xa4, 0xa4, 0xa4, 0xe5]), 10, 'big5')).toBe('中文');
});
