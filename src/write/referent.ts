/**
 * "The treaty left submarines out. It put a limit of 10,000 tons on cruisers": on a card that "it" is the treaty, by the name
 * that the piece has for it. Where only "the gate" could be written a reader would ask once more which, and it is left as it is.
 */
import type { Reference } from '../read/reading.ts'
import type { Candidate } from './candidate.ts'
import { onFront } from './candidate.ts'
import { isPinned } from './gates/definites.ts'
import type { View, Word } from './gates/view.ts'
import { isLed, isQuoted } from './gates/view.ts'
import { meantBy } from './meant/meant.ts'
import { put } from './wording/put.ts'

/** The subject before, as the piece writes it there, with the place of its first word. */
interface Subject {
  readonly sentence: number
  readonly from: number
  readonly to: number
}

function subjectAt({ desk }: View, { from: { paragraph, start, end } }: Reference): Subject | null {
  for (const [sentence, s] of desk.sentences.entries()) {
    if (s.paragraph !== paragraph) continue
    const from = s.tokens.findIndex(token => token.start === start)
    const last = s.tokens.findIndex(token => token.end === end)
    if (from >= 0 && last >= from) return { sentence, from, to: last + 1 }
  }
  return null
}

/** How a stranger would have the subject named; null where the piece's own words there do not say which one it is. */
function textFor(view: View, reference: Reference, { sentence, from, to }: Subject): string | null {
  const { desk } = view
  const s = desk.sentences[sentence]
  const token = s?.tokens[from]
  if (s === undefined || token === undefined) return null
  const told = desk.references[sentence]?.find(({ tokens }) => tokens.from === from && tokens.to === to)
  if (told !== undefined) return told.text
  const phrase = s.phrases.find(one => one.from === from && one.to === to)
  const meant = phrase === undefined ? null : meantBy(desk, sentence, phrase)
  if (meant !== null && meant.range.to === to) return meant.text
  if (/^the$/i.test(token.form)) {
    const lower = token.form.toLowerCase()
    const word: Word = { s, sentence, i: from, token, lower, resolved: false }
    // What stood behind it there, and told which, does not stand here.
    const alone =
      s.tokens.slice(from, to).some(({ xpos }) => /^NNP/.test(xpos)) ||
      !/^(?:of|that|which|who)$/.test(s.tokens[to]?.form ?? '')
    return alone && isPinned(view, word, view.front) ? reference.text : null
  }
  return (desk.mentions[sentence] ?? []).some(
    ({ kind, tokens }) => kind === 'name' && tokens.from >= from && tokens.to === to,
  )
    ? reference.text
    : null
}

/** The card with the subject before in the place of the pronoun; null where none can be put there. */
export function withSubject(view: View): Candidate | null {
  const { desk, candidate, front } = view
  for (const word of front) {
    if (!/^(?:it|they)$/.test(word.lower) || word.resolved || isLed(view, word) || isQuoted(view, word)) continue
    const reference = desk.reading.references.find(
      ({ rule, sentence, tokens }) => rule === 'same-subject' && sentence === word.sentence && tokens.from === word.i,
    )
    const subject = reference === undefined ? null : subjectAt(view, reference)
    if (reference === undefined || subject === null) continue
    // What the card names before it, it need not name again.
    if (front.some(other => other.sentence === subject.sentence && other.i === subject.from)) continue
    const text = textFor(view, reference, subject)
    if (text === null) continue
    let done = false
    const body = onFront(candidate.body, line => {
      const next = done ? null : put(desk, line, word.sentence, { from: word.i, to: word.i + 1 }, text)
      done ||= next !== null
      return next ?? line
    })
    if (done) return { ...candidate, body }
  }
  return null
}
