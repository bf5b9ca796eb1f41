import type { Locator, Page } from 'playwright';
import type { View } from '../../../lib/settings.ts';

/** The toolbar popup as a person uses it. */
export class Popup {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get summary(): Locator {
    return this.page.getByTestId('summary');
  }

  /** What the popup says once the work has ended, one way or the other. */
  async sentence(): Promise<string | null> {
    await this.waitForPhase('ready', 'nothing');
    return this.summary.textContent();
  }

  /** Waits until the work is at one of these points. */
  async waitForPhase(...phases: ('loading' | 'reading' | 'pairing' | 'ready' | 'nothing')[]): Promise<void> {
    const selector = phases.map((phase) => `[data-testid=summary][data-phase=${phase}]`).join();
    await this.page.locator(selector).waitFor({ timeout: 30_000 }).catch(async (error: unknown) => {
      const said = await this.summary.textContent({ timeout: 1000 }).catch(() => 'nothing');
      throw new Error(`The popup did not get to ${phases.join(' or ')}; it says: ${String(said)}`, { cause: error });
    });
  }

  /** Chooses a view as soon as it can be chosen, and waits until the popup shows that it is on. */
  async choose(view: View): Promise<void> {
    await this.waitForPhase('ready');
    await this.radio('view', view).click();
    await this.page.locator(`input[name=view][value=${view}]:checked`).waitFor({ state: 'attached' });
  }

  radio(group: 'view' | 'primary', value: string): Locator {
    return this.page.locator(`input[name=${group}][value=${value}]`);
  }

  /** The value of the group's radio button that is on. */
  async chosen(group: 'view' | 'primary'): Promise<string | null> {
    return this.page.locator(`input[name=${group}]:checked`).getAttribute('value');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async close(): Promise<void> {
    if (!this.page.isClosed()) await this.page.close();
  }
}
