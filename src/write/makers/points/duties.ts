/** All that the author asks of one and the same body, on one card: "Which two things does A say Parliament should do?" */
import { lemma, lower, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { plainWords } from '../../desk.ts'
import { LineBuilder } from '../../wording/line.ts'
import { frontOf, subjectTokens } from '../../wording/questions.ts'
import { restEnd } from '../../wording/rest-end.ts'
import { sentenceSpan, statementsAt, within } from '../maker.ts'
import { copyShort, shortLength } from './compress.ts'
import { dutyOf, MENTAL } from './duty.ts'
import { type Own, ownClauses } from './own.ts'

const NUMBERS = ['no', 'one', 'two', 'three', 'four']
/** Words of a deed at most, as an item of a list. */
const MOST_WORDS = 16

/** Who a clause speaks of, by its name where it has one; null where that is open. */
function bodyOf({ desk, sentence, s, clause }: Own): string | null {
  const { subject } = clause
  if (subject === null) return null
  const bare = (text: string): string => text.toLowerCase().replace(/^(?:the|a|an) /, '')
  const known = (desk.references[sentence] ?? []).find(
    ({ tokens }) => tokens.from === subject.from && tokens.to === subject.to,
  )
  if (known !== undefined) return bare(known.text)
  if (subject.to - subject.from === 1 && /^(?:PRP|DT|EX)$/.test(tag(s, subject.from))) return null
  const name = (desk.mentions[sentence] ?? []).find(
    ({ kind, tokens }) => kind === 'name' && within(subject, tokens) && tokens.to === subject.to,
  )
  const entity = name?.entity === undefined ? undefined : desk.reading.entities[name.entity]
  return bare(entity?.name ?? plainWords(s, trimmed(s, subject)))
}

const tables = new WeakMap<WriterDesk, ReadonlyMap<string, readonly Own[]>>()

/** Every plain "X should do Y" of the author's, by what X is. */
function dutiesIn(desk: WriterDesk): ReadonlyMap<string, readonly Own[]> {
  const known = tables.get(desk)
  if (known !== undefined) return known
  const table = new Map<string, Own[]>()
  desk.sentences.forEach((s, sentence) => {
    for (const own of ownClauses(desk, sentence, s)) {
      const duty = dutyOf(own)
      const body = duty === null ? null : bodyOf(own)
      if (duty === null || body === null || MENTAL.test(lemma(s, duty.deed)) || frontOf(s, own.clause).kind !== 'none')
        continue
      if (lemma(s, duty.deed) === 'do' && leans(s, duty.deed)) continue
      const words = shortLength(s, deedOf(own, duty.deed))
      if (words >= 2 && words <= MOST_WORDS) table.set(body, [...(table.get(body) ?? []), own])
    }
  })
  tables.set(desk, table)
  return table
}

/** "It ought to do so before it is asked again": asks nothing of its own. */
const leans = (s: Sentence, from: number): boolean => /^(?:so|this|that|it|likewise)$/.test(lower(s, from + 1))

const deedOf = ({ s, clause }: Own, from: number) => trimmed(s, { from, to: restEnd(s, clause) })

/** Whether the piece asks several things of the body that a clause speaks of. */
export function isShared(own: Own): boolean {
  const body = bodyOf(own)
  const all = body === null ? [] : (dutiesIn(own.desk).get(body) ?? [])
  return all.length > 1 && all.length < NUMBERS.length && all.some(({ clause }) => clause.verb === own.clause.verb)
}

export function makeDuties(desk: WriterDesk): readonly Candidate[] {
  return [...dutiesIn(desk).values()].flatMap((all): readonly Candidate[] => {
    const [first] = all
    const number = NUMBERS[all.length]
    if (first === undefined || number === undefined || all.length < 2) return []
    const opening = first.clause.subject
    if (opening === null) return []
    const front = new LineBuilder(desk)
      .say(`Which ${number} things does ${desk.author} say `)
      .copy(first.sentence, subjectTokens(first.s, opening), { resolve: true, bare: true, casing: 'lower' })
      .say(/^(?:must|have|has)$/.test(lower(first.s, first.clause.verb.finite)) ? ' must do?' : ' should do?')
      .line()
    const items = all.map(own => {
      const deed = deedOf(own, dutyOf(own)?.deed ?? own.clause.verb.main)
      return copyShort(new LineBuilder(desk), own.sentence, own.s, deed, { bare: true, casing: 'upper' }).line()
    })
    return [
      {
        rule: 'duties',
        kind: 'argument',
        link: 'list',
        body: { form: 'list', front, items },
        sentences: [...new Set(all.map(own => own.sentence))],
        anchors: all.map(({ s }) => sentenceSpan(s)),
        statements: [...new Set(all.flatMap(own => statementsAt(desk, own.sentence, own.clause)))],
        holder: 'author',
        attributed: true,
        prior: 0.62,
        asks: 'list',
      },
    ]
  })
}
