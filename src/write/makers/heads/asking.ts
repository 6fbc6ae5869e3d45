/** Who, what, which: the question word for a phrase, by its head and by the name that it is. */
import { lemma, lower, tag } from '../../../read/argument/scene.ts'
import { COUNTRY, PLACE, ROLE } from '../../../read/mentions/lists.ts'
import type { EntityKind, Mention, Sentence } from '../../../read/reading.ts'
import type { WriterDesk } from '../../desk.ts'
import { entityOf } from '../../desk.ts'

/** Nouns for people beside those that say what somebody does. */
const PEOPLE =
  /^(?:man|woman|boy|girl|person|people|child|wife|husband|father|mother|son|daughter|brother|sister|friend|citizen|resident|student|pupil|worker|soldier|voter|scholar|critic|historian|researcher|scientist|rebel|settler|colonist|immigrant|refugee|official|member|pilgrim|prisoner|victim|nobleman|merchant|monk|nun|priest|sailor|explorer|inhabitant|customer|employee|employer|owner|user|reader|viewer|fan|supporter|opponent|protester|police|crew|team|troops|astronaut|emperor|emir|patient|expert|ally|heir|successor|emigrant|descendant|polymath|militia|mob|crowd|driver|passenger|investor|player|rival|cousin|uncle|aunt|nephew|widow|parent|peasant|slave|lord|knight|duke|earl|baron|princess|prince|tsar|sultan|shah|khan|teenager|adviser|pensioner|migrant|nurse|engineer|economist|miner|activist|dissident|lawmaker|policymaker|legislator|translator|pastor|creditor|lender|farmer|trader|banker|skeptic|sceptic|delegate|envoy|campaigner|negotiator|sapper|gunner|paratrooper|conscript|reservist|recruit|veteran|militant|insurgent|guerrilla|hostage|commuter|haulier|docker|outsider|insider|foreigner|newcomer|stranger|onlooker|bystander|admirer|visitor|tourist|taxpayer|shopper|applicant|convict|skipper|quarterback)$/

/** Ends of words for people by what they do. */
const TRADE = /^\p{L}{3,}(?:logist|nomist|grapher|ician|torian|osopher|ometrist)$/u

/** The last word of a name that says what it names, for "which …?". */
const CLASS =
  /^(?:bank|university|college|school|party|army|company|church|museum|council|committee|court|commission|agency|newspaper|river|lake|sea|ocean|island|islands|mountain|mountains|valley|desert|street|road|bridge|canal|railway|act|treaty|law|bill|war|battle|prize|award|festival|airport|station|stadium|theatre|theater|hospital|library|palace|castle|cathedral|tower|park|garden|gardens|dynasty|empire|province|county|state|district|city|league|cup|championship|protein|theory|theorem|programme|program|project|mission|expedition|agreement|convention|constitution|conference|parliament|ministry|department|institute|foundation|society|association|union|club|band|orchestra|choir|magazine|journal|novel|film|opera|symphony|album|language|religion|order|movement|revolution|rebellion|crisis|plague|disease|virus|bacterium|species|genus|phylum|region|peninsula|coast|gulf|bay|strait|dam|port|harbour|harbor|fort|house|hall|hotel|tunnel|highway|freeway|route|line|zone)$/

export const nameAt = (desk: WriterDesk, sentence: number, head: number): Mention | null =>
  (desk.mentions[sentence] ?? []).find(
    ({ kind, tokens }) => kind === 'name' && tokens.from <= head && head < tokens.to,
  ) ?? null

/** What a name names, where the reader is sure of it. */
export function kindAt(desk: WriterDesk, sentence: number, head: number): EntityKind | null {
  const mention = nameAt(desk, sentence, head)
  const entity = mention === null ? null : entityOf(desk, mention)
  return entity === null || entity.kind === 'other' ? null : entity.kind
}

/** Bodies of people, which do things as people do. */
const BODIES =
  /^(?:panel|committee|commission|council|board|government|ministry|court|jury|parliament|congress|senate|party|union|company|firm|agency|bank|team|group|army|navy|police|crew|administration|cabinet|delegation|coalition|regulator|watchdog|publisher|retailer|manufacturer|airline|charity|university|authority|tribunal|taskforce|department|parties|union|secretariat|legislature)$/

/** Whether a common noun is a person's, or people's. */
export const isPersonal = (s: Sentence, head: number): boolean =>
  /^NNS?$/.test(tag(s, head)) &&
  (!/^(?:head|chair|chief|general|premier|coach)$/.test(lemma(s, head)) ||
    /^(?:heads|chiefs|generals|coaches)$/.test(lower(s, head))) &&
  (/^(?:chief|co-founder|adviser|advisor|aide|donor|settler)$/.test(lemma(s, head)) ||
    ROLE.has(lemma(s, head)) ||
    PEOPLE.test(lemma(s, head)) ||
    TRADE.test(lemma(s, head)))

const singular = (word: string): string => word.replace(/(?<=[^s])s$/, '')

/** "Which treaty" for "the Treaty of Lausanne", "Which university" for "Ghent University"; empty where nothing says so. */
function classOf(s: Sentence, mention: Mention): string {
  const words = s.tokens.slice(mention.tokens.from, mention.tokens.to)
  const of = words.findIndex(({ form }) => form.toLowerCase() === 'of')
  const last = (of > 0 ? words[of - 1] : words.at(-1))?.form.toLowerCase() ?? ''
  return words.length > 1 && CLASS.test(last) ? singular(last) : ''
}

/** "the polymath Shen Kuo" */
const isPersonalBefore = (s: Sentence, { tokens: { from } }: Mention): boolean => isPersonal(s, from - 1)

function namedWord(desk: WriterDesk, s: Sentence, mention: Mention, acts: boolean): string | null {
  const entity = entityOf(desk, mention)
  if (entity === null) return null
  if (COUNTRY.has(entity.name.toLowerCase())) return 'Which country'
  const { kind } = entity
  if (kind === 'person' || (kind === 'other' && entity.likely === 'person' && isPersonalBefore(s, mention)))
    return 'Who'
  const named = classOf(s, mention)
  if (named !== '') return `Which ${named}`
  if (PLACE.has(entity.name.toLowerCase()) || kind === 'place') return null
  if (kind === 'organisation' || kind === 'group') return acts ? 'Who' : 'What'
  return kind === 'other' ? null : 'What'
}

/** "a group of teenagers" */
const GATHERED = /^(?:group|team|panel|crowd|gang|pair|band|crew|generation|handful|coalition)$/
const ofPeople = (s: Sentence, head: number): boolean =>
  s.tokens.some(({ deprel = '', head: up }, i) => up === head && deprel.startsWith('nmod') && isPersonal(s, i))

/** "the architect of the pier, Ilka Brandt": the name beside a noun is a person's. */
const isNamedPerson = (desk: WriterDesk, sentence: number, s: Sentence, head: number): boolean =>
  s.tokens.some(
    ({ deprel = '', head: up }, i) =>
      up === head && /^(?:appos|flat|nmod:desc)/.test(deprel) && kindAt(desk, sentence, i) === 'person',
  )

/** The question word for what a phrase names; null where no word is sure. `acts`: it does something by itself. */
export function wordFor(desk: WriterDesk, sentence: number, s: Sentence, head: number, acts: boolean): string | null {
  const mention = nameAt(desk, sentence, head)
  // "Tesla patents": of such a name the common noun is the head.
  if (mention !== null && mention.tokens.to > head) {
    if (!/^NN/.test(tag(s, head))) return null
    const joined = s.tokens.some(({ deprel, head: up }) => deprel === 'conj' && up === head)
    if (!joined) return namedWord(desk, s, mention, acts)
    const kind = kindAt(desk, sentence, head)
    if (COUNTRY.has(lower(s, head))) return 'Which countries'
    return kind === 'person' ? 'Who' : kind === 'place' ? null : 'What'
  }
  if (/^(?:PRP|WP|EX|DT|CD|WDT|JJ|VBG)/.test(tag(s, head))) return null
  if (isPersonal(s, head) || isNamedPerson(desk, sentence, s, head)) return 'Who'
  if (GATHERED.test(lemma(s, head)) && ofPeople(s, head)) return 'Who'
  if (acts && /^NNS?$/.test(tag(s, head)) && BODIES.test(lemma(s, head))) return 'Who'
  return /^NNS?$/.test(tag(s, head)) ? 'What' : null
}
