import { browser } from 'wxt/browser';
import { Dictionary } from '../../lib/lexicon/dictionary.ts';
import { Lexicon } from '../../lib/lexicon/lexicon.ts';

/** Loads the lexicon, which pairs sentences and words. */
export const loadLexicon = once('/lexicon.bin', (bytes) => Lexicon.load(bytes));
/** Loads the dictionary, which explains words: not before a word is asked for. */
export const loadDictionary = once('/dictionary.bin', (bytes) => Dictionary.load(bytes));

/** One load serves all pages until the browser puts the background to sleep. */
function once<Asset>(path: '/lexicon.bin' | '/dictionary.bin', read: (bytes: ArrayBuffer) => Asset): () => Promise<Asset> {
  let loading: Promise<Asset> | null = null;
  return () => {
    loading ??= fetch(browser.runtime.getURL(path))
      .then((response) => response.arrayBuffer())
      .then(read)
      .catch((error: unknown) => {
        loading = null; // the next page tries again
        throw error;
      });
    return loading;
  };
}
