/** Word lists that tell English from other languages in Latin script. All lower case. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** English words that no other language of Latin script uses as freely. */
export const ENGLISH_FUNCTION = words(`
  the of and to that is was for with as his they at be this have from or had by not but what all were when we there can your which
  their said if will each about how up out them then she many some so these would other into has more her two like him see could than
  been who its now did down only way may after our over new because through any where much before should being those such under while
  between against both during without within upon it he you my i am are do does an on no yes us one why shall must
`);

/** Words of French, German, Spanish, Italian, Portuguese, Dutch and Latin of the same kind. */
export const FOREIGN_FUNCTION = words(`
  le la les des du et est une un dans pour que qui sur avec au aux ce cette ne pas plus par sont nous vous
  der die das und ist nicht ein eine mit den dem von zu auf für im sich auch wird
  el los las una del por con para como pero más su sus y en
  il gli della delle dei nel che di per non sono
  o os as um uma do da dos das em não
  het een van voor niet zijn
  est non cum quod sed qui ad ex ut
`);

/** Words that stand alone in headings, captions and credits. */
export const ENGLISH_PLAIN = words(`
  article chapter section part volume book page preface foreword prologue epilogue appendix annex contents index notes note source
  sources photo photos picture figure table list editor editors author authors translator reporter written translated edited published
  introduction conclusion conclusions summary abstract background overview discussion results methods references acknowledgements
  news home about contact world china chinese english beijing shanghai government people state party national international law
  economy economic society social culture cultural education history science technology health environment security public policy
  development cooperation reform general provisions supplementary definitions scope purpose principles rights duties responsibilities
  january february march april june july august september october november december monday tuesday wednesday thursday friday saturday
  sunday first second third fourth fifth sixth seventh eighth ninth tenth three four five six seven eight nine ten
  question answer exercise lesson unit text dialogue vocabulary words grammar reading listening speaking writing translation
  president minister premier chairman secretary spokesperson spokesman ministry office department committee congress council court
  good morning evening night day year month week time life love man woman men women children child mother father son daughter
  old young great small big long short high low true false open close start end click here read next previous back top
  hello thanks thank please welcome sorry goodbye title name date place number price total city village river mountain sea
  red white black blue green spring summer autumn winter moon sun star water fire earth wind rain snow
`);

/** Endings that are far commoner in English than in any other language. */
export const ENGLISH_ENDING = /(?:tion|tions|sion|ness|ship|ships|ment|ments|ings?|ity|ities|ful|less|ly|ism|ists?|ology|ward|wards|hood|ought|ould|dom|ence|ance|ical)$/;
