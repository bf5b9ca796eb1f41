/** Endings of the files that can be brought in. */
export const READABLE_FILES = '.tmx,.xlf,.xliff,.tsv,.tab,.csv,.json,.jsonl,.txt';
