/** Trees that no grammar allows, as the parser makes them, and what is made of them. */
import { describe, expect, it } from 'vitest'
import type { Token } from '../../src/read/reading.ts'
import { mendedTree } from '../../src/read/syntax/mended.ts'

/** A tree as "form tag head relation", a word a line; heads are places from 0. */
const treeOf = (text: string): readonly Token[] =>
  text
    .trim()
    .split('\n')
    .map((line): Token => {
      const [form = '', xpos = '', head = '-1', deprel = ''] = line.trim().split(' ')
      return { start: 0, end: 0, form, lemma: form, xpos, head: Number(head), deprel }
    })

const arc = (tokens: readonly Token[], form: string): string => {
  const token = tokens.find(one => one.form === form)
  return `${token?.deprel} of ${tokens[token?.head ?? -1]?.form}`
}

const BEFORE = `
Ferries NNS 1 nsubj
ran VBD -1 root
for IN 3 case
years NNS 1 obl
before IN 5 case
Lund NNP 1 obl
showed VBD 1 conj
how WRB 6 advmod`

describe('a tensed verb that nothing joins', () => {
  it('has the noun in front of it, taken for a phrase, for its subject', () => {
    const mended = mendedTree(treeOf(BEFORE))
    expect(arc(mended, 'Lund')).toBe('nsubj of showed')
    expect(arc(mended, 'before')).toBe('mark of showed')
    expect(arc(mended, 'showed')).toBe('advcl of ran')
  })

  it('has the noun behind “and”, taken for a second noun, for its subject', () => {
    const mended = mendedTree(
      treeOf(`
There EX 1 expl
is VBZ -1 root
no DT 3 det
vote NN 1 nsubj
and CC 6 cc
the DT 6 det
tram NN 3 conj
will MD 9 aux
be VB 9 aux:pass
sold VBN 1 conj`),
    )
    expect(arc(mended, 'tram')).toBe('nsubj:pass of sold')
    expect(arc(mended, 'and')).toBe('cc of sold')
  })

  it('stands behind a participle where only commas part the two', () => {
    const mended = mendedTree(
      treeOf(`
Pipes NNS 1 nsubj
filled VBD -1 root
with IN 3 case
mud NN 1 obl
, , 7 punct
and CC 7 cc
the DT 7 det
river NN 3 conj
, , 9 punct
dammed VBD 1 conj
, , 11 punct
rose VBD 9 conj`),
    )
    expect(arc(mended, 'dammed')).toBe('acl of river')
    expect(arc(mended, 'river')).toBe('nsubj of rose')
    expect(arc(mended, 'rose')).toBe('conj of filled')
  })

  it('stays where it is when a comma stands before it, or when it has a subject', () => {
    for (const other of [
      BEFORE.replace('showed VBD 1 conj', ', , 7 punct\nshowed VBD 1 conj'),
      `${BEFORE}\nit PRP 6 nsubj`,
    ]) {
      const tokens = treeOf(other)
      expect(mendedTree(tokens)).toBe(tokens)
    }
  })
})

it('a noun that hangs on a mark says what stands before its comma', () => {
  const mended = mendedTree(
    treeOf(`
It PRP 1 nsubj
sank VBD -1 root
at IN 3 case
Lysse NNP 1 obl
, , 1 punct
the DT 6 det
port NN 12 nsubj
left VBN 6 acl
, , 11 punct
and CC 11 cc
it PRP 11 nsubj
burned VBD 7 conj
. . 1 punct`),
  )
  expect(arc(mended, 'port')).toBe('appos of Lysse')
  expect(arc(mended, 'burned')).toBe('conj of sank')
})

describe('“become” behind an auxiliary', () => {
  const PLAN = `
Orrin NNP 1 nsubj
announced VBD -1 root
that IN 8 mark
towns NNS 6 nsubj
would MD 6 aux
become VBN 6 amod
partners NNS 8 nsubj
and CC 8 cc
declined VBD 1 conj`

  it('is the verb, and the noun behind it what one becomes', () => {
    const mended = mendedTree(treeOf(PLAN))
    expect(arc(mended, 'towns')).toBe('nsubj of become')
    expect(arc(mended, 'partners')).toBe('xcomp of become')
  })

  it('is what is told, and “that” its mark, not that of the verb behind “and”', () => {
    const mended = mendedTree(treeOf(PLAN))
    expect(arc(mended, 'become')).toBe('ccomp of announced')
    expect(arc(mended, 'that')).toBe('mark of become')
    expect(arc(mended, 'declined')).toBe('conj of announced')
  })
})

describe('a participle behind a phrase between commas', () => {
  const tree = (rel: string) =>
    treeOf(`
The DT 1 det
fall NN 2 nsubj
was VBD 6 cop
, , 6 punct
in IN 6 case
large JJ 6 amod
part NN -1 root
, , 8 punct
made VBN 6 ${rel}
at IN 10 case
home NN 8 obl`)

  it('is the verb: nobody was a part', () => {
    const mended = mendedTree(tree('acl'))
    expect(arc(mended, 'made')).toBe('root of undefined')
    expect(arc(mended, 'fall')).toBe('nsubj:pass of made')
    expect(arc(mended, 'was')).toBe('aux:pass of made')
    expect(arc(mended, 'part')).toBe('obl of made')
  })

  it('describes the noun where that is not between commas', () => {
    const whole = treeOf(`
It PRP 4 nsubj
was VBD 4 cop
in IN 4 case
large JJ 4 amod
part NN -1 root
, , 6 punct
made VBN 4 acl`)
    expect(mendedTree(whole)).toBe(whole)
  })
})
