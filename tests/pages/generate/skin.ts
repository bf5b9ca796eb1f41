import type { Language } from './source.ts';

/** A site that a text may stand on: how its CMS writes paragraphs, and what stands around the article. */
export interface Skin {
  paragraph: (text: string, language: Language) => string;
  heading: (level: 1 | 2, html: string, language: Language) => string;
  /** The whole page around the article; `style` belongs to the layout. */
  page: (article: { title: string; lang: string; style: string; body: string }) => string;
}

export const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const plainParagraph = (text: string): string => `<p>${escape(text)}</p>`;
export const plainHeading = (level: 1 | 2, html: string): string => `<h${level}>${html}</h${level}>`;
