/** Collects statements and links while the finders go over a piece; equal spans become one statement. */
import type { LinkKind, Role } from '../../core/argument.ts'
import { statementId } from '../../core/ids.ts'
import type { Device, ReadLink, ReadStatement, Sentence, TokenRange } from '../reading.ts'
import { trimmed } from './scene.ts'

interface Entry {
  readonly sentence: number
  readonly tokens: TokenRange
  role: Role
  holder: string
  confidence: number
}

interface LinkEntry {
  readonly from: number
  readonly to: number
  readonly kind: LinkKind
  readonly device: Device
  readonly marker: { readonly sentence: number; readonly tokens: TokenRange } | null
  readonly confidence: number
}

/** Roles that say more about a statement than another; a statement seen twice keeps the first of these. */
export const WEIGHT: readonly Role[] = [
  'thesis',
  'objection',
  'concession',
  'reply',
  'consideration',
  'conclusion',
  'reason',
  'evidence',
  'example',
  'claim',
  'fact',
]

/** The part that a sentence plays in links to other sentences. */
export interface Standing {
  /** Sentences it is a reason, cause or example for. */
  serves: number
  /** Sentences that are so for it. */
  supported: number
  /** Whether another sentence turns against it, or it is granted or an objection. */
  answered: boolean
  /** Whether it is an item of a list. */
  listed: boolean
}

/** Whether a statement is most of its sentence. */
const wide = (s: Sentence | undefined, { tokens }: Entry): boolean =>
  s !== undefined && (tokens.to - tokens.from) * 2 > s.tokens.length

export class Ledger {
  private readonly sentences: readonly Sentence[]
  private readonly entries: Entry[] = []
  private readonly places = new Map<string, number>()
  private readonly links: LinkEntry[] = []
  private readonly linked = new Set<string>()
  private readonly texts: readonly string[]

  /** `texts`: the paragraphs' texts, for the quotes. */
  constructor(sentences: readonly Sentence[], texts: readonly string[]) {
    this.sentences = sentences
    this.texts = texts
  }

  /** Notes a statement over tokens of a sentence and returns its number; -1 when nothing is left of it. */
  statement(sentence: number, range: TokenRange, role: Role, holder: string, confidence: number): number {
    const s = this.sentences[sentence]
    if (s === undefined) return -1
    const tokens = trimmed(s, range)
    if (tokens.to <= tokens.from) return -1
    const key = `${sentence}:${tokens.from}:${tokens.to}`
    const known = this.places.get(key)
    const entry = known === undefined ? undefined : this.entries[known]
    if (known !== undefined && entry !== undefined) {
      if (WEIGHT.indexOf(role) < WEIGHT.indexOf(entry.role)) {
        entry.role = role
        entry.confidence = confidence
      }
      if (entry.holder === 'author') entry.holder = holder
      return known
    }
    this.places.set(key, this.entries.length)
    this.entries.push({ sentence, tokens, role, holder, confidence })
    return this.entries.length - 1
  }

  link(
    from: number,
    kind: LinkKind,
    to: number,
    device: Device,
    marker: { sentence: number; tokens: TokenRange } | null,
    confidence: number,
  ): void {
    if (from < 0 || to < 0 || from === to) return
    const key = `${from}:${to}`
    if (this.linked.has(key)) return
    this.linked.add(key)
    this.links.push({ from, to, kind, device, marker, confidence })
  }

  /** What the links say of each sentence that has a part in them. */
  standings(): ReadonlyMap<number, Standing> {
    const found = new Map<number, Standing>()
    const of = (entry: Entry): Standing => {
      const known = found.get(entry.sentence) ?? { serves: 0, supported: 0, answered: false, listed: false }
      found.set(entry.sentence, known)
      return known
    }
    for (const { from, to, kind, device } of this.links) {
      const a = this.entries[from]
      const b = this.entries[to]
      if (a === undefined || b === undefined) continue
      if (device === 'enumeration') of(a).listed = true
      if (a.sentence === b.sentence || device === 'enumeration') continue
      if (kind === 'supports' || kind === 'exemplifies' || kind === 'causes') {
        of(a).serves++
        of(b).supported++
      }
      if (kind === 'attacks' || kind === 'contrasts') of(b).answered = true
      if (kind === 'concedes') of(a).answered = true
    }
    for (const entry of this.entries)
      if (/^(?:objection|concession)$/.test(entry.role))
        of(entry).answered ||= wide(this.sentences[entry.sentence], entry)
    return found
  }

  /** Statements in the order of the text, ids counted from `s1`; links after them. */
  result(): { readonly statements: readonly ReadStatement[]; readonly links: readonly ReadLink[] } {
    const order = this.entries
      .map((entry, i) => ({ entry, i }))
      .sort(
        (a, b) =>
          a.entry.sentence - b.entry.sentence ||
          a.entry.tokens.from - b.entry.tokens.from ||
          a.entry.tokens.to - b.entry.tokens.to,
      )
    const ids = new Map(order.map(({ i }, n) => [i, statementId(`s${n + 1}`)]))
    const statements = order.flatMap(({ entry, i }): ReadStatement[] => {
      const span = this.span(entry.sentence, entry.tokens)
      const id = ids.get(i)
      if (span === null || id === undefined) return []
      const { sentence, tokens, role, holder, confidence } = entry
      return [{ id, role, holder, confidence, sentence, tokens, ...span }]
    })
    const links = this.links.flatMap((link): ReadLink[] => {
      const from = ids.get(link.from)
      const to = ids.get(link.to)
      if (from === undefined || to === undefined) return []
      const marker = link.marker === null ? null : this.span(link.marker.sentence, link.marker.tokens)
      const place = marker === null ? null : { paragraph: marker.paragraph, start: marker.start, end: marker.end }
      return [{ from, to, kind: link.kind, device: link.device, marker: place, confidence: link.confidence }]
    })
    return { statements, links }
  }

  private span(
    sentence: number,
    tokens: TokenRange,
  ): { paragraph: number; start: number; end: number; quote: string } | null {
    const s = this.sentences[sentence]
    const first = s?.tokens[tokens.from]
    const last = s?.tokens[tokens.to - 1]
    if (s === undefined || first === undefined || last === undefined) return null
    return {
      paragraph: s.paragraph,
      start: first.start,
      end: last.end,
      quote: (this.texts[s.paragraph - 1] ?? '').slice(first.start, last.end),
    }
  }
}
