/** English abbreviations that end in a full stop, by what may follow them. Lower case, without the stop. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Always followed by more of the same sentence: titles before names, words before an example or an explanation. */
export const NEVER_LAST = words(`
  mr mrs ms mx dr prof gen sen sens rep reps gov govs rt wm attn intl assn pres capt cpt lt col maj sgt cpl adm cmdr comdr supt insp rev fr hon messrs mme mlle mt ft
  vs cf viz eg ie e.g i.e p.s ca approx esp incl resp atty asst assoc det dist
`);

/** Followed by a number in the same sentence. */
export const BEFORE_NUMBER = words(`
  no nos vol vols fig figs p pp pg art arts sec secs sect sects ch chap chaps para paras par eq eqs ex item tab app pt ver v op bk div hr hrs lb lbs oz ext cap reg sched cl cls tel suppl
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
`);

/** May end a sentence: it does when a word follows that usually begins one. */
export const MAYBE_LAST = words(`
  inc ltd co corp llc plc bros jr sr esq etc al dept univ est govt ave blvd rd bldg hwy min max sq
  ph.d m.d b.a m.a b.s m.s ph u.s u.k u.n e.u p.r d.c l.a n.y u.s.a p.r.c a.d b.c b.c.e c.e a.m p.m am pm st cal calif
  mass conn penn wash ill tex fla ariz colo minn wis okla ore
`);

/** Words that begin a sentence more often than a name: a capital alone is no proof after an abbreviation. */
export const STARTERS = words(`
  the a an this that these those he she it they we i you his her its their our my your there here in on at by for from with as to of
  and but or so yet nor if when while after before since although though because however therefore moreover furthermore meanwhile
  what who why how where which all some many most both each every no not one two another such then now also still even once
  during under over among between despite according today yesterday tomorrow let
`);

/** Names that end in an exclamation mark. */
export const SHOUTED_NAMES = words('yahoo joomla jeopardy wham');
