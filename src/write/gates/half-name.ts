/** The gate for names of which a part is left to be seen. */
import type { Gate } from './gate.ts'
import type { View, Word } from './view.ts'

/** Whether a name reaches over a word from before. */
const isWithinName = ({ desk }: View, { sentence, i }: Word): boolean =>
  (desk.mentions[sentence] ?? []).some(
    ({ kind, bare }) => kind === 'name' && bare !== undefined && bare.from < i - 1 && i < bare.to,
  )

/** A hole that leaves a part of its name or title to be seen: "the [Harbour] Board", "[Alice] in Wonderland". */
export const halfName: Gate = {
  rule: 'half-name',
  asks: 'A hidden name is hidden whole.',
  refuses: view => {
    const [first, last] = [view.back[0], view.back.at(-1)]
    if (view.candidate.kind !== 'fact' || first === undefined || last === undefined) return null
    const { tokens } = first.s
    const capital = (i: number): boolean => /^\p{Lu}/u.test(tokens[i]?.form ?? '')
    const joined = capital(last.i) && /^NN/.test(last.token.xpos)
    const next = tokens[last.i + 1]
    if (joined && capital(last.i + 1) && /^NNP/.test(next?.xpos ?? '')) return 'The name goes on behind the gap.'
    const known = (view.desk.mentions[first.sentence] ?? []).some(
      ({ kind, tokens: range }) =>
        kind === 'name' && range.from <= first.i && last.i < range.to && range.to > last.i + 1,
    )
    if (known) return 'The name goes on behind the gap.'
    if (view.candidate.body.form !== 'cloze') return null
    // "the [Sailors] of the Norwegian Coast"
    const [of, after] = [tokens[last.i + 1]?.form, tokens[last.i + 2]?.form === 'the' ? last.i + 3 : last.i + 2]
    if (/[^s]s$/.test(last.lower) && first === last && of === 'of' && capital(after))
      return 'The name goes on behind the gap.'
    // "the Office for [Roads and Bridges]": what "for" joins is one name.
    const joint =
      /^(?:for|of)$/.test(tokens[first.i - 1]?.form ?? '') && /^NNPS?$/.test(tokens[first.i - 2]?.xpos ?? '')
    if (joint && capital(first.i) && isWithinName(view, first)) return 'The name begins before the gap.'
    if (first.i > 1 && capital(first.i) && tokens[first.i - 1]?.form === 'The') return 'The name begins before the gap.'
    // "U.S. [President Lund]": whose president it is belongs to the name.
    const before = tokens[first.i - 1]
    const led = before?.xpos === 'NNP' && (before.head ?? -1) >= first.i && (before.head ?? -1) <= last.i
    if (led && before.deprel !== 'nsubj') return 'The name begins before the gap.'
    return null
  },
}
