/** What would come of a deed, in the form of an order: "Sell the harbour and you will have a poorer town". */
import { lemma, lower, opening, tag, trimmed } from '../../../read/argument/scene.ts'
import type { Sentence } from '../../../read/reading.ts'
import type { Candidate } from '../../candidate.ts'
import type { WriterDesk } from '../../desk.ts'
import { thirdOf } from '../../wording/agree.ts'
import { LineBuilder } from '../../wording/line.ts'
import { ANSWER, QUOTING } from '../link-tools.ts'
import { copyShort, shortLength } from './compress.ts'
import { isOwnSentence, toldPoint } from './own.ts'

/** Where "and you will …" begins; of several the last, which the author puts in the place of those before. */
function outcomeAt(s: Sentence, from: number): { readonly and: number; readonly modal: number } | null {
  const and = s.tokens.findIndex(
    (_, i) => i > from + 1 && /^(?:and|or)$/.test(lower(s, i)) && lower(s, i + 1) === 'you',
  )
  if (and < 0) return null
  let modal = -1
  for (let i = and; i < s.tokens.length; i++)
    if (lower(s, i) === 'you' && /^(?:will|['’]ll)$/.test(lower(s, i + 1))) modal = i + 1
  return modal < 0 ? null : { and, modal }
}

/** "What, according to A, will one have if one sells the Halden harbour?" – "A richer bank and a poorer town" */
export function doAndYouWill(desk: WriterDesk, sentence: number, s: Sentence): Candidate | null {
  const { start } = opening(s)
  const found = tag(s, start) === 'VB' && s.tokens[start]?.deprel === 'root' ? outcomeAt(s, start) : null
  if (found === null || !isOwnSentence(desk, sentence, s) || lower(s, found.and) !== 'and') return null
  const { and, modal } = found
  const verb = modal + 1
  const mark = s.tokens.findIndex((_, i) => i > verb && /^[,;:.–—]$/.test(lower(s, i)))
  const said = trimmed(s, { from: verb + 1, to: mark < 0 ? s.tokens.length : mark })
  const deed = trimmed(s, { from: start + 1, to: and })
  if (!/^(?:get|have|find|see|lose|need)$/.test(lemma(s, verb)) || tag(s, verb) !== 'VB') return null
  if (shortLength(s, said) < 2 || shortLength(s, said) > 14 || shortLength(s, deed) < 2) return null
  if (
    /^(?:it|this|that|them)$/.test(lower(s, deed.from)) ||
    s.tokens.slice(deed.from, deed.to).some(({ form }) => /^your?$/i.test(form))
  )
    return null
  const out = new LineBuilder(desk)
    .say(`What, according to ${desk.author}, will one `)
    .copy(sentence, { from: verb, to: verb + 1 })
    .say(' if one ')
    .inflect(thirdOf(lemma(s, start)), sentence, start)
    .say(' ')
  const front = copyShort(out, sentence, s, deed, QUOTING).say('?').line()
  const back = copyShort(new LineBuilder(desk), sentence, s, said, ANSWER).line()
  return toldPoint(desk, sentence, {
    rule: 'do-and',
    link: 'cause',
    body: { form: 'question', front, back },
    prior: 0.58,
  })
}
