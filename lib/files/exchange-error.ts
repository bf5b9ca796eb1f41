/** Why a file cannot be read. The views and commands have a sentence for each. */
export type ExchangeProblem =
  /** Not well-formed: `line`, `column` (both from 1). */
  | 'malformed'
  /** It declares entities, which can grow without limit or name other files: `line`, `column`. */
  | 'entities'
  /** It is well-formed but no file of the format: `format`, `found` (what stands there instead). */
  | 'otherFormat'
  /** The bytes are not in the encoding that they claim or seem to be in: `encoding`. */
  | 'encoding'
  /** It claims an encoding that nobody knows: `encoding`. */
  | 'unknownEncoding'
  /** One of the languages is not there: `missing` (zh or en), `found` (the languages' codes, perhaps none). */
  | 'languageMissing'
  /** One text goes on for longer than any does; a quotation mark or a tag may not be closed: `line`, `column`. */
  | 'tooLong'
  /** The file is larger than can be read in one piece: `megabytes` (what can be). */
  | 'tooLarge'
  /** It holds more rows than can be worked with at once: `rows` (how many can). */
  | 'tooManyRows'
  /** Two files that should match line by line have different numbers of lines: `zh`, `en`. */
  | 'linesDiffer'
  /** There is no text in it. */
  | 'empty'
  /** The caller has stopped it. */
  | 'cancelled';

/** A file that cannot be read; `problem` and `parameters` name the sentence for a person, `message` is for logs. */
export class ExchangeError extends Error {
  readonly problem: ExchangeProblem;
  readonly parameters: Readonly<Record<string, string | number>>;

  constructor(problem: ExchangeProblem, parameters: Record<string, string | number> = {}) {
    super(`${problem} ${JSON.stringify(parameters)}`);
    this.name = 'ExchangeError';
    this.problem = problem;
    this.parameters = parameters;
  }
}
