import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkedKeep } from '../../lib/memory-messages.ts';
import { checkedSettings, VIEW_SETTINGS } from '../../lib/settings.ts';

const path = { tag: 'main', classes: ['text'], selectors: ['main.text'], place: null };

describe('checkedKeep', () => {
  test.each([
    ['a view', { type: 'keepView', view: 'hover' }, { type: 'keepView', view: 'hover' }],
    ['off, which is no view to come back to', { type: 'keepView', view: 'off' }, null],
    ['a view for another site', { type: 'keepView', view: 'hover', origin: 'https://elsewhere.test' }, { type: 'keepView', view: 'hover' }],
    ['a place', { type: 'keepPlace', place: { quote: '河', bead: 3, at: 'https://elsewhere.test' }, address: 'https://elsewhere.test' }, { type: 'keepPlace', place: { quote: '河', bead: 3 } }],
    ['a place before the first', { type: 'keepPlace', place: { quote: '河', bead: -1 } }, null],
    ['a quote without end', { type: 'keepPlace', place: { quote: '河'.repeat(1000), bead: 1 } }, null],
    ['a region', { type: 'keepRegion', use: 'onSite', path: { ...path, more: 1 } }, { type: 'keepRegion', use: 'onSite', path }],
    ['a region for an unknown use', { type: 'keepRegion', use: 'everywhere', path }, null],
    ['a region that is none', { type: 'keepRegion', use: 'here', path: null }, null],
    ['a region with too many selectors', { type: 'keepRegion', use: 'here', path: { ...path, selectors: Array.from({ length: 9 }, () => 'p') } }, null],
    ['no region', { type: 'forgetRegion', path }, { type: 'forgetRegion' }],
    ['settings', { type: 'changeSettings', change: { textSize: 20, marks: false } }, { type: 'changeSettings', change: { textSize: 20, marks: false } }],
    ['settings out of bounds', { type: 'changeSettings', change: { textSize: 1e9 } }, { type: 'changeSettings', change: { textSize: 32 } }],
    ['settings of which a view changes some', { type: 'changeSettings', change: { theme: 'dark', lastView: 'hover', backupReminders: false, version: 9 } }, { type: 'changeSettings', change: { theme: 'dark' } }],
    ['settings of which a view changes none', { type: 'changeSettings', change: { lastView: 'hover' } }, null],
    ['no settings', { type: 'changeSettings', change: null }, null],
    ['another message', { type: 'memory' }, null],
    ['no message', 'keepView', null],
    ['nothing', null, null],
  ])('%s', (_name, message, expected) => {
    expect(checkedKeep(message)).toEqual(expected);
  });

  test('of a change, whatever is in it, only what a view may change is left, as it may be', () => {
    const names = fc.constantFrom<string>(...VIEW_SETTINGS, 'lastView', 'hideOther', 'version', '__proto__', 'constructor');
    fc.assert(
      fc.property(fc.dictionary(names, fc.anything()), (change) => {
        const checked = checkedKeep({ type: 'changeSettings', change });
        const left = checked?.type === 'changeSettings' ? checked.change : {};
        expect(Object.keys(left).filter((name) => !VIEW_SETTINGS.some((one) => one === name))).toEqual([]);
        expect(checkedSettings(left)).toMatchObject(left);
      }),
    );
  });
});
