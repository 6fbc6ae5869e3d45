import { describe, expect, it } from 'vitest'
import { commentOf, opensParagraph, readConllu, writeConllu } from '../../../src/read/trained/conllu.ts'

const TEXT = `# newdoc id = a
# sent_id = a-1
# text = I don't
1\tI\tI\tPRON\tPRP\tCase=Nom\t2\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
2\tdo\tdo\tAUX\tVBP\t_\t0\troot\t_\t_
3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_

`

function sentences(text: string) {
  const read = readConllu(text)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

describe('CoNLL-U', () => {
  it('comes back as it was', () => {
    const [sentence, ...more] = sentences(TEXT)
    if (sentence === undefined) throw new Error('nothing was read')
    expect(more).toEqual([])
    expect(writeConllu(sentence)).toBe(TEXT)
    expect(commentOf(sentence, 'sent_id')).toBe('a-1')
    expect(commentOf(sentence, 'nothing')).toBeUndefined()
    expect(opensParagraph(sentence)).toBe(true)
    expect(sentence.words.map(word => word.head)).toEqual([1, -1, 1])
  })

  it('is read with Windows line ends, empty nodes and no last empty line', () => {
    const text = '1\ta\ta\tX\tX\t_\t_\t_\t_\t_\r\n1.1\tb\t_\t_\t_\t_\t_\t_\t_\t_'
    expect(sentences(text)).toHaveLength(1)
    expect(sentences(text)[0]?.words).toHaveLength(1)
    expect(sentences('')).toEqual([])
  })

  it.each([
    ['# a\n1\ta\n', 'line 2: 2 columns instead of 10'],
    ['1\ta\ta\tX\tX\t_\tx\t_\t_\t_\n', 'line 1: “x” is no head'],
    ['1\ta\ta\tX\tX\t_\t-1\t_\t_\t_\n', 'line 1: “-1” is no head'],
    ['one\ta\ta\tX\tX\t_\t0\t_\t_\t_\n', 'line 1: “one” is no number of a word'],
  ])('%j is refused with the line where it is wrong', (text, message) => {
    const read = readConllu(text)
    expect(read.ok ? 'read' : read.error).toEqual({ code: 'not-conllu', message })
  })
})
