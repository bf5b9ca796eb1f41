import { alignParagraphs } from '../../../lib/align/paragraphs.ts';
import { scoreBeads, TRANSLATION_THRESHOLD } from '../../../lib/align/translation.ts';
import { LEAST_OVERLAP } from '../../../lib/compare/common-side.ts';
import { rowsOf } from '../../../lib/edit/rows.ts';
import type { BitextDocument } from '../../../lib/exchange/bitext.ts';
import { ExchangeError } from '../../../lib/files/exchange-error.ts';
import { chineseTagOf } from '../../../lib/text/language-tags.ts';
import { readPlainText, type PlainText } from '../../../lib/exchange/plain-paragraphs.ts';
import { formatOfName, readBitext } from '../../../lib/exchange/read.ts';
import { documentFrom } from '../../../lib/library/document-exchange.ts';
import { fingerprintOf, type SavedDocument } from '../../../lib/library/saved-document.ts';
import type { ImportProblem } from '../../../components/workbench/import-sentence.ts';
import { runInSlices } from '../../../lib/slices.ts';
import { loadLexicon } from '../../background/assets.ts';
import { sharedWith } from './related-documents.ts';

export type FromFile = { document: SavedDocument } | { problem: ImportProblem | 'unrelated' };

/**
 * Reads another rendering of a document's text out of a file: one with pairs, of which the document is taken that has most in common
 * with it; or a plain text in one language, which is aligned with the document's text in the other.
 */
export async function renderingFromFile(file: File, document: SavedDocument, onProgress: (share: number) => void): Promise<FromFile> {
  const format = formatOfName(file.name);
  if (!format) return { problem: 'unknownFormat' };
  const pause = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));
  const options = { name: file.name, pause };
  try {
    try {
      return await likest(await readBitext(format, file.stream(), options), document);
    } catch (error) {
      if (format !== 'text' || !(error instanceof ExchangeError) || error.problem !== 'languageMissing') throw error;
      return await aligned(file.name, await readPlainText(file.stream(), options), document, onProgress);
    }
  } catch (error) {
    return { problem: error instanceof ExchangeError ? error : 'storage' };
  }
}

async function likest(bitexts: readonly BitextDocument[], document: SavedDocument): Promise<FromFile> {
  const documents = bitexts.map((bitext) => named(documentFrom(bitext, crypto.randomUUID(), Date.now())));
  const shares = await sharedWith(document, documents);
  const best = shares.indexOf(Math.max(...shares));
  const found = documents[best];
  return found && (shares[best] ?? 0) >= LEAST_OVERLAP ? { document: found } : { problem: 'unrelated' };
}

/** A file of pairs often knows no title; its name says what it is. */
function named(document: SavedDocument): SavedDocument {
  return document.title === '' ? { ...document, title: document.address } : document;
}

async function aligned(name: string, { language, paragraphs }: PlainText, document: SavedDocument, onProgress: (share: number) => void): Promise<FromFile> {
  const lexicon = await loadLexicon();
  const texts = language === 'en' ? { zh: document.texts.zh, en: paragraphs } : { zh: paragraphs, en: document.texts.en };
  const plain = (text: string) => ({ text, heading: false });
  const { paragraphs: beads, bitext, units } = await runInSlices(alignParagraphs(texts.zh.map(plain), texts.en.map(plain), lexicon), { onStep: onProgress });
  const rows = rowsOf(beads);
  // What is too short for a verdict is no rendering either where nothing speaks for it.
  const { score } = await runInSlices(scoreBeads(bitext, units.flat()));
  if (score < TRANSLATION_THRESHOLD) return { problem: 'unrelated' };
  const now = Date.now();
  return {
    document: {
      id: crypto.randomUUID(), address: name, site: '', title: name, texts, rows, layout: 'blocks', fingerprint: fingerprintOf(texts), savedAt: now, changedAt: now,
      languages: [language === 'zh' ? chineseTagOf(paragraphs) : document.languages[0], 'en'],
    },
  };
}
