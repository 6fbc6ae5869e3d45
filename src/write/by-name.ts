/**
 * "When did Halden join the alliance?" of a piece that has named Nato: on a card the name stands in the place of the bare
 * words, where it is certain what they mean and the card does not name it anyhow.
 */
import type { Candidate, CandidateBody } from './candidate.ts'
import { onFront } from './candidate.ts'
import type { View, Word } from './gates/view.ts'
import { isQuoted } from './gates/view.ts'
import type { Meant } from './meant/meant.ts'
import { meantBy, ownBy } from './meant/meant.ts'
import { namesIn } from './meant/named.ts'
import type { Line } from './wording/line.ts'
import { put } from './wording/put.ts'

/** A word of a card that opens a bare phrase, with what that means. */
interface Spot {
  readonly word: Word
  readonly meant: Meant
}

/** "The prime minister", where the piece has one alone: makers put names on fronts, but never into answers. */
function holderOf({ desk }: View, { sentence, i }: Word): Meant | null {
  const found = desk.references[sentence]?.find(({ rule, tokens }) => rule === 'role' && tokens.from === i)
  if (found === undefined) return null
  const { text, tokens: range } = found
  return { range, key: text.toLowerCase(), text, words: new Set(text.toLowerCase().split(' ')) }
}

function spotAt(view: View, word: Word): readonly Spot[] {
  if (word.lower !== 'the' || word.resolved || isQuoted(view, word)) return []
  const phrase = word.s.phrases.find(({ from }) => from === word.i)
  const meant =
    phrase === undefined
      ? null
      : (meantBy(view.desk, word.sentence, phrase) ?? ownBy(view.desk, word.sentence, phrase) ?? holderOf(view, word))
  return meant === null ? [] : [{ word, meant }]
}

/** Words of names that many things have. */
const SMALL =
  /^(?:the|of|for|and|in|on|european|international|national|central|united|world|general|federal|west|east|north|south)$/

/** Whether a text has a name of a thing, or a word of one that tells it: "the EU" in "the EU’s budget". */
function names(text: string, { text: name, words }: Meant): boolean {
  if (text.includes(name.replace(/^the /, ''))) return true
  const said = new Set(text.match(/\p{Lu}[\p{L}\p{N}]*/gu)?.map(word => word.toLowerCase()) ?? [])
  return [...words].some(word => !SMALL.test(word) && said.has(word))
}

/** The line with the words of a spot marked as told by what stands on the card. */
const told = (line: Line, { word, meant: { range } }: Spot): Line => ({
  runs: line.runs,
  kept: line.kept.map(kept =>
    kept.sentence === word.sentence && range.from <= kept.token && kept.token < range.to
      ? { ...kept, resolved: true }
      : kept,
  ),
})

/** Whether the front names a thing before a word. */
function isNamedBefore({ desk, front }: View, { word, meant: { key } }: Spot): boolean {
  const before = front.slice(0, front.indexOf(word)).filter(({ sentence }) => sentence === word.sentence)
  const here = namesIn(desk).here[word.sentence] ?? []
  return here.some(one => one.key === key && before.some(({ i }) => one.from <= i && i < one.to))
}

function onBack(body: CandidateBody, change: (line: Line) => Line): CandidateBody {
  if (body.form === 'cloze') return body
  return body.form === 'question' ? { ...body, back: change(body.back) } : { ...body, items: body.items.map(change) }
}

/** Puts names into the lines of a card, and remembers which. */
class Namer {
  private readonly view: View
  private readonly shown: string
  /** The things that the card names. */
  private readonly named = new Set<string>()

  constructor(view: View) {
    this.view = view
    this.shown = `${view.frontText} ${view.backTexts.join(' ')}`
  }

  private inLine(line: Line, { word, meant }: Spot): Line {
    const next = put(this.view.desk, line, word.sentence, meant.range, meant.text)
    if (next !== null) this.named.add(meant.key)
    return next ?? line
  }

  private onFront(body: CandidateBody, spot: Spot): CandidateBody {
    if (this.named.has(spot.meant.key) || isNamedBefore(this.view, spot)) {
      this.named.add(spot.meant.key)
      return onFront(body, line => told(line, spot))
    }
    return names(this.shown, spot.meant) ? body : onFront(body, line => this.inLine(line, spot))
  }

  private onBack(body: CandidateBody, spot: Spot): CandidateBody {
    const known = this.named.has(spot.meant.key) || names(this.shown, spot.meant)
    return known ? body : onBack(body, line => this.inLine(line, spot))
  }

  run(): Candidate | null {
    const { candidate, front, back } = this.view
    let { body } = candidate
    for (const spot of front.flatMap(word => spotAt(this.view, word))) body = this.onFront(body, spot)
    for (const spot of back.flatMap(word => spotAt(this.view, word))) body = this.onBack(body, spot)
    return this.named.size === 0 ? null : { ...candidate, body }
  }
}

/** The card with a name for every bare phrase that certainly means it; null where there is none. */
export const withNames = (view: View): Candidate | null => new Namer(view).run()
