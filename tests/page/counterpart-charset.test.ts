import { describe, expect, test } from 'vitest';
import { decodePage } from '../../lib/page/counterpart-charset.ts';

/** 对照 and 對照 in the encodings of old pages. */
const GBK = [0xb6, 0xd4, 0xd5, 0xd5];
const BIG5 = [0xb9, 0xef, 0xb7, 0xd3];
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const page = (head: string, body: readonly number[]): Uint8Array => Uint8Array.from([...ascii(head), ...body]);
const utf8 = [...new TextEncoder().encode('对照')];

describe('decodePage', () => {
  test.each([
    ['the header', page('', GBK), 'text/html; charset=gb2312', '对照'],
    ['a quoted header', page('', BIG5), 'text/html; charset="Big5"', '對照'],
    ['the header before the page', page('<meta charset="big5">', GBK), 'text/html;charset=GBK', '对照'],
    ['meta charset', page('<!doctype html><meta charset=gbk>', GBK), 'text/html', '对照'],
    ['meta http-equiv', page('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', GBK), 'text/html', '对照'],
    ['content before http-equiv', page("<META content='text/html;charset=big5' http-equiv=content-type>", BIG5), '', '對照'],
    ['the XML declaration', page('<?xml version="1.0" encoding="GB18030"?>', GBK), 'application/xhtml+xml', '对照'],
    ['a byte order mark before all', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), 'text/html; charset=gbk', '对照'],
    ['UTF-16 with its mark', Uint8Array.from([0xff, 0xfe, 0xf9, 0x5b, 0x67, 0x71]), 'text/html', '对照'],
    ['UTF-8 where nothing is declared', page('<p>', utf8), 'text/html', '对照'],
    ['Chinese where nothing is declared and it is no UTF-8', page('<p>', GBK), 'text/html', '对照'],
    ['nothing declared in a comment', page('<!-- <meta charset=big5> -->', utf8), 'text/html', '对照'],
    ['UTF-8 where the page says UTF-16', page('<meta charset="utf-16">', utf8), 'text/html', '对照'],
    ['an encoding that nobody knows', page('<meta charset="klingon">', utf8), 'text/html; charset=klingon', '对照'],
  ])('%s', (_name, bytes, contentType, text) => {
    expect(decodePage(bytes, contentType).endsWith(text)).toBe(true);
  });

  test('a declaration behind the first 1,024 bytes is not looked for', () => {
    expect(decodePage(page(`<!--${' '.repeat(1100)}--><meta charset="big5">`, utf8), 'text/html')).toContain('对照');
  });

  test('damage is shown and breaks nothing', () => {
    expect(decodePage(Uint8Array.from([0x61, 0xff, 0x62]), 'text/html; charset=utf-8')).toBe('a\ufffdb');
    expect(decodePage(new Uint8Array(), '')).toBe('');
  });
});
