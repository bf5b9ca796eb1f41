/** Word lists that tell English from other languages in Latin script. All lower case. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** English words that no other language of Latin script uses as freely. */
export const ENGLISH_FUNCTION = words(`
  the of and to that is was for with as his they at be this have from or had by not but what all were when we there can your which
  their said if will each about how up out them then she many some so these would other into has more her two like him see could than
  been who its now did down only way may after our over new because through any where much before should being those such under while
  between against both during without within upon it he you my i am are do does an on yes us one why shall must
`);

/** Those of them that another language writes alike (German an, was, will; Dutch of, is, had; French on; Spanish no, me): weak where something foreign stands beside them. */
export const ALSO_FOREIGN = words('an am was is will of had has he me as no on we over under in to at for so her see man been us may it all');

/** Words of the same kind in other languages: French, German, Spanish, Italian, Portuguese, Dutch, Malay, Scandinavian, Slavic, Latin. */
export const FOREIGN_FUNCTION = words(`
  je tu il elle nous vous ils et est une dans que qui sur avec au aux ce cette ne pas sont mais bien tout tous bonjour merci
  ich der das und ist nicht ein eine mit dem zu auf sich auch wird wir wie dich mir uns haben sein aber guten danke
  los las una con para como pero su sus y es muy yo te esta gli della delle nel che di sono anche molto hola gracias
  os um uma dos das em muito het een voor niet zijn ik jij dat
  não são foi pela pelo yang dan ini itu dengan untuk tidak dari saya adalah bir ve bu mga ng ang ay isang cum quod sed qui ut
  och att ett som på för är har og ikke się jest nie oraz dla przez és egy hogy nem
  por este esta entre hasta desde sobre cuando tiene fue fueron donde porque según pour sans sous leur leurs ses notre votre aussi après était ont comme deux chez
  für nach wurde wurden werden durch über vor zum zur ihre ihr seine oder noch nur kann diese dieser dieses einen einem einer eines wenn dass gegen zwischen seit kein keine
  heeft hebben werd worden wordt naar ook maar deze nog geen bij uit tegen tussen tijdens volgens zij hij
  pada akan telah sudah oleh kepada dalam atau juga karena bahwa seorang sebuah tersebut kami kita mereka lebih antara setelah sebelum secara serta
  alla dal dalla nella sul sulla hanno essere più questo questa delle degli tra loro suo seu sua mais mas isso está até quando
  av med det til eller hade efter etter inte blev vid için ile olarak olan pentru sunt din este että mutta sekä oli
`);

/** Words of the same languages that stand in names on English pages, too: Los Angeles, La Paz, van Gogh. */
export const FOREIGN_ARTICLE = words('la le les el los las de des du del da di do en van von die den o il per');

/** Words that stand alone or by twos in headings, captions and credits. */
export const ENGLISH_PLAIN = words(`
 article chapter part volume page preface prologue epilogue appendix annex contents index notes note source
 photo photos picture figure table editor author authors translator reporter 
 abstract background overview results methods home contact world china chinese people state national law
 economy general scope march april june august september october november december
 monday tuesday wednesday thursday friday saturday sunday first second third three four five six seven nine ten
 answer unit dialogue words minister premier chairman office court day year life love woman child
 president province city county company party government ministry university museum river mountain base games
 old young great small big high low true false open close start end ends data read next top hello please 
 name date place price range rules camera excellent follow wait never stay sea red blue summer winter star water fire rain
`);

/** French words that have swallowed a vowel, and that no name holds (L'Oréal, d'Artagnan): c'est, j'ai, qu'il, d'un. */
export const ELISION = /^(?:[cj]['’][aeéiyo]|qu['’]|s['’]il|[dl]['’](?:une?|on|abord|eau|état)$)/;

/** English words that could be pinyin. */
export const ENGLISH_LIKE_PINYIN = words(`
  a an me he she can men women man men run sun long song sang gun fan pan ban bang gang hang ping ran hen den pen pin bin china here more
  made make take like time game name line machine change chance dance range mine nine rule sale same lane lake mile bike hike nude guide
  die lie pie tie age are banana panda mama papa lung rang sing ma pa tea bee mean pang pine gene cane pane mane fence tale wage
`);

/** Endings and letters far commoner in English than in any other language. */
export const ENGLISH_SHAPE =
  /(?:tion|tions|sion|ness|ships?|ments?|ings?|nent|ity|ities|ful|less|ly|ism|ists?|ology|wards?|hood|ould|dom|ence|ance|ical|ght|ghts|ed|ous|sh|ck|th|ry|sty|cy)$|^(?:wh|kn|wr)|[a-z](?:oo|ee|ow|ew|aw)[a-z]/;

/** Endings that hardly any English word has, other than names and loans: perro, bosque, dimulai, gesproken, Regierung. */
export const FOREIGN_SHAPE = /[bcdfghiklmnpqrstvwz](?:[aiou]|[ao]s|que|ez|ung|ungen|ij)$|^ge\w+en$|(?:ijk|aan|oek|eit|keit)$/;
