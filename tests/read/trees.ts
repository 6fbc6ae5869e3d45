/** Trees for tests, told in a line, and what hangs where in them. */
import type { Token } from '../../src/read/reading.ts'

/** A tree as "form/tag/head/relation/lemma", a word each, without a lemma that is the form; heads are places from 0. */
export const treeOf = (text: string): readonly Token[] =>
  text.split(/\s+/).map((word): Token => {
    const [form = '', xpos = '', head = '-1', deprel = '', lemma = form] = word.split('/')
    return { start: 0, end: 0, form, lemma, xpos, head: Number(head), deprel }
  })

/** "nsubj of agreed", or "root". */
export const arc = (tokens: readonly Token[], form: string): string => {
  const token = tokens.find(one => one.form === form)
  return token?.head === -1 ? 'root' : `${token?.deprel} of ${tokens[token?.head ?? -1]?.form}`
}
