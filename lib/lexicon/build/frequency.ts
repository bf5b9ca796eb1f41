/** How often Chinese words are used: the counts of jieba's dictionary (MIT), from the npm package @node-rs/jieba. */
import { dict } from '@node-rs/jieba/dict.js';
import { Buffer } from 'node:buffer';

/** Word (Simplified) → count in jieba's corpus. */
export function readFrequencies(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of Buffer.from(dict).toString('utf8').split('\n')) {
    const [word, count] = line.split(' ');
    if (word && count) counts.set(word, Number(count));
  }
  return counts;
}
