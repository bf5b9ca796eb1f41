/** What stands between two sentences of one text: English ones need a space unless they bring one, Chinese ones need none. */
export function joinerBetween(before: string, after: string, language: 'zh' | 'en'): '' | ' ' {
  return language === 'zh' || before === '' || /\s$/u.test(before) || /^\s/u.test(after) ? '' : ' ';
}

/** Sentences as one text. */
export function joinSentences(texts: readonly string[], language: 'zh' | 'en'): string {
  return texts.reduce((all, text) => all + joinerBetween(all, text, language) + text, '');
}
