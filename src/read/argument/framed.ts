/**
 * What an author says behind a few words of his own that only bring it in: "It turns out that P", "The truth is that P", "I
 * would only add that P". P is his claim as if it stood alone; words that make it less sure ("it may be that") bring in no such.
 */
import type { Clause, Sentence } from '../reading.ts'
import { opening } from './scene.ts'

/** The whole of the words between the beginning of a sentence and "that". */
const FRAME =
  /^(?:(?:for )?(?:it|this) turns out|(?:for |and )?the (?:plain |simple |sad |odd |hard |awkward )?(?:truth|fact|point|reality|irony|paradox|upshot|lesson|trouble|snag|catch) is|(?:for )?it is (?:clear|plain|obvious|no accident|no coincidence|no secret|worth remembering|worth adding|worth noting|telling|striking)|i (?:would|'d|should) (?:only |simply |just |merely )?(?:argue|say|observe|add|submit|maintain|contend|insist|answer|reply)|i (?:argue|submit|maintain|contend|insist)|(?:remember|note|bear in mind)|the evidence (?:shows|is)|we (?:now )?know|what matters is|the (?:real |deeper )?(?:difference|question|issue) is)$/

/** The same before what he tells as having happened, and nobody doubts. */
const TOLD_FRAME =
  /^(?:it (?:later |soon )?turn(?:s|ed) out|the fact is|it is (?:well |also )?(?:known|worth (?:remembering|recalling|adding|noting|knowing|saying))|(?:i|we)(?: all)?(?: now| still| well| also)? (?:know|remember|recall)|i (?:happen to know|(?:do not|can ?not|ca not) (?:deny|forget|dispute)|need hardly (?:add|say)|(?:should|ought to|must|may) (?:add|mention|note)|(?:would|'d) (?:only |just )?add)|(?:nobody|no one|few|few people) (?:denies|disputes|doubts|deny|dispute|doubt|remembers?|recalls?)|(?:people|readers|they|we|it is)(?: easily| often| sometimes| all)? (?:forget|forgotten)|(?:remember|recall|note|bear in mind))$/

/** Most words of a frame. */
const MOST = 8

const wordsUpTo = (s: Sentence, from: number, to: number): string =>
  s.tokens
    .slice(from, to)
    .map(({ form }) => form.toLowerCase().replaceAll('’', "'").replace(/^'s$/, 'is').replace(/^n't$/, 'not'))
    .join(' ')

/** Where what a frame brings in begins; -1 where a sentence begins otherwise. */
function behindFrame(s: Sentence, frame: RegExp): number {
  const { start } = opening(s)
  for (let i = start + 1; i <= start + MOST && i < s.tokens.length; i++)
    if (s.tokens[i]?.form === 'that') return frame.test(wordsUpTo(s, start, i)) ? i + 1 : -1
  return -1
}

/** The clause that a frame brings in, as a main clause of its own; null where there is none that is read surely. */
export const framedClause = (s: Sentence): Clause | null => behind(s, FRAME)

/** "I remember that the mill closed in 1993": what is told behind a frame as having happened, as a main clause of its own. */
export const toldBehindFrame = (s: Sentence): Clause | null => behind(s, TOLD_FRAME)

function behind(s: Sentence, frame: RegExp): Clause | null {
  const from = s.form === 'statement' ? behindFrame(s, frame) : -1
  const found =
    from < 0
      ? undefined
      : s.clauses.find(
          ({ kind, subject, marker, sure }) =>
            kind === 'complement' && sure && subject !== null && (marker?.to ?? 0) === from,
        )
  if (found === undefined) return null
  return { ...found, kind: 'main', from, marker: null }
}
