/** Who holds a view, what follows from what, who does what to whom. */
import { readParagraph } from '../../../read/sentences.ts'
import { parseLightly } from '../../../read/syntax/light.ts'
import type { ReplyCard } from '../../../write/assistant/format.ts'
import type { Bench, Damage } from './damage.ts'

const lastOf = (name: string): string => name.split(' ').at(-1) ?? name

const namesAuthor = (card: ReplyCard, { reading }: Bench): boolean => card.prompt.includes(lastOf(reading.piece.author))

/** The field alone: somebody's view is said to be the author's, or the author's to be somebody's. */
function holderField(card: ReplyCard, bench: Bench): readonly ReplyCard[] {
  if (card.kind === 'concession' || card.kind === 'fact' || card.kind === 'objection') return []
  if (card.holder === 'author' && !namesAuthor(card, bench)) return []
  return [{ ...card, holder: card.holder === 'author' ? 'other' : 'author' }]
}

/** The name in the question: the author in the place of who holds the view, or the other way round. */
function holderNamed(card: ReplyCard, bench: Bench): readonly ReplyCard[] {
  const { reading } = bench
  const { author } = reading.piece
  const people = reading.entities.filter(entity => entity.kind === 'person' && lastOf(entity.name) !== lastOf(author))
  if (card.holder === 'author') {
    if (card.kind === 'concession' || !namesAuthor(card, bench)) return []
    const put = people.find(one => !`${card.prompt} ${card.answer}`.includes(lastOf(one.name)))
    if (put === undefined) return []
    const prompt = card.prompt
      .replace(author, put.name)
      .replace(new RegExp(`\\b${lastOf(author)}\\b`), lastOf(put.name))
    return [
      { ...card, prompt },
      { ...card, prompt, holder: 'other' },
    ]
  }
  const named = people.find(one => card.prompt.includes(lastOf(one.name)))
  if (named === undefined || card.kind === 'objection' || namesAuthor(card, bench)) return []
  const prompt = card.prompt
    .replace(named.name, author)
    .replace(new RegExp(`\\b${lastOf(named.name)}\\b`), lastOf(author))
  return [
    { ...card, prompt },
    { ...card, prompt, holder: 'author' },
  ]
}

const WHY = /^Why(?:, [^,?]*,)? (?:do|does|did|is|are|was|were|will|would|may) (.*)\?$/

/** "Why X? Y." made "Why Y? X." */
function causeExchanged(card: ReplyCard, { reading }: Bench): readonly ReplyCard[] {
  const claim = WHY.exec(card.prompt)?.[1]
  if (claim === undefined) return []
  const reason = card.answer.replace(/\.$/, '').replace(/^\p{Lu}(?=\p{Ll})/u, c => c.toLowerCase())
  const bare = claim.replace(/,? (?:according to|in [^,]*(?:view|account))[^,]*,?/, '')
  return [
    {
      ...card,
      prompt: `Why, according to ${lastOf(reading.piece.author)}, is it that ${reason}?`,
      answer: `${bare.charAt(0).toUpperCase()}${bare.slice(1)}.`,
    },
  ]
}

/** Subject and object of a clause exchanged. */
function rolesExchanged(card: ReplyCard): readonly ReplyCard[] {
  return (['prompt', 'answer'] as const).flatMap(side => {
    const text = card[side]
    return readParagraph({ kind: 'body', text }, 0, parseLightly).flatMap(s =>
      s.clauses.flatMap((clause): ReplyCard[] => {
        const subject = s.phrases.find(one => clause.subject !== null && one.from === clause.subject.from)
        const object = s.phrases.find(one => one.from === clause.verb.to)
        if (subject === undefined || object === undefined || clause.verb.passive) return []
        if (s.tokens[clause.verb.main]?.lemma === 'be') return []
        if (
          /^(?:PRP|W|EX)/.test(s.tokens[subject.head]?.xpos ?? 'W') ||
          /^(?:PRP|W)/.test(s.tokens[object.head]?.xpos ?? 'W')
        )
          return []
        const [a, b] = [s.tokens[subject.from]?.start ?? 0, s.tokens[subject.to - 1]?.end ?? 0]
        const [c, d] = [s.tokens[object.from]?.start ?? 0, s.tokens[object.to - 1]?.end ?? 0]
        return [
          {
            ...card,
            [side]: text.slice(0, a) + text.slice(c, d) + text.slice(b, c) + text.slice(a, b) + text.slice(d),
          },
        ]
      }),
    )
  })
}

/** The claim of one card with what another card says, as if the one were the reason for the other. */
function relationInvented(card: ReplyCard, { cards }: Bench): readonly ReplyCard[] {
  if (!/^Why\b/.test(card.prompt)) return []
  const at = cards.indexOf(card)
  const other = [...cards.slice(at + 1), ...cards.slice(0, at)].find(
    one =>
      /^(?:claim|reason|rebuttal|conclusion)$/.test(one.kind) &&
      one.holder === card.holder &&
      one.evidence.every(({ s }) => card.evidence.every(mine => mine.s !== s)),
  )
  if (other === undefined) return []
  return [{ ...card, answer: other.answer, evidence: [...card.evidence, ...other.evidence] }]
}

export const DAMAGE_OF_RELATIONS: readonly Damage[] = [
  { kind: 'holder switched', lexical: true, make: holderField },
  { kind: 'holder’s name switched', lexical: true, make: holderNamed },
  { kind: 'cause and effect exchanged', lexical: false, make: causeExchanged },
  { kind: 'subject and object exchanged', lexical: false, make: rolesExchanged },
  { kind: 'relation invented between true halves', lexical: false, make: relationInvented },
]
