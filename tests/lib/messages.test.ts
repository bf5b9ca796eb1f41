import { describe, expect, test } from 'vitest';
import { messageOf } from '../../lib/messages.ts';

describe('messageOf', () => {
  test.each([
    ['a message asked for', { type: 'toggle' }, { type: 'toggle' }],
    ['a message of another kind', { type: 'forged' }, null],
    ['no message', 'toggle', null],
    ['nothing', undefined, null],
    ['null', null, null],
    ['a type that is no name', { type: 1 }, null],
  ])('%s', (_name, value, expected) => {
    expect(messageOf(value, 'toggle', 'report')).toEqual(expected);
  });
});
