/**
 * Base forms by rule and table. British and American spellings stay as they are written: "recognised" gives "recognise".
 */

/** Past and participle forms that no rule gives, by base form. */
const IRREGULAR =
  'arise arose arisen;awake awoke awoken;be was been were is are am being;bear bore borne born;beat beat beaten;become became become;befall befell befallen;begin began begun;behold beheld;bend bent;beseech besought;beset beset;bet bet;bid bid bade bidden;bind bound;bite bit bitten;bleed bled;blow blew blown;break broke broken;breed bred;bring brought;build built;burn burnt;burst burst;buy bought;cast cast;catch caught;choose chose chosen;cleave cleaved clove cleft cloven;cling clung;come came come;cost cost;creep crept;cut cut;deal dealt;dig dug;dive dived dove dived;do did done does;draw drew drawn;dream dreamt;drink drank drunk;drive drove driven;dwell dwelt;eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought;find found;flee fled;fling flung;fly flew flown;forbid forbade forbidden;forecast forecast;foresee foresaw foreseen;forget forgot forgotten;forgive forgave forgiven;forgo forwent forgone;forsake forsook forsaken;freeze froze frozen;get got gotten;give gave given;go went gone goes;grind ground;grow grew grown;hang hung;have had has;hear heard;hew hewed hewn;hide hid hidden;hit hit;hold held;hurt hurt;keep kept;kneel knelt;know knew known;lay laid;lead led;lean leant;leap leapt;learn learnt;leave left;lend lent;let let;lie lay lain;light lit;lose lost;make made;mean meant;meet met;mislead misled;mistake mistook mistaken;misunderstand misunderstood;mow mowed mown;outdo outdid outdone;outgrow outgrew outgrown;overcome overcame overcome;overdo overdid overdone;overrun overran overrun;oversee oversaw overseen;overtake overtook overtaken;overthrow overthrew overthrown;partake partook partaken;pay paid;plead pled;prove proved proven;put put;quit quit;read read;rebuild rebuilt;repay repaid;rethink rethought;rewrite rewrote rewritten;rid rid;ride rode ridden;ring rang rung;rise rose risen;run ran run;say said;see saw seen;seek sought;sell sold;send sent;set set;sew sewed sewn;shake shook shaken;shear sheared shorn;shed shed;shine shone;shoot shot;show showed shown;shrink shrank shrunk;shut shut;sing sang sung;sink sank sunk;sit sat;slay slew slain;sleep slept;slide slid;sling slung;slink slunk;smell smelt;sneak sneaked snuck sneaked;sow sowed sown;speak spoke spoken;speed sped;spell spelt;spend spent;spill spilt;spin spun;spit spat;split split;spoil spoilt;spread spread;spring sprang sprung;stand stood;steal stole stolen;stick stuck;sting stung;stink stank stunk;stride strode;strike struck stricken;string strung;strive strove striven;swear swore sworn;sweep swept;swell swelled swollen;swim swam swum;swing swung;take took taken;teach taught;tear tore torn;tell told;think thought;thrive thrived throve thrived;throw threw thrown;thrust thrust;tread trod trodden;undergo underwent undergone;understand understood;undertake undertook undertaken;undo undid undone;unwind unwound;uphold upheld;upset upset;wake woke woken;waylay waylaid;wear wore worn;weave wove woven;weep wept;win won;wind wound;withdraw withdrew withdrawn;withhold withheld;withstand withstood;wring wrung;write wrote written'

const FORMS: ReadonlyMap<string, string> = new Map(
  IRREGULAR.split(';').flatMap(row => {
    const [base = '', ...forms] = row.split(' ')
    return forms.map((form): [string, string] => [form, base])
  }),
)

/** The base form of a past or a participle that no rule gives ("tore", "sworn"); undefined for any other word. */
export const irregularBase = (form: string): string | undefined => FORMS.get(form)

/** Simple pasts that no rule gives, by base form: the first form of each row. */
const PASTS: ReadonlyMap<string, string> = new Map(
  IRREGULAR.split(';').flatMap((row): [string, string][] => {
    const [base = '', past = base] = row.split(' ')
    return base === 'be' ? [] : [[base, past]]
  }),
)

/** The simple past of a base form that no rule gives ("sang"); undefined where there is none. */
export const irregularPast = (base: string): string | undefined => {
  const past = PASTS.get(base)
  return past === undefined || past.endsWith('ed') ? undefined : past
}

/** Participles that no rule gives, by base form: the last form of each row. */
const PARTICIPLES: ReadonlyMap<string, string> = new Map(
  IRREGULAR.split(';').flatMap((row): [string, string][] => {
    const [base = '', past = base, participle = past] = row.split(' ')
    return /^(?:be|have|do|go)$/.test(base) ? [] : [[base, participle]]
  }),
)

/** The past participle of a base form: "torn", "pulled". */
export const participleOf = (base: string): string => PARTICIPLES.get(base) ?? pastOf(base)

/** The simple past of a base form. */
export function pastOf(base: string): string {
  const fixed = PASTS.get(base)
  if (fixed !== undefined) return fixed
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  if (base.endsWith('e')) return `${base}d`
  return /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base) ? `${base}${base.slice(-1)}ed` : `${base}ed`
}

const CLIPPED: ReadonlyMap<string, string> = new Map([
  ["'s", 'be'],
  ["'re", 'be'],
  ["'m", 'be'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["n't", 'not'],
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
])

const NOUNS: ReadonlyMap<string, string> = new Map(
  'men man;women woman;children child;people people;feet foot;teeth tooth;geese goose;mice mouse;lives life;wives wife;knives knife;leaves leaf;halves half;shelves shelf;thieves thief;wolves wolf;selves self;crises crisis;analyses analysis;theses thesis;bases basis;hypotheses hypothesis;phenomena phenomenon;criteria criterion;media medium;data datum;series series;species species;means means;news news;politics politics;economics economics;indices index;policemen policeman;businessmen businessman'
    .split(';')
    .map((pair): [string, string] => {
      const [plural = '', singular = ''] = pair.split(' ')
      return [plural, singular]
    }),
)

/** Whether a lower-case word is a base form that has been seen somewhere. */
export type Known = (word: string) => boolean

const first = (known: Known, candidates: readonly string[], otherwise: string): string =>
  candidates.find(candidate => candidate.length > 1 && known(candidate)) ?? otherwise

/** Stems that lost an e, where the word itself is not known: "reduc", "designat", "invad", but not "visit" or "open". */
const LOST_E =
  /(?:[^aeiou]l|[cvzu]|[^sn]g|[rh]ang|[^su]s|[^aeo]at|[^aeiou](?:[aiou]d|[uo]t|[aiou][km]|in|[ai]p|op|il|ol|ul|ir|ur|ar)|(?:pl|gn|st|sc|d)or|[^aeiouy]iz)$/
const SHORT = /^[^aeiou]*[aeiou][^aeiou]$/

/** What an -ed or -ing form is built on: "stopp", "reduc", "plummet". */
function unended(stem: string, known: Known): string {
  if (/([bdfgklmnprstvz])\1$/.test(stem)) {
    const kept = /(?:ll|ss|zz|ff|dd)$/.test(stem)
    return first(known, kept ? [stem, stem.slice(0, -1)] : [stem.slice(0, -1), stem], kept ? stem : stem.slice(0, -1))
  }
  const lost = LOST_E.test(stem) || (SHORT.test(stem) && !/[wxy]$/.test(stem))
  return first(known, lost ? [`${stem}e`, stem] : [stem, `${stem}e`], lost ? `${stem}e` : stem)
}

function verbBase(word: string, tag: string, known: Known): string {
  const table = FORMS.get(word) ?? CLIPPED.get(word)
  if (table !== undefined) return table
  if (tag === 'VBZ') {
    if (/[^aeo]uses$/.test(word)) return first(known, [word.slice(0, -1), word.slice(0, -2)], word.slice(0, -1))
    if (/[^aeiou]?[ld]ies$/.test(word) && known(word.slice(0, -1))) return word.slice(0, -1)
    if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
    if (/(?:ss|x|[^iy]z|ch|sh|o)es$/.test(word))
      return first(known, [word.slice(0, -2), word.slice(0, -1)], word.slice(0, -2))
    return word.endsWith('s') ? word.slice(0, -1) : word
  }
  if (tag === 'VBG' && word.endsWith('ing') && word.length > 4)
    return /ying$/.test(word) && known(`${word.slice(0, -4)}ie`)
      ? `${word.slice(0, -4)}ie`
      : unended(word.slice(0, -3), known)
  if ((tag === 'VBD' || tag === 'VBN') && word.endsWith('ed') && word.length > 3) {
    if (/[^aeiou]ied$/.test(word))
      return first(known, [`${word.slice(0, -3)}y`, word.slice(0, -1)], `${word.slice(0, -3)}y`)
    if (/eed$/.test(word)) return word.slice(0, -1)
    return unended(word.slice(0, -2), known)
  }
  return word
}

/** The singular of a common noun. */
export function singular(word: string): string {
  const table = NOUNS.get(word)
  if (table !== undefined) return table
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word
}

/** The base form of a word with its Penn tag; names keep their capitals. */
export function lemmaOf(form: string, tag: string, known: Known): string {
  const word = form.replaceAll('’', "'").toLowerCase()
  if (tag.startsWith('VB')) return verbBase(word, tag, known)
  if (tag === 'MD' || tag === 'RB') return CLIPPED.get(word) ?? (word === "'d" ? 'would' : word)
  if (tag === 'NNS') return singular(word)
  if (tag === 'NNP' || tag === 'NNPS') return form
  return word
}
