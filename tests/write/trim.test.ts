import { describe, expect, it } from 'vitest'
import type { Token, VerbGroup } from '../../src/read/reading.ts'
import { treeOf } from '../../src/read/syntax/heads/tree.ts'
import { commentsOf } from '../../src/write/makers/heads/trim.ts'

/** A sentence as "form/tag/relation/head" for each of its words. */
function tokensOf(text: string): readonly Token[] {
  let at = 0
  return text.split(' ').map(word => {
    const [form = '', xpos = '', deprel = '', head = ''] = word.split('/')
    const start = at
    at += form.length + 1
    const upos = deprel === 'punct' ? 'PUNCT' : 'X'
    return { start, end: at - 1, form, lemma: form.toLowerCase(), xpos, upos, deprel, head: Number(head), margin: 1 }
  })
}

/** What is left of a clause whose verb is its second word. */
function left(text: string): string {
  const tokens = tokensOf(text)
  const t = treeOf(tokens)
  const verb: VerbGroup = {
    from: 1,
    to: 2,
    finite: 1,
    main: 1,
    tense: 'past',
    modal: null,
    negated: false,
    passive: false,
  }
  const gone = t === null ? new Set<number>() : commentsOf(t, { from: 0, to: tokens.length }, verb, 1)
  const kept = tokens.filter((_, i) => !gone.has(i))
  return kept.map(({ form }) => form).join(' ')
}

describe('a part that is cut', () => {
  it('takes what holds only with it along', () => {
    const text =
      'Berg/NNP/nsubj/1 rowed/VBD/advcl/8 ,/,/punct/6 and/CC/cc/6 when/WRB/advmod/6 Lund/NNP/nsubj/6 refused/VBD/conj/1 he/PRP/nsubj/8 drowned/VBD/root/-1'
    expect(left(text)).toBe('Berg rowed')
  })

  it('leaves what stands for itself', () => {
    const text =
      'Berg/NNP/nsubj/1 rowed/VBD/root/-1 ,/,/punct/5 then/RB/advmod/5 loudly/RB/advmod/5 sang/VBD/conj/1 ,/,/punct/1 in/IN/case/8 Orrin/NNP/obl/1'
    expect(left(text)).toBe('Berg rowed in Orrin')
  })
})
