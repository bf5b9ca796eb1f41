import { describe, expect, it } from 'vitest';
import { cut } from './cut.ts';

/** The phenomenon, and the sentences; the text is the sentences joined by a blank. Abbreviations have a file of their own. */
const CASES: [string, string[]][] = [
  // Plain ends
  ['full stops', ['The sun rose.', 'He went out.']],
  ['questions and exclamations', ['Who is there?', 'It is me!', 'Come in.']],
  ['two exclamation marks', ['What a flood!!', 'Nobody had seen the like.']],
  ['two question marks', ['Is it over??', 'Ask the miller.']],
  ['exclamation and question mark', ['You sold it!?', 'To whom?']],
  ['question and exclamation mark', ['They did what?!', 'Tell me more.']],
  ['three exclamation marks', ['Stop!!!', 'The bridge is out.']],
  ['a question inside a question', ['Did she ask “Why?”', 'I did not hear.']],
  ['a heading without a stop', ['The End of the River']],
  ['a heading with a colon', ['Chapter Two: The Mill']],
  ['a text without a last stop', ['The rain stopped.', 'Then the sun']],
  ['a sentence that begins with a number', ['It was built in 1920.', '35 people live there.']],
  ['a sentence that begins with a dash', ['He left.', '– And the dog?']],
  ['a lower-case name with a capital inside', ['Phone sales fell.', 'iPad sales rose.']],
  ['a sentence that begins with a lower-case name', ['She bought a phone.', 'It was an iPhone.']],
  ['no cut at semicolons and colons', ['It was late; they left: nobody spoke.', 'Good.']],
  ['the pronoun I at the end', ['He is taller than I.', 'She is not.']],
  ['I as a word and as an initial', ['They chose you and I.', 'Have you met Robert I. Miles before?']],
  ['a single letter at the end', ['The answer is vitamin C.', 'The question was hard.']],
  ['one letter that names a thing', ['They met in Hall B.', 'It was cold.']],
  ['full-width marks', ['He said so。', 'Then he left！', 'Why？', 'Nobody knows.']],
  ['a full-width comma and quotation', ['The mayor said，“We will rebuild it。”', 'They cheered.']],

  // Numbers
  ['decimals', ['It costs $3.50 or 4.2 pounds.', 'Buy it.']],
  ['an amount inside', ['She keeps $250.00 in a jar.']],
  ['an amount at the end', ['She keeps $250.00.', 'It is in a jar.']],
  ['a year at the end', ['He was born in 1949.', 'His mother was not there.']],
  ['a per cent sign at the end', ['Prices rose by 3.2%.', 'Wages did not.']],
  ['version numbers', ['Version 2.10.1 is out.', 'It replaces v2.9.', 'Install it.']],
  ['a leading decimal point', ['Only .5 of it was left.', 'We ate it.']],
  ['thousands and a stop', ['The village has 1,200.', 'The town has 90,000.']],
  ['a reference number with stops', ['It lies at N°. 204.118.77.', 'Dig there.']],
  ['a clock time with a stop', ['The bus leaves at 6.45.', 'Hurry.']],
  ['a score', ['They won 3-1.', 'Everyone sang.']],
  ['coordinates', ['The mill stands at 30.12, 120.4.', 'Look for the wheel.']],
  ['a date with stops', ['It was signed on 3.4.1998.', 'It failed.']],

  // Quotation marks
  ['a quotation mark after the stop', ['He widened his "circle of friends."', 'The mayor agreed.']],
  ['curly quotation marks', ['“Come in.”', '“Thank you.”']],
  ['a double quotation inside a sentence', ['He looked at her, "That is mine." he said.']],
  ['a single quotation inside a sentence', ["He looked at her, 'That is mine.' he said."]],
  ['a double quotation at the end', ['He looked at her, "That is mine."', 'She gave the lamp back to him.']],
  ['a curly quotation inside a sentence', ['“That is mine!” he said.', 'She laughed.']],
  ['a quotation, then its speaker with a capital', ['“That is mine,” Wang said.', 'She laughed.']],
  ['speech that goes on', ['"Why not?" he asked.', '"Because."']],
  ['speech broken by its speaker', ['“Wait,” she said.', '“I am coming.”']],
  ['a question, then its speaker by name', ['“Is that mine?” Wang Lin asked.', 'She laughed.']],
  ['a statement, then a sentence about its speaker', ['“That is mine.”', 'Wang said no more.']],
  ['speech that breaks off', ['“But I—”', '“You what?”']],
  ['speech that breaks off before its speaker', ['“But I—” he began.', 'She left.']],
  ['a blank before the closing quotation mark', ['He said, "That is mine. "', 'She left.']],
  ['a stammer', ['“I… I cannot say.”', 'She left.']],
  ['two sentences in one quotation', ['He said: “Go home.', 'Sleep.”', 'They went.']],
  ['single quotation marks', ["'Why not?' he asked.", "'I will not go!'"]],
  ['curly single quotation marks', ['‘Why not?’ he asked.', '‘I will not go!’']],
  ['single inside double', ['“She told me ‘Run!’”', 'I ran.']],
  ['nested quotations that end together', ['“He said, ‘I am done.’”', 'So it was over.']],
  ['a possessive after a stop-like word', ["The boys' boat sank.", "The girls' did not."]],
  ['a contraction at the end', ["They wouldn't.", 'She did.']],
  ['a possessive at the end', ["It was the woman's.", 'Nobody else had one.']],
  ['a variable at the end', ['Then x ≥ y.', 'Because of this, we stop.']],
  ['a caption', ['Figure 1.2. Bridges of the upper river']],
  ['an apostrophe at the end', ["It was the miners'.", 'They kept it.']],
  ['an ellipsis closes a quotation', ['He wrote that “the rules of the river become simpler . . . .”', 'He was wrong.']],
  ['a quotation of one word', ['He shouted “Fire!” and ran.', 'We ran too.']],
  ['guillemets', ['«Come in.»', 'She came in.']],
  ['a stop behind the quotation mark', ['He called it "home".', 'It was not.']],
  ['a citation behind the quotation', ['“The river rose.”[2]', 'The town did not.']],

  // Brackets
  ['a credit in brackets', ['They held the line.', '(Source: Ministry of Rivers, P. R. China)']],
  ['a bracket that is a sentence', ['The bridge stands.', '(It is old.)', 'We crossed it.']],
  ['a sentence in a bracket inside a sentence', ['He mends boats (He once built them for a living.) at the old dock.']],
  ['several sentences in a bracket inside', ['The bridge (see p. 5. It is old) still stands.', 'We crossed it.']],
  ['a bracket before the stop', ['The bridge stands (for now).', 'We crossed it.']],
  ['square brackets', ['He left [the town].', 'She stayed.']],
  ['an ellipsis in square brackets', ['"Lin [...] likened it to a staircase [...]" (Hart 55).', 'Others disagree.']],
  ['footnote marks', ['He said so.[3]', 'Then he left.']],
  ['full-width brackets', ['He said so.', '（Applause.）', 'Then he left.']],
  ['a bracket with a question mark', ['The date (1911?) is not sure.', 'Ask again.']],

  // Ellipses
  ['dots that hesitate', ['He waited ... and waited.', 'Nothing came.']],
  ['dots at the end', ['He waited...', 'Then it came.']],
  ['the ellipsis character in the middle', ['He waited… and waited.', 'Nothing came.']],
  ['the ellipsis character at the end', ['He waited…', 'Then it came.']],
  ['four dots end a sentence', ['She never said so....', 'He closed the door.']],
  ['spaced dots in the middle', ['One custom . . . was that of lighting a lamp.', 'It is gone.']],
  ['spaced dots and a stop', ['What is left out at the end is marked by dots . . . .', 'A new sentence follows.']],
  ['spaced dots after the stop', ['They joined the words. . . .', 'The custom lived on. . . .']],
  ['hesitation, spaced and not', ["I don't ... well, it is ... you see . . . what I said, it is . . . not so."]],
  ['dots at the beginning', ['...and then he fell.', 'We laughed.']],
  ['dots at the beginning of another sentence', ['It was over!', '...Or so he thought.', '“…And then?” he asked.']],
  ['dots and a question mark', ['And you...?', 'I stay.']],
  ['an exclamation with a dash', ['No!—never.', 'Not again.']],

  // Lists
  ['list numbers', ['1. Open the door.', '2. Go in.']],
  ['list numbers, no stops', ['1. The upper door', '2. The lower door']],
  ['numbers with a bracket', ['1) Open the door.', '2) Go in.']],
  ['numbers with a bracket, no stops', ['1) The upper door', '2) The lower door', '3) The gate']],
  ['numbers with stop and bracket', ['1.) Open the door.', '2.) Go in.']],
  ['numbers with stop and bracket, no stops', ['1.) The upper door', '2.) The lower door']],
  ['numbers in brackets', ['(1) Open the door.', '(2) Go in.']],
  ['numbers in brackets, no stops', ['(1) The upper door', '(2) The lower door']],
  ['bullets and numbers', ['• 9. The upper door', '• 10. The lower door']],
  ['hyphen bullets', ['⁃9. The upper door', '⁃10. The lower door']],
  ['letters', ['a. The upper door', 'b. The lower door', 'c. The gate']],
  ['circled numbers', ['① The upper door', '② The lower door']],
  ['letters in brackets', ['(a) The door opens.', '(b) The gate closes.', 'It is old.', '(c) We leave.']],
  ['letters in brackets, no stops', ['(a) The upper door', '(b) The lower door']],
  ['small Roman numerals in brackets', ['(i) The door opens.', '(ii) The gate closes.']],
  ['small Roman numerals', ['i. The door opens.', 'ii. The gate closes.', 'iii. We leave.']],
  ['letters in brackets inside a sentence', ['They may: (a) open the door; (b) close it.', 'See par. (b) Of it nothing is known.']],
  ['Roman numerals', ['I. The upper door.', 'II. The lower door.', 'III. The gate.']],
  ['section numbers', ['2.1. The door is open.', '2.2. The gate is shut.']],
  ['numbers that are no list', ['We saw 1 boat and 2) nothing else.', 'It was late.']],
  ['Article and its number', ['Article 5. The State protects rivers.', 'Article 6. The State protects lakes.']],
];

/** The phenomenon, the text as it stands, the sentences. */
const RAW: [string, string, string[]][] = [
  ['no blank after the stop', 'This is the end.The next one starts.', ['This is the end.', 'The next one starts.']],
  ['no blank after a question', 'Is it over?Yes, it is.', ['Is it over?', 'Yes, it is.']],
  ['no blank after a number', 'He paid 1,000.That is a lot.', ['He paid 1,000.', 'That is a lot.']],
  ['no blank, then a title', 'Good evening.Today is Monday.Mr. Wood bought 40.It is much.', ['Good evening.', 'Today is Monday.', 'Mr. Wood bought 40.', 'It is much.']],
  ['no blank after a quotation', 'He said “Go.”She went.', ['He said “Go.”', 'She went.']],
  ['no blank inside a name of a program', 'Call Console.WriteLine and System.Text.Json twice.', ['Call Console.WriteLine and System.Text.Json twice.']],
  ['no blank after a name', 'They met in Wuhan.Officials were there.', ['They met in Wuhan.', 'Officials were there.']],
  ['a line end inside a sentence', 'It was a warm\nnight in the village.', ['It was a warm\nnight in the village.']],
  ['a line end between sentences', 'It rained.\nThey slept.', ['It rained.', 'They slept.']],
  ['a blank that does not break', 'He came.\u00a0She left.', ['He came.', 'She left.']],
  ['several blanks', ' It rained.   They slept.  ', ['It rained.', 'They slept.']],
  ['nothing but marks', '...', ['...']],
  ['nothing', '', []],
  ['white space only', ' \u3000\n', []],
  ['verse without stops', 'The river bends, / the heron stands, / the evening ends', ['The river bends, / the heron stands, / the evening ends']],
  ['verse with stops', 'The river bends. The heron stands.', ['The river bends.', 'The heron stands.']],
];

describe('English sentences', () => {
  it.each(CASES)('%s', (_, sentences) => {
    expect(cut(sentences.join(' '), 'en')).toEqual(sentences);
  });

  it.each(RAW)('%s', (_, text, sentences) => {
    expect(cut(text, 'en')).toEqual(sentences);
  });
});
