import { describe, expect, it } from 'vitest';
import { cut } from './cut.ts';

/** The phenomenon, and the sentences; the text is the sentences joined by a blank. */
const CASES: [string, string[]][] = [
  // Names
  ['titles', ['Mr. Wang met Dr. Li and Prof. Zhao.', 'They talked.']],
  ['Mrs. and Ms.', ['Mrs. Gu and Ms. Tan sang.', 'We clapped.']],
  ['ranks', ['Gen. Shi wrote to Lt. Col. Bao and Sgt. Fu.', 'Nobody answered.']],
  ['Sens. and Reps.', ['Sens. Moss and Cole met Reps. Ray and Hay.', 'It helped.']],
  ['Rt. Hon.', ['The Rt. Hon. Ann Ray spoke.', 'Wm. Hay Jr. did not.']],
  ['Attn. and Intl. Assn.', ['Attn. Mr. Ray of the Intl. Assn. of Mills.', 'He knows.']],
  ['Sect.', ['See Sect. 5.3.2.', 'It is long.']],
  ['Rev. and Sen.', ['Rev. Moss blessed Sen. Cole.', 'It helped.']],
  ['an initial in capitals', ['Her name is Anna B. Stone.', 'She fishes.']],
  ['two initials', ['J. K. Smith wrote to P. R. Hill.', 'Nobody answered.']],
  ['initials without a blank', ['W.H. Reed painted it.', 'T.S. Lowe bought it.']],
  ['initials of a country', ['P. R. China signed.', 'Others waited.']],
  ['initials at the beginning', ['C. S. Moore came.', 'E. Fox left.']],
  ['Jr. with a possessive', ["This is Tom Hay Jr.'s barn.", 'It leaks.']],
  ['Jr. inside', ['Tom Hay Jr. built the barn.', 'It leaks.']],
  ['Jr. at the end', ['The barn was built by Tom Hay Jr.', 'It leaks.']],
  ['Ph.D. inside', ['He holds a Ph.D. in botany.', 'He farms.']],
  ['Ph.D. at the end', ['He finally got his Ph.D.', 'Then he farmed.']],
  ['M.D. and B.A.', ['Ann Ray, M.D., has a B.A. from Leeds.', 'She sings.']],
  ['Messrs.', ['Messrs. Long and Short met.', 'They drank tea.']],
  ['St. before a name', ['St. Petersburg lies on a river.', 'So does Wuhan.']],
  ['St. for saint and for street', ["St. Mary's Chapel is on 4th st. near the well.", 'It is small.']],
  ['St. at the end', ['He lives on Pine St.', 'The house is blue.']],
  ['Mt. and Ft.', ['You can see Mt. Emei from Ft. Hill.', 'Look.']],
  ['a name with an exclamation mark', ['He works at Yahoo! in the mail room.', 'He likes it.']],

  // Countries and organisations
  ['a country before a name', ['The U.S. Senate met in Washington, D.C. on Monday.', 'It rained.']],
  ['a country at the end', ['They moved to the U.S.', 'The children stayed.']],
  ['a country before a government', ['She works for the U.S. Government in Nevada.', 'She likes it.']],
  ['a country with lower case behind', ['He lived in the U.S. for ten years.', 'He came back.']],
  ['U.S.A. inside', ['I saw the U.S.A. in spring.', 'It was green.']],
  ['U.K. before a question', ['We stay in the U.K.', 'What about you?']],
  ['E.U. before how', ['They live in the E.U.', 'How about the others?']],
  ['U.N. with a name behind', ['The U.N. Security Council voted.', 'It passed.']],
  ['D.C. at the end', ['He flew to Washington, D.C.', 'His wife stayed.']],
  ['a possessive country', ["The U.S.'s answer came late.", 'It was no.']],
  ['companies', ['Acme Inc. and Foo Ltd. merged.', 'The price fell.']],
  ['Co. inside', ['They sold it to Reed, Bond & Co. at noon.', 'It was cheap.']],
  ['Co. at the end', ['They sold it to Reed, Bond & Co.', 'It was cheap.']],
  ['co. in lower case inside', ['Were Ann and co. at the dance?', 'They were.']],
  ['co. in lower case at the end', ['Ask Ann and co.', 'They know the way.']],
  ['Corp. before a name', ['Delta Corp. President Lu resigned.', 'Nobody wept.']],
  ['Ltd. at the end', ['The mill belongs to Hai An Textile Co., Ltd.', 'It was founded in 1990.']],
  ['Univ. and Dept.', ['The Dept. of Physics at Anhui Univ. is old.', 'It is good.']],

  // Numbers
  ['No. and Fig.', ['See No. 5 and Fig. 3 on p. 12.', 'Then rest.']],
  ['p. in lower case', ['Please open p. 55.', 'Read it.']],
  ['pp. and vol.', ['See vol. 2, pp. 3-9.', 'It is there.']],
  ['Art. and Sec.', ['Under Art. 6 and Sec. 2 it is forbidden.', 'Stop.']],
  ['Ch. before a number', ['Read Ch. 4 first.', 'Then rest.']],
  ['months', ['On Jan. 5 he left; on Feb. 6 he came back.', 'We met.']],
  ['a month at the end', ['The fair was in Oct.', 'It rained.']],
  ['Sept. with a year', ['In Sept. 2019 the dam broke.', 'In Nov. it was mended.']],
  ['weekdays', ['It opens on Mon. 3 May.', 'Come early.']],
  ['a.m. inside', ['At 5 a.m. the bell rings.', 'Get up.']],
  ['p.m. at the end', ['It began at 5 p.m. and ended at 7 p.m.', 'Then we left.']],
  ['a.m. before a title, p.m. at the end', ['At 6 a.m. Mr. Wood went to the field.', 'He came home at 7 P.M.', 'Mr. Wood then slept.']],
  ['p.m. before a weekday', ['It starts at 3 p.m. Monday in the hall.', 'Come.']],
  ['p.m. before a month', ['The train left at 10 p.m. March 3.', 'It was full.']],
  ['B.C.', ['The wall was begun in 220 B.C. by his order.', 'It stands.']],
  ['A.D. before a number', ['It fell in A.D. 476.', 'Nobody noticed.']],
  ['units', ['It weighs 5 lb. and is 3 ft. long.', 'Lift it.']],
  ['approx.', ['It is approx. 40 miles away.', 'Walk.']],
  ['hours and minutes', ['It took 2 hr. 5 min. to get there.', 'We ate.']],

  // Latin and the like
  ['e.g. and i.e.', ['Eat fruit, e.g. apples, i.e. fresh ones.', 'Drink water.']],
  ['e.g. before a name', ['Some poets, e.g. Li Bai, drank.', 'Others did not.']],
  ['i.e. before The', ['The river, i.e. The Father of Waters, rose.', 'We fled.']],
  ['etc. inside', ['Apples, pears, etc. were sold.', 'We bought some.']],
  ['etc. at the end', ['They sold apples, pears, etc.', 'We bought some.']],
  ['vs.', ['It was North vs. South again.', 'North won.']],
  ['cf. and viz.', ['Cf. Hart on two rivers, viz. Wei and Jing.', 'He is right.']],
  ['et al.', ['Hart et al. measured it.', 'It was deep.']],
  ['et al. at the end', ['It was measured by Hart et al.', 'They were careful.']],
  ['v. between parties', ['In Brown v. Board the court agreed.', 'It was late.']],
  ['P.S.', ['P.S. The key is under the mat.', 'Do not lose it.']],
  ['Q and A', ['Q. Who built it?', 'A. The miners did.']],
  ['a word that looks like an abbreviation', ['He sat in the sun.', 'It was warm.']],
  ['another such word', ['They lost it in the mass.', 'He picked it up.']],
  ['an abbreviation before a quotation', ['He wrote for Acme Inc.', '“It was dull,” he said.']],
  ['an abbreviation in brackets', ['The lake (approx. 3 sq. km) is deep.', 'Swim.']],
  ['an abbreviation closes a bracket', ['They grow fruit (apples, pears, etc.).', 'They sell it.']],
  ['an abbreviation before a bracket', ['He studied in the U.S. (Ohio) for years.', 'He came back.']],

  // Addresses
  ['a web address', ['The page is https://www.example.70.org/new-page/a_b.html.', 'Please read it.']],
  ['a web address inside', ['See www.example.com/Page.Html for more.', 'Thanks.']],
  ['an e-mail address', ['Write to Ann.Stone@Example.com today.', 'She answers.']],
  ['a domain at the end', ['It is sold on example.com.', 'Look there.']],
  ['a file name', ['Open index.html first.', 'Then open README.md.', 'Both are short.']],
  ['a product with a stop', ['We use Node.js and ASP.NET here.', 'They work.']],
  ['a query in an address', ['Go to https://example.com/find?q=Mill&n=2 now.', 'It is free.']],
];

describe('English abbreviations, names and addresses', () => {
  it.each(CASES)('%s', (_, sentences) => {
    expect(cut(sentences.join(' '), 'en')).toEqual(sentences);
  });
});
