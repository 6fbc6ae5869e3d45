/** What the author puts above all else: "Nothing has hurt X more than Y", "No law has done more for X than Y", "Only Y would …". */
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, toldPoint } from './own.ts'

const ENDS = /^[.,;:–—]$/

/** The first mark or end behind `from`. */
function endOf(s: Sentence, from: number): number {
  for (let i = from; i < s.tokens.length; i++) if (ENDS.test(lower(s, i))) return i
  return s.tokens.length
}

const THING = /^(?:DT|NN|JJ|PRP\$|CD|VBG|WP)/

/** "[Nothing] has hurt the Halden fishery more than [the quota]": the parts of it. */
interface Topped {
  /** Whatever is surpassed: "nothing", "no law". */
  readonly none: TokenRange
  readonly deed: TokenRange
  readonly top: TokenRange
}

function toppedIn(s: Sentence): Topped | null {
  const { start } = opening(s)
  const nothing = /^nothing$/.test(lower(s, start))
  const few = s.phrases.find(({ from }) => from === start)
  if (!nothing && (lower(s, start) !== 'no' || few === undefined || tag(s, few.head) !== 'NN')) return null
  const none = { from: start, to: nothing ? start + 1 : (few?.to ?? start + 1) }
  if (!/^(?:VB[DZP]|MD)$/.test(tag(s, none.to))) return null
  const end = endOf(s, none.to)
  const than = s.tokens.findIndex((_, i) => i > none.to && i < end && lower(s, i) === 'than')
  const more = s.tokens.findIndex(({ xpos }, i) => i > none.to && i < than && /^(?:JJR|RBR)$/.test(xpos))
  if (than < 0 || more < 0 || !THING.test(tag(s, than + 1))) return null
  return { none, deed: { from: none.to, to: than }, top: trimmed(s, { from: than + 1, to: endOf(s, than + 1) }) }
}

/** "What, according to A, has hurt the Halden fishery more than anything else?" */
export function nothingMore(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const found = toppedIn(s)
  if (found === null || !isOwnSentence(desk, sentence, s)) return null
  const { none, deed, top } = found
  const words = shortLength(s, top)
  if (words < 2 || words > 14 || shortLength(s, deed) < 3 || shortLength(s, deed) > 18) return null
  const kind = none.to - none.from > 1
  const out = new LineBuilder(desk).say(`What, according to ${desk.author}, `).copy(sentence, deed, QUOTING)
  if (kind)
    out
      .say(' than ')
      .inflect('any', sentence, none.from)
      .say(' ')
      .copy(sentence, { from: none.from + 1, to: none.to }, QUOTING)
  else out.say(' than anything else')
  const back = copyShort(new LineBuilder(desk), sentence, s, top, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'nothing-more',
    link: 'conclusion',
    body: { form: 'question', front: out.say('?').line(), back },
    prior: 0.58,
  })
}

/** "Only a second bridge would end the queues": "What alone, according to A, would end the queues?" */
export function onlyThis(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const { start } = opening(s)
  const main = s.clauses.find(({ kind }) => kind === 'main')
  if (lower(s, start) !== 'only' || main?.subject == null || !main.sure || !isOwnSentence(desk, sentence, s))
    return null
  const { subject, verb } = main
  const thing = { from: start + 1, to: subject.to }
  if (subject.from > start + 1 || !/^(?:DT|NN|JJ|PRP\$)/.test(tag(s, start + 1)) || verb.negated) return null
  if (
    !/^(?:can|could|will|would|may|might)$/.test(verb.modal ?? '') ||
    /^(?:when|if|after|by)$/.test(lower(s, start + 1))
  )
    return null
  const deed = trimmed(s, { from: verb.from, to: endOf(s, verb.to) })
  if (shortLength(s, thing) < 2 || shortLength(s, thing) > 12 || shortLength(s, deed) < 3) return null
  if (lemma(s, verb.main) === 'be') return null
  const front = copyShort(
    new LineBuilder(desk).say('What ').inflect('alone', sentence, start).say(`, according to ${desk.author}, `),
    sentence,
    s,
    deed,
    QUOTING,
  )
    .say('?')
    .line()
  const back = copyShort(new LineBuilder(desk), sentence, s, trimmed(s, thing), ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'only-this',
    link: 'conclusion',
    body: { form: 'question', front, back },
    prior: 0.56,
  })
}
