import type { ComponentChild } from 'preact';
import { i18n } from '#i18n';
import { TermList } from '../../../components/workbench/TermList.tsx';
import type { TermListModel } from './term-list-model.ts';

/** The page of the term list. */
export function showTerms(model: TermListModel, show: (App: () => ComponentChild) => void): void {
  const t = i18n.t;
  document.title = `${t('terms.title')} – ${t('extension.name')}`;
  show(() => (
    <TermList
      terms={model.terms.value}
      news={model.news.value}
      t={t}
      onAdd={(zh, en) => model.add(zh, en)}
      onChange={(before, zh, en) => void model.change(before, zh, en)}
      onRemove={(term) => void model.remove(term)}
      onBringBack={(term) => void model.bringBack(term)}
      onImport={(file) => void model.bringIn(file)}
      onSave={(format) => model.save(format, t('terms.title'))}
    />
  ));
}
