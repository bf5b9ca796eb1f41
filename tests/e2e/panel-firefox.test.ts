import { expect, test } from 'vitest';
import { seedNotes, useFirefox } from './support/firefox.ts';
import { noteAt } from './support/panel.ts';

const firefox = useFirefox();
const soon = { timeout: 15_000 };

test('the panel, opened in a tab of Firefox: notes are listed, searched, written on and kept', async () => {
  const panel = await firefox.browser.openExtensionPage('/sidepanel.html?tab=0');
  await panel.waitForText('h1', /Notes/u);
  await seedNotes(panel, [noteAt('https://news.example/a', 'n1', { zh: '老桥' }), noteAt('https://news.example/a', 'n2', { zh: '河水' })]);
  await panel.click('#tab-all');
  const listed = () => panel.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-note]')].map(({ dataset }) => dataset['note']));
  await expect.poll(listed, soon).toEqual(['n1', 'n2']);
  await panel.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    if (field) field.value = '河水';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect.poll(listed, soon).toEqual(['n2']);
  await panel.evaluate(() => document.querySelector<HTMLElement>('[data-note=n2]')?.focus());
  await panel.click('[data-note=n2] .note-actions [aria-label=Edit]');
  await panel.waitForText('[data-testid=note-editor] .done', /Done/u);
  await panel.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('.body-field');
    if (field) field.value = 'in Firefox';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await panel.click('.done');
  expect(await panel.waitForText('[data-note=n2] .markdown', /./u)).toBe('in Firefox');
});
