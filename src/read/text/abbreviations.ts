/**
 * Words that carry a full stop of their own, by what the stop tells about the end of a sentence.
 * All entries are in lower case and without the last stop.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Written before a name or an object: the sentence goes on behind them whatever follows. */
export const LEADING: ReadonlySet<string> = words(
  'mr mrs ms mx dr prof st ste mt ft gen sen rep reps gov lt col sgt cpl capt cmdr adm maj brig rev hon pres messrs mlle mme fr supt det insp vs v e.g i.e eg ie cf viz approx esp attn incl al n.b',
)

/** Only an abbreviation when a number follows: "No. 7", "p. 55", "Fig. 2". */
export const NUMBERED: ReadonlySet<string> = words(
  'no nos n° nº p pp vol vols fig figs eq eqs ch chap sec sect art arts ex par para pt pts bk ca c b d r cl nr op tel fax ext ref',
)

/** Of these, the ones that Roman numbers follow as well, and that are no words of their own: "Vol. I". */
export const ROMAN_NUMBERED: ReadonlySet<string> = words('vol vols ch chap sec sect pt fig figs bk')

/** May stand last in a sentence as well as inside it. */
export const TRAILING: ReadonlySet<string> = words(
  'etc inc ltd co corp plc bros llc jr sr esq dept univ assn div est a.m p.m u.s u.s.a u.k u.n e.u d.c l.a n.y ph.d m.d b.a m.a b.sc m.sc b.c a.d jan feb apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd hwy sq ala ariz ark calif colo conn del fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis lb lbs oz yrs hrs mins ed eds trans cit ibid p.s p.o a.k.a t.v mob spec conf info arr dom n.d',
)

/** Ordinary words too: the stop belongs to them only in the middle of a sentence and, for some, with a capital. */
export const ALSO_WORDS: ReadonlySet<string> = words(
  'no sun sat mon wed mar jun jul co fig est ed art sec ill ind del miss wash ore la pa ga mo md va vt ky trans spec info dom conf ex par pt p c b d r v fr op cl cit mob arr div gen rep det fax ref tel ie eg sq am',
)

/** Loses its stop to the sentence when it stands last. */
export const YIELDING: ReadonlySet<string> = words('etc')

/** Capitalised behind an abbreviation these begin a sentence ("in the U.S. How …"), while other words go on with a name. */
export const OPENERS: ReadonlySet<string> = words(
  'the a an this that these those he she it they we i you his her its their our my your there here who what when where why how which did do does is are was were will would can could should may might must has have had but and or so yet nor if as for although though while because since after before until once in on at by from with to of under over during despite unlike however moreover meanwhile therefore thus then now also still even only just some many most several both each every all another one two three no not nothing please let after according',
)
