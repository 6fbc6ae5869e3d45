/**
 * A line of a card as runs of words that know their origin. Copied runs are literal stretches of the piece; whatever is
 * changed on the way (a capital, a year, a fuller name) becomes a run of its own that says so.
 */
import type { Run } from '../../core/proposal.ts'
import type { Entity, Reference, Sentence, Token, TokenRange } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import { entityOf, textOf } from '../desk.ts'
import { type Casing, isNamed, isSentenceStart, recased } from './casing.ts'
import { isOwned, isSaid } from './cuts.ts'
import { datedText } from './dated-text.ts'
import { behindSkipped } from './skips.ts'

/** A word of the piece as it stands in a line. */
export interface Kept {
  readonly sentence: number
  readonly token: number
  /** Replaced by what it stands for. */
  readonly resolved: boolean
}

export interface Line {
  readonly runs: readonly Run[]
  readonly kept: readonly Kept[]
}

export const lineText = (line: Line): string => line.runs.map(run => run.text).join('')

export interface CopyOptions {
  readonly casing?: Casing
  /** Fuller names and years in the place of short ones; never in an answer. */
  readonly resolve?: boolean
  /** Leave out what stands in brackets or between dashes. */
  readonly bare?: boolean
  /** Tokens to leave out. */
  readonly skip?: ReadonlySet<number>
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

interface Edit {
  readonly to: number
  readonly text: string
}

export class LineBuilder {
  private readonly desk: WriterDesk
  private readonly runs: Run[] = []
  private readonly kept: Kept[] = []
  /** Entities already named in full on this card. */
  private readonly named: Set<number>

  constructor(desk: WriterDesk, named: Set<number> = new Set()) {
    this.desk = desk
    this.named = named
  }

  say(text: string): this {
    if (text !== '') this.runs.push({ how: 'template', text })
    return this
  }

  /** A word of the piece in another form. */
  inflect(text: string, sentence: number, token: number): this {
    const s = this.desk.sentences[sentence]
    const source = s?.tokens[token]
    if (s === undefined || source === undefined) return this
    this.runs.push({ how: 'inflected', text, from: { paragraph: s.paragraph, start: source.start, end: source.end } })
    this.kept.push({ sentence, token, resolved: false })
    return this
  }

  /** Tokens of a sentence with what they stand for in their place. */
  stand(text: string, sentence: number, { from, to }: TokenRange): this {
    const s = this.desk.sentences[sentence]
    const [first, last] = [s?.tokens[from], s?.tokens[to - 1]]
    if (s === undefined || first === undefined || last === undefined) return this
    this.runs.push({ how: 'resolved', text, from: { paragraph: s.paragraph, start: first.start, end: last.end } })
    for (let token = from; token < to; token++) this.kept.push({ sentence, token, resolved: true })
    return this
  }

  /** Copies tokens of a sentence. */
  copy(sentence: number, range: TokenRange, options: CopyOptions = {}): this {
    const s = this.desk.sentences[sentence]
    if (s === undefined || range.to <= range.from) return this
    const edits = options.resolve === true ? this.edits(sentence, range, options.skip) : new Map<number, Edit>()
    const out = new Copier(this.desk, s, sentence, this.runs, this.kept)
    // What opens the stretch when its first words are left out takes their capital.
    let opens = true
    for (let i = range.from; i < range.to; ) {
      const skipped = options.skip?.has(i) === true ? i + 1 : behindSkipped(s, i, range, options)
      if (skipped > i) {
        out.skip()
        i = skipped
        continue
      }
      const edit = edits.get(i)
      if (edit !== undefined)
        out.replace(i, edit.to, opens && options.casing === 'upper' ? capitalised(edit.text) : edit.text)
      else out.take(i, opens ? (options.casing ?? 'keep') : 'keep')
      opens = false
      i = edit === undefined ? i + 1 : edit.to
    }
    out.flush()
    return this
  }

  line(): Line {
    return { runs: this.runs, kept: this.kept }
  }

  /** What is written in the place of short names and dates that only made sense on the day. */
  private edits(sentence: number, range: TokenRange, skip?: ReadonlySet<number>): ReadonlyMap<number, Edit> {
    const edits = new Map<number, Edit>()
    const gone = ({ from }: TokenRange): boolean => skip?.has(from) === true
    for (const reference of this.desk.references[sentence] ?? [])
      if (
        reference.tokens.from >= range.from &&
        reference.tokens.to <= range.to &&
        !gone(reference.tokens) &&
        !isSaid(this.desk.sentences[sentence], range, reference) &&
        !this.isNamed(reference) &&
        !isOwned(this.desk.sentences[sentence], range, reference)
      )
        edits.set(reference.tokens.from, { to: reference.tokens.to, text: reference.text })
    for (const mention of this.desk.mentions[sentence] ?? []) {
      if (mention.tokens.from < range.from || mention.tokens.to > range.to || gone(mention.tokens)) continue
      if (mention.date?.resolved != null)
        edits.set(mention.tokens.from, {
          to: mention.tokens.to,
          text: datedText(this.desk.sentences[sentence], mention.tokens, mention.date.resolved),
        })
      const entity = entityOf(this.desk, mention)
      if (mention.kind !== 'name' || entity === null || mention.entity === undefined) continue
      const short = this.desk.sentences[sentence]?.tokens.slice(mention.tokens.from, mention.tokens.to) ?? []
      if (isPart(this.desk.sentences[sentence], mention.tokens)) continue
      const once = !this.named.has(mention.entity)
      this.named.add(mention.entity)
      if (once && entity.kind === 'person' && isShortFor(short, entity.name))
        edits.set(mention.tokens.from, {
          to: mention.tokens.to,
          text: withOffice(this.desk.sentences[sentence], mention.tokens, entity),
        })
    }
    return edits
  }

  /** Whether what a pronoun stands for has been named on this card; if not, it is from here on. */
  private isNamed({ from, rule }: Reference): boolean {
    const inside = this.desk.reading.mentions.find(
      ({ entity, paragraph, start, end }) =>
        entity !== undefined && paragraph === from.paragraph && start < from.end && from.start < end,
    )
    if (!/^(?:pronoun|person|person-possessive)$/.test(rule) || inside?.entity === undefined) return false
    const known = this.named.has(inside.entity)
    this.named.add(inside.entity)
    return known
  }
}

/** "Hald" or "Ms. Hald" for "Astrid Hald". */
function isShortFor(short: readonly Token[], name: string): boolean {
  const [first, second] = short
  if (short.length === 1) return first?.form !== name && name.includes(' ')
  const titled = short.length === 2 && /^(?:Mrs?|Ms|Miss|Dr)\.?$/.test(first?.form ?? '')
  const own = second?.form ?? ''
  // "Mr Tadesse" of Tadesse Worku: where the first name is the one that is used.
  const part = name.endsWith(` ${own}`) || name.startsWith(`${own} `)
  return titled && part && !/^(?:Mrs?|Ms|Miss|Dr)\.? /.test(name)
}

/** An office that tells by itself who somebody is, of a few words that can stand before a name. */
const OFFICE =
  /^(?:\p{L}[\p{L}’'-]* ){0,4}(?:president|minister|chancellor|premier|senator|governor|mayor|ambassador)$/iu
const OFFICE_WORDS = 6

/** What is true of an office only for a while, or tells nothing of it: "the outgoing prime minister". */
const FOR_NOW = /^(?:outgoing|incoming|current|present|sitting|new|latest|young|embattled|hapless) /

/** "prime minister" before a name: "Prime Minister". */
const titled = (role: string): string =>
  role.replace(/(?<![\p{L}’'])(?!(?:former|then|acting|of)\b)\p{Ll}/gu, letter => letter.toUpperCase())

/** "Abel Worku" as "prime minister Abel Worku", where the piece gives him one office alone and nothing stands before the name. */
function withOffice(s: Sentence | undefined, { from }: TokenRange, { name, roles }: Entity): string {
  const [role] = roles
  const office = role?.text.replace(FOR_NOW, '') ?? ''
  const led = /^(?:NN|JJ|VBN|POS|PRP\$|DT|CD|HYPH)/.test(s?.tokens[from - 1]?.xpos ?? '')
  if (role === undefined || roles.length > 1 || led || name.startsWith(role.text)) return name
  const words = office.split(' ').length
  return OFFICE.test(office) && words > 1 && words <= OFFICE_WORDS ? `${titled(office)} ${name}` : name
}

/** "the Hald administration", "the Halds": a name that stands as a part of another, or for more than one. */
const isPart = (s: Sentence | undefined, { from, to }: TokenRange): boolean =>
  s?.tokens[from - 1]?.lemma.toLowerCase() === 'the' || /^NN/.test(s?.tokens[to]?.xpos ?? '')

/** Joins neighbouring tokens into literal runs. */
class Copier {
  private start = -1
  private end = -1
  private gap = false
  private first = true
  private readonly desk: WriterDesk
  private readonly s: Sentence
  private readonly sentence: number
  private readonly runs: Run[]
  private readonly kept: Kept[]

  constructor(desk: WriterDesk, s: Sentence, sentence: number, runs: Run[], kept: Kept[]) {
    this.desk = desk
    this.s = s
    this.sentence = sentence
    this.runs = runs
    this.kept = kept
  }

  private token(i: number): Token | undefined {
    return this.s.tokens[i]
  }

  take(i: number, casing: Casing): void {
    const token = this.token(i)
    if (token === undefined) return
    this.kept.push({ sentence: this.sentence, token: i, resolved: false })
    const cased = recased(token, casing, isSentenceStart(this.s, i) && !isNamed(this.desk, this.sentence, i))
    if (this.start >= 0 && cased === token.form && !this.gap) {
      this.end = token.end
      return
    }
    this.space(token)
    if (cased === token.form) {
      this.start = token.start
      this.end = token.end
    } else {
      this.runs.push({ how: 'inflected', text: cased, from: this.span(token.start, token.end) })
      this.end = token.end
    }
    this.first = false
  }

  replace(from: number, to: number, text: string): void {
    const first = this.token(from)
    const last = this.token(to - 1)
    if (first === undefined || last === undefined) return
    this.space(first)
    this.runs.push({ how: 'resolved', text, from: this.span(first.start, last.end) })
    for (let i = from; i < to; i++) this.kept.push({ sentence: this.sentence, token: i, resolved: true })
    this.end = last.end
    this.first = false
  }

  skip(): void {
    this.flush()
    this.gap = true
  }

  /** The blank before a token that does not go on with the running stretch. */
  private space(token: Token): void {
    const open = this.start >= 0
    const reach = this.end
    this.flush()
    if (this.first) return
    const blank = this.gap ? !/^[,.;:!?)’”]|^['’]s?$/.test(token.form) : reach < token.start
    if (blank) this.blankBefore(token)
    if (open) this.start = -1
    this.gap = false
  }

  private blankBefore(token: Token): void {
    const from = this.span(token.start - 1, token.start)
    const copied = token.start > 0 && textOf(this.desk, this.s.paragraph).charAt(token.start - 1) === ' '
    this.runs.push(copied ? { how: 'copied', text: ' ', from } : { how: 'template', text: ' ' })
  }

  flush(): void {
    if (this.start >= 0)
      this.runs.push({
        how: 'copied',
        text: textOf(this.desk, this.s.paragraph).slice(this.start, this.end),
        from: this.span(this.start, this.end),
      })
    this.start = -1
  }

  private span(start: number, end: number): { paragraph: number; start: number; end: number } {
    return { paragraph: this.s.paragraph, start, end }
  }
}
