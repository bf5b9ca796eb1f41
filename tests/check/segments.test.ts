import { describe, expect, it } from 'vitest';
import { checked, told } from './checked.ts';

/** Pairs, and what is told of them. */
const CASES: Record<string, [pairs: [string, string][], findings: string[]]> = {
  'short forms that both sides hold': [[['他在WHO工作。', 'He works at the WHO.']], []],
  'a short form that the English spells out': [[['他在WTO工作。', 'He works at the World Trade Organization.']], []],
  'a short form that the English defines elsewhere': [[['农业合作社（RFC）', 'the Riverside Farm Collective (RFC)'], ['RFC很大。', 'The Riverside Farm Collective is large.']], []],
  'a short form that the English lacks': [[['他说到GDP。', 'He spoke of growth.']], ['abbreviation abbreviationMissing GDP ~']],
  'a short form with its letters turned round': [[['他说到GDP。', 'He spoke of the GPD.']], ['abbreviation abbreviationDiffers GDP ~ GPD']],
  'a short form of two names': [[['河岸农社（RFC）', 'the Riverside Farm Collective (RFC)'], ['公路费委员会（RFC）', 'the Road Fee Commission (RFC)']], ['abbreviation abbreviationAmbiguous  ~ Riverside Farm Collective']],
  'brackets and quotation marks in pairs': [[['他说：“（今天）下雨。”', 'He said, “It is raining (today).”']], []],
  'a bracket that is not closed': [[['渡口（新的在河边。', 'The ferry is on the river.']], ['bracket markUnpaired （ ~']],
  'a bracket that is not opened': [[['渡口在河边。', 'The ferry (new) is on) the river.']], ['bracket marksDiffer  ~ (new)', 'bracket markUnpaired  ~ )']],
  'a quotation over several rows': [[['他说：“下雨了。', 'He said, “It is raining.'], ['我们走吧。”', 'Let us go.”']], []],
  'a quotation that each paragraph opens anew': [[['他说：“下雨了。', 'He said, “It is raining.'], ['“我们走吧。”', '“Let us go.”']], []],
  'list markers with a bracket': [[['1) 渡口', 'a) the ferry']], []],
  'brackets with words on one side': [[['渡口（新的）在河边。', 'The ferry is on the river.']], ['bracket marksDiffer （新的） ~']],
  'a gloss in the other language': [[['渡口（ferry）在河边。', 'The ferry is on the river.']], []],
  'a short form behind its long one': [[['渡口合作论坛开幕。', 'The Forum on Ferry Cooperation (FOFC) opened.']], []],
  'the agency of a dateline': [[['渡口开了。', 'RIVERTON, May 2 (Xinhua) -- The ferry has opened.']], ['date quantityMissing  ~ May 2']],
  'and/or': [[['渡口和（或）桥。', 'The ferry and/or the bridge.']], []],
  'speech without quotation marks': [[['他说：“下雨了，走吧。”', 'He said that it was raining and they should go.']], ['bracket marksDiffer “下雨了，走吧。” ~']],
  'an empty side': [[['渡口在河边。', ' ']], ['untranslated sideEmpty 渡口在河边。 ~']],
  'marks that need no rendering': [[['***', '']], []],
  'Chinese left in the English': [[['渡口在河边。', 'The 渡口在河边 is new.']], ['untranslated leftUntranslated  ~ 渡口在河边']],
  'Chinese as a gloss': [[['渡口在河边。', 'The ferry (渡口在河边) is new.']], []],
  'English left in the Chinese': [[['渡口 is on the other side of the river', 'The ferry lies opposite.']], ['untranslated leftUntranslated is on the other side of the river ~']],
  'a doubled English word': [[['渡口在河边。', 'The ferry is on the the river.']], ['doubled wordDoubled  ~ the the']],
  'words that are said twice': [[['好好学习，研究研究，一个村子一个村子地说明目的的意义。', 'He had had a very, very long day in Pago Pago, drip drip drip.']], []],
  'a doubled Chinese word': [[['渡口的的河边。', 'The bank of the ferry.']], ['doubled wordDoubled 的的 ~']],
  'a segment that comes again': [[['渡口在东边的河岸。', 'The ferry is on the east bank.'], ['桥在西边的河岸上。', 'The ferry is on the east bank.']], ['doubled segmentDoubled  ~ The ferry is on the east bank.', 'rendering renderedDifferently 渡口在东边的河岸。 ~ The ferry is on the east bank.']],
  'one source in two renderings': [[['渡口在河边。', 'The ferry is by the river.'], ['好。', 'Good.'], ['渡口在河边。', 'The landing is at the river.']], ['rendering renderedDifferently 渡口在河边。 ~ The ferry is by the river.']],
  'renderings that differ in marks and capitals only': [[['渡口在河边。', 'The ferry is by the river.'], ['好。', 'Good.'], ['渡口在河边', 'the Ferry is by the river']], []],
  'short answers': [[['是的。', 'Yes.'], ['好。', 'Good.'], ['是的。', 'They are.']], []],
};

describe('the checks of whole segments', () => {
  it.each(Object.entries(CASES))('%s', (_, [pairs, findings]) => {
    expect(checked(pairs).map((finding) => told(finding, pairs))).toEqual(findings);
  });
});
