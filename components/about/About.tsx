import type { JSX } from 'preact';
import type { Translate } from '../translate.ts';

/** What Duizhao is made of, and whom it owes it to. */
export function About({ version, t }: { version: string; t: Translate }): JSX.Element {
  return (
    <main class="about">
      <h1>
        {t('extension.name')} <small>{version}</small>
      </h1>
      <p>{t('extension.description')}</p>
      <p>{t('about.privacy')}</p>
      <h2>{t('about.sources')}</h2>
      <ul>
        <li>
          {t('about.cedict')} <a href="https://www.mdbg.net/chinese/dictionary?page=cc-cedict">CC-CEDICT</a> (
          <a href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a>)
        </li>
        <li>
          {t('about.frequencies')} <a href="https://github.com/fxsjy/jieba">jieba</a> (MIT)
        </li>
        <li>
          {t('about.icons')} <a href="https://lucide.dev">Lucide</a> (ISC)
        </li>
      </ul>
      <p>{t('about.licence')}</p>
      <footer>
        <a href="/options.html">{t('popup.settings')}</a>
        <a href="/welcome.html">{t('options.welcome')}</a>
      </footer>
    </main>
  );
}
