/**
 * The thesis as it is printed over the piece. Under the title an editor says in a sentence what the piece argues, and often
 * better than any single sentence of the body does. Not all do: some only tell what happened, or tease. A standfirst answers
 * for the thesis where it takes a stand and can be read by itself.
 */
import { leansOut } from '../../read/argument/leaning.ts'
import { lower, mainClause, tag } from '../../read/argument/scene.ts'
import type { Clause, Sentence } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import { textOf } from '../desk.ts'
import { countWords } from '../gates/view.ts'
import { headedNation } from '../topic/nation.ts'
import { signsAmong } from '../topic/signs.ts'
import type { Line } from '../wording/line.ts'
import { sentenceSpan } from './maker.ts'

/** Words of an answer that is one sentence, or two short ones. */
const WORDS = { least: 8, most: 36, both: 26 } as const

/** By which a sentence judges, sets against, demands or foretells, in the words that English has for it. */
const STAND =
  /^(?:but|yet|not|n['’]t|never|nothing|nobody|nowhere|cannot|neither|nor|instead|only|merely|hardly|barely|too|than|less|more|worse|better|worst|best|should|must|ought|may|might|will|need|needs|deserve[sd]?|wrong|right|mistake|folly|failure|lesson|price|cost|temptation|danger|risk|real|really|true|truth|myth|illusion|excuse)$/

/** Of whom a card that is asked years later does not say who they are. */
const OURS = /^(?:we|us|our|ours|ourselves|i|my|me|you|your)$/

/** A time that only the day of publication tells. */
const PASSING =
  /\b(?:today|yesterday|tomorrow|tonight|this (?:day|week|month|year|morning|weekend|spring|summer|autumn|fall|winter)|(?:last|next) (?:day|week|month|year|night|weekend|spring|summer|autumn|fall|winter|\p{Lu}\p{Ll}+day)|\p{Lu}\p{Ll}+day[’']s)\b/u

/** "Our columnist on …", "Ada Quill argues that …": of the piece, and not what it says. */
const OF_THE_PIECE =
  /\b(?:columnist|correspondent|author|writer|reader|reviewer|essay|interview|podcast|newsletter|this (?:piece|article|series)|(?:argues?|writes?|explains?|asks?|reports?|looks? (?:at|back)|examines?|explores?) (?:that|how|why|whether|what|our|the))\b/i

/** "Will show whether anything was learnt": it announces what the piece is about to say. */
const ANNOUNCES = /\b(?:whether|why|how|remains? to be seen|remains? unclear)\b/i

/** Clauses that say something for themselves; one that nothing ties to the rest may have been taken for a lesser one. */
const isOwn = ({ kind, subject, marker }: Clause): boolean =>
  subject !== null && (/^(?:main|coordinate)$/.test(kind) || (kind === 'adverbial' && marker === null))

/** Whether a sentence says what is to be thought of something, and not only what happened; "a war that never ended" only tells which. */
function takesStand(s: Sentence): boolean {
  const aside = (i: number): boolean =>
    s.clauses.some(
      ({ kind, marker, from, to, verb }) =>
        kind === 'relative' &&
        /^(?:that|which|who|whom|whose|where)$/.test(lower(s, marker?.from ?? -1)) &&
        from <= i &&
        i < to &&
        !s.tokens.slice(verb.to, i).some(({ form }) => /^[,;:–—]$/.test(form)),
    )
  return (
    s.clauses.some(clause => isOwn(clause) && clause.verb.tense !== 'past') &&
    s.tokens.some(
      ({ form, xpos }, i) => (STAND.test(form.toLowerCase()) || (xpos === 'RBS' && form === 'most')) && !aside(i),
    )
  )
}

/** "It is nothing of the kind": what opens with a pronoun goes on from the sentence before. */
const goesOn = (s: Sentence): boolean => /^(?:PRP|DT)/.test(tag(s, 0)) && !/^(?:the|an?|no)$/.test(lower(s, 0))

/** "Orrin says that its salt will help": what somebody named holds is not what the piece argues. */
const isSomebodys = (s: Sentence): boolean =>
  s.clauses.some(({ kind, subject }) => kind === 'attribution' && subject !== null) ||
  /^(?:say|claim|insist|promise|argue|believe|think|hope|maintain|boast)$/.test(
    s.tokens[mainClause(s)?.verb.main ?? -1]?.lemma ?? '',
  )

function isWhole(s: Sentence): boolean {
  const main = mainClause(s)
  if (isSomebodys(s)) return false
  return s.form === 'statement' && main?.subject != null && !s.tokens.some(({ form }) => OURS.test(form.toLowerCase()))
}

const textIn = (desk: WriterDesk, sentences: readonly Sentence[]): string =>
  sentences.map(({ paragraph, start, end }) => textOf(desk, paragraph).slice(start, end)).join(' ')

const isFit = (desk: WriterDesk, sentences: readonly Sentence[]): boolean => {
  const text = textIn(desk, sentences)
  const words = countWords(text)
  return (
    words >= WORDS.least &&
    words <= (sentences.length > 1 ? WORDS.both : WORDS.most) &&
    !ANNOUNCES.test(text) &&
    sentences.every(isWhole) &&
    sentences.some(takesStand) &&
    !PASSING.test(text) &&
    !OF_THE_PIECE.test(text) &&
    !desk.author.split(' ').some(name => name.length > 3 && text.includes(name))
  )
}

/** The sentences of the standfirst that say what the piece argues: all of it, or the last that does so by itself; none where none does. */
export function standfirstClaim(desk: WriterDesk): readonly Sentence[] {
  const all = desk.reading.standfirst
  const [first] = all
  if (first === undefined) return []
  // Headings of more than one paragraph are its sections' rather than a standfirst.
  // "Nobody can end the levy. But there is a way …": what is granted first is not the point.
  const granted = all.length === 2 && /^(?:but|yet)$/.test(lower(all[1] ?? first, 0))
  if (granted) return []
  if (all.length <= 2 && !goesOn(first) && isFit(desk, all)) return all
  const last = all.findLast(
    s => !goesOn(s) && !/^PRP/.test(tag(s, mainClause(s)?.subject?.from ?? -1)) && !leansOut(s) && isFit(desk, [s]),
  )
  return last === undefined ? [] : [last]
}

/** Most words of a subject that a question can hold. */
const MOST_OF_SUBJECT = 5

/**
 * What a question about the piece names beside a title that does not: "Halden’s Orrin line", where the standfirst begins with
 * it, or the country that the headings are of; '' for neither, and where the title says it.
 */
export function matterOfStandfirst(desk: WriterDesk, [first]: readonly Sentence[]): string {
  const country = headedNation(desk)?.country
  const title = desk.reading.piece.title.split(/[^\p{L}\p{N}-]+/u)
  const named = (words: readonly string[]): boolean => signsAmong(words).some(({ sign }) => sign.country === country)
  const subject = first === undefined ? null : (mainClause(first)?.subject ?? null)
  if (country === undefined || named(title)) return ''
  if (first === undefined || subject === null) return country.name
  const words = first.tokens.slice(subject.from, subject.to)
  const owned = words.some(({ xpos }) => xpos === 'POS') && words.length <= MOST_OF_SUBJECT + 1
  return owned && named(words.map(({ form }) => form))
    ? textOf(desk, first.paragraph).slice(words[0]?.start, words.at(-1)?.end)
    : country.name
}

/** The sentences as an answer, without the full stop at the end. */
export function asAnswer(desk: WriterDesk, sentences: readonly Sentence[]): Line {
  return {
    runs: sentences.flatMap((s, i) => {
      const span = sentenceSpan(s)
      const text = textOf(desk, s.paragraph).slice(span.start, span.end)
      const whole = i < sentences.length - 1 ? text : text.replace(/\.$/, '')
      const copied = { how: 'copied', text: whole, from: { ...span, end: span.start + whole.length } } as const
      return i === 0 ? [copied] : [{ how: 'template', text: ' ' } as const, copied]
    }),
    kept: [],
  }
}
