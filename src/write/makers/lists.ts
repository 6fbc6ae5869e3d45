/** One card for an announced list: "Which three reasons … does A give?", with its items in order. */
import { trimmed } from '../../read/argument/scene.ts'
import type { ReadLink, ReadStatement, Sentence, TokenRange } from '../../read/reading.ts'
import type { Candidate } from '../candidate.ts'
import type { WriterDesk } from '../desk.ts'
import { endsOf } from '../desk.ts'
import { LineBuilder } from '../wording/line.ts'
import { sentenceSpan, spanOf } from './maker.ts'

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five']

/** The items of every list, by the statement that announces it. */
function listsOf(desk: WriterDesk): ReadonlyMap<string, readonly ReadStatement[]> {
  const lists = new Map<string, ReadStatement[]>()
  for (const link of desk.reading.links) {
    const ends = link.device === 'enumeration' ? endsOf(desk, link) : null
    if (ends === null) continue
    lists.set(ends.to.id, [...(lists.get(ends.to.id) ?? []), ends.from])
  }
  return lists
}

/** The words of the announcement behind its number: "reasons to give up the practice". */
function announced(s: Sentence, statement: ReadStatement): TokenRange {
  let { from } = statement.tokens
  while (
    from < statement.tokens.to &&
    /^(?:the|these|those|two|three|four|five|[2-5]|several|some|many|other|also|at|least|no|fewer|than)$/i.test(
      s.tokens[from]?.form ?? '',
    )
  )
    from++
  return trimmed(s, { from, to: statement.tokens.to })
}

/** An item cut where a comment or a reason follows, so that it stays short. */
function itemTokens(s: Sentence, statement: ReadStatement): TokenRange {
  for (let i = statement.tokens.from + 1; i < statement.tokens.to; i++) {
    const form = s.tokens[i]?.form ?? ''
    const next = s.tokens[i + 1]?.form.toLowerCase() ?? ''
    if (
      /^[;:]$/.test(form) ||
      (form === ',' && /^(?:because|which|since|as|who|although|while|whereas|and|but|so)$/.test(next))
    )
      return trimmed(s, { from: statement.tokens.from, to: i })
  }
  return statement.tokens
}

const verbFor = (s: Sentence, tokens: TokenRange): string => {
  for (let i = tokens.from; i < tokens.to; i++) {
    const lemma = s.tokens[i]?.lemma ?? ''
    if (
      /^(?:reason|argument|objection|example|advantage|disadvantage|benefit|explanation|lesson|condition)$/.test(lemma)
    )
      return 'give'
    if (/^(?:consideration|option|question|problem|challenge|risk|danger|obstacle|threat)$/.test(lemma)) return 'name'
  }
  return 'name'
}

/** "X, for two reasons": the claim that the announced reasons are for, or null. */
function claimBefore(s: Sentence, statement: ReadStatement): TokenRange | null {
  const clause = s.clauses.find(candidate => candidate.kind === 'main' && candidate.sure && candidate.subject !== null)
  const at = statement.tokens.from - 1
  if (clause?.subject == null || s.tokens[at]?.form.toLowerCase() !== 'for' || at < clause.verb.to) return null
  return trimmed(s, { from: clause.subject.from, to: at })
}

/** Whether an item is a clause of its own ("Computers cope badly") rather than a thing, an act or a question. */
function isClause(s: Sentence, { from, to }: TokenRange): boolean {
  if (/^(?:whether|how|what|who|why|when|where|which|that|to)$/i.test(s.tokens[from]?.form ?? '')) return false
  if (s.tokens[from]?.xpos === 'VBG') return false
  // "The other is that P"
  if (/^that$/i.test(s.tokens[from - 1]?.form ?? '') && s.tokens[from - 1]?.xpos === 'IN') return true
  return s.clauses.some(
    ({ kind, subject, verb }) => kind !== 'relative' && subject !== null && subject.from >= from && verb.to <= to,
  )
}

/** Whether an item stands right behind its number: "The second is money", not the sentence behind "The second is graver." */
const isNamed = (s: Sentence, statement: ReadStatement): boolean =>
  statement.tokens.from > 0 && /^(?:is|was|that|about|:|–|—)$/i.test(s.tokens[statement.tokens.from - 1]?.form ?? '')

/** "The serious one": which one, only the sentences behind it say. */
const isSignpost = (desk: WriterDesk, { sentence, tokens }: ReadStatement): boolean =>
  /^ones?$/.test(desk.sentences[sentence]?.tokens[tokens.to - 1]?.form ?? '') && tokens.to - tokens.from < 5

/** Items read as one list when all are clauses, or none is, or each is what its own sentence names. */
function isParallel(desk: WriterDesk, items: readonly ReadStatement[]): boolean {
  const shapes = items.flatMap(item => {
    const s = desk.sentences[item.sentence]
    return s === undefined ? [] : [isClause(s, itemTokens(s, item))]
  })
  const named = items.every(item => {
    const s = desk.sentences[item.sentence]
    return s !== undefined && isNamed(s, item)
  })
  // "The second is graver. By closing it, …": one item that had to be told by a sentence is read beside the others.
  const clauses = shapes.filter(clause => clause).length
  return named || new Set(shapes).size === 1 || (shapes.length === 3 && clauses === 1)
}

/** All list cards of a piece. */
export function makeLists(desk: WriterDesk): readonly Candidate[] {
  const made: Candidate[] = []
  for (const [id, items] of listsOf(desk)) {
    const head = desk.statements.get(id)
    const s = head === undefined ? undefined : desk.sentences[head.sentence]
    if (head === undefined || s === undefined || items.length < 2 || items.length > 5) continue
    if (!isParallel(desk, items) || items.some(item => isSignpost(desk, item))) continue
    const words = announced(s, head)
    // "One can answer this in two ways": of doing what, the bare word does not say.
    if (words.to - words.from === 1 && s.tokens[words.from]?.lemma === 'way') continue
    const named = new Set<number>()
    const reasoned = claimBefore(s, head)
    const number = NUMBERS[items.length] ?? `${items.length}`
    const out = new LineBuilder(desk, named)
      .say(`Which ${number} `)
      .copy(head.sentence, words, { resolve: true, bare: true, casing: 'lower' })
    const front =
      reasoned === null
        ? out.say(` does ${desk.author} ${verbFor(s, words)} in ${desk.title}?`).line()
        : out
            .say(` does ${desk.author} give for saying that `)
            .copy(head.sentence, reasoned, { resolve: true, bare: true, casing: 'lower' })
            .say('?')
            .line()
    const lines = items.flatMap(item => {
      const own = desk.sentences[item.sentence]
      return own === undefined
        ? []
        : [new LineBuilder(desk).copy(item.sentence, itemTokens(own, item), { bare: true, casing: 'upper' }).line()]
    })
    const anchors = items.flatMap(item => {
      const own = desk.sentences[item.sentence]
      return own === undefined ? [] : [spanOf(own, item.tokens)]
    })
    made.push({
      rule: 'list',
      kind: 'argument',
      link: 'list',
      body: { form: 'list', front, items: lines },
      sentences: [...new Set([...items.map(item => item.sentence), head.sentence])],
      anchors: [sentenceSpan(s), ...anchors],
      statements: [head.id, ...items.map(item => item.id)],
      holder: 'author',
      attributed: true,
      prior: 0.72,
      asks: 'list',
    })
  }
  return made
}

/** The links that lists are made of, for counting. */
export const isListLink = (link: ReadLink): boolean => link.device === 'enumeration'
