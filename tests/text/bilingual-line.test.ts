import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBilingualLine, splitPartedLine } from '../../lib/text/bilingual-line.ts';

const split = (text: string) => {
  const line = splitBilingualLine(text);
  return line && [text.slice(line.zh.start, line.zh.end), text.slice(line.en.start, line.en.end)];
};

describe('splitBilingualLine', () => {
  it.each([
    ['社区公约 Community Rules', '社区公约', 'Community Rules'],
    ['Community Rules 社区公约', '社区公约', 'Community Rules'],
    ['第一章 总则 Chapter I General Provisions', '第一章 总则', 'Chapter I General Provisions'],
    ['开放时间 | Opening Hours', '开放时间', 'Opening Hours'],
    ['Boats / 船只', '船只', 'Boats'],
    ['Opening Hours（开放时间）', '开放时间', 'Opening Hours'],
    ['河上的桥 (Bridges over the River)', '河上的桥', 'Bridges over the River'],
    ['Node Modules(Node 模块)', 'Node 模块', 'Node Modules'],
    ['关于我们 - About Us', '关于我们', 'About Us'],
    ['三、保护河流 III. Protecting Rivers', '三、保护河流', 'III. Protecting Rivers'],
    ['公告：Announcement', '公告', 'Announcement'],
  ])('halves %s', (text, zh, en) => {
    expect(split(text)).toEqual([zh, en]);
  });

  it.each([
    '社区公约', 'Community Rules', '', 'iPhone 发布', '他用 Git 管理代码', '桥 a', '船（ab）',
    '他说“Hello there”，然后走了。', 'He said 你好 and left.', '作者：B. 王、C. 李', '第 1 期 No',
    '河水变清之后，离开多年的鱼儿又回到了石桥下面的深潭里，这是 good news',
  ])('leaves %s alone', (text) => {
    expect(split(text)).toBeNull();
  });

  it('gives two parts that do not overlap, for any text', () => {
    const piece = fc.constantFrom('河', '桥上', ' ', '|', '(', ')', 'Boats', 'a', '：', '/', '1', '\ud842');
    fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      const line = splitBilingualLine(text);
      if (!line) return;
      const [left, right] = [line.zh, line.en].sort((a, b) => a.start - b.start);
      expect(left && right && left.start >= 0 && left.end > left.start && right.start >= left.end && right.end <= text.length).toBe(true);
      expect(/\p{Script=Han}/u.test(text.slice(line.en.start, line.en.end))).toBe(false);
    }));
  });
});

describe('splitPartedLine', () => {
  it.each([
    ['鸡蛋四个 / Four eggs', '鸡蛋四个', 'Four eggs'], ['滴水穿石 — Dripping water bores through stone', '滴水穿石', 'Dripping water bores through stone'],
    ['Opening hours｜开放时间', '开放时间', 'Opening hours'],
  ])('parts %s', (text, zh, en) => {
    const line = splitPartedLine(text);
    expect(line && [text.slice(line.zh.start, line.zh.end), text.slice(line.en.start, line.en.end)]).toEqual([zh, en]);
  });

  it.each(['服务发现（service discovery）', '车：a car', '社区公约 Community Rules', '社区公约', ''])('leaves %s alone', (text) => {
    expect(splitPartedLine(text)).toBeNull();
  });
});
