/** Words that hedge: by doubt, by likelihood, by hearsay, by scorn. Base forms in small letters; the lists are ours. */
import type { Clause, Sentence, TokenRange } from '../reading.ts'
import type { Hedge, Modality } from './proposition.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const DOUBT = words(
  'perhaps maybe possibly conceivably arguably apparently seemingly ostensibly presumably sometimes somewhat partly largely mostly generally roughly almost nearly virtually practically potentially tentatively occasionally often usually typically',
)
const LIKELY = words('probably likely unlikely doubtless surely certainly undoubtedly inevitably')
const HEARSAY = words('reportedly allegedly purportedly reputedly rumored rumoured')
const SCORN = words('supposedly so-called self-styled self-proclaimed')
/** Verbs that take the certainty out of what they govern ("seems to have"); the second row only in the author's mouth. */
const VERBS = words('seem appear tend suggest hint imply')
const OWN_VERBS = words('believe think suspect guess assume suppose doubt wonder imagine reckon estimate feel')

const KINDS: readonly (readonly [Hedge['kind'], ReadonlySet<string>])[] = [
  ['scorn', SCORN],
  ['hearsay', HEARSAY],
  ['likely', LIKELY],
  ['doubt', DOUBT],
]

const MODALS: ReadonlyMap<string, Modality> = new Map([
  ['may', 'possible'],
  ['might', 'possible'],
  ['could', 'possible'],
  ['can', 'able'],
  ['must', 'necessary'],
  ['should', 'ought'],
  ['ought', 'ought'],
  ['will', 'will'],
  ['shall', 'will'],
  ['would', 'would'],
])

const lemmaAt = (s: Sentence, i: number): string => s.tokens[i]?.lemma.toLowerCase() ?? ''
const formAt = (s: Sentence, i: number): string => s.tokens[i]?.form.toLowerCase() ?? ''

/** What the modal, or "have to" and "need to", make of a clause. */
export function modalityOf(s: Sentence, { verb }: Clause): Modality | null {
  if (verb.modal !== null)
    return MODALS.get(formAt(s, verb.finite).replace(/^['’]ll$/, 'will')) ?? MODALS.get(verb.modal) ?? null
  const needs = /^(?:have|need)$/.test(lemmaAt(s, verb.main)) && s.tokens[verb.main + 1]?.xpos === 'TO'
  return needs ? 'necessary' : null
}

function kindAt(s: Sentence, i: number): Hedge['kind'] | null {
  const word = formAt(s, i)
  const joined = formAt(s, i + 1) === '-' ? `${word}-${formAt(s, i + 2)}` : word
  return KINDS.find(([, set]) => set.has(word) || set.has(joined))?.[0] ?? null
}

/** The first hedge of a clause: an adverb among its own words, or its verb. `isOwn` keeps out the words of clauses inside. */
export function hedgeOf(s: Sentence, range: TokenRange, clause: Clause, isOwn: (i: number) => boolean): Hedge | null {
  for (let i = range.from; i < range.to; i++) {
    const kind = isOwn(i) ? kindAt(s, i) : null
    // "almost 40" hedges the figure, not the claim.
    const ofFigure = /^(?:CD|\$|JJR|DT)$/.test(s.tokens[i + 1]?.xpos ?? '') && kind === 'doubt'
    if (kind !== null && !ofFigure) {
      const to = formAt(s, i + 1) === '-' && kind === 'scorn' ? i + 3 : i + 1
      return { tokens: { from: i, to }, kind }
    }
  }
  const { main } = clause.verb
  const speaker = clause.subject === null ? '' : lemmaAt(s, clause.subject.from)
  const own = /^(?:i|we)$/.test(speaker) && OWN_VERBS.has(lemmaAt(s, main))
  return own || VERBS.has(lemmaAt(s, main)) ? { tokens: { from: main, to: main + 1 }, kind: 'doubt' } : null
}
