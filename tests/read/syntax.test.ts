import { describe, expect, it } from 'vitest'
import { lemmaOf, pastOf } from '../../src/read/light/lemma.ts'
import type { Sentence, TokenRange } from '../../src/read/reading.ts'
import { readParagraph } from '../../src/read/sentences.ts'
import { parseLightly } from '../../src/read/syntax/light.ts'

const sentence = (text: string): Sentence => {
  const [first] = readParagraph({ kind: 'body', text }, 1, parseLightly)
  if (first === undefined) throw new Error('no sentence')
  return first
}
const words = (s: Sentence, range: TokenRange | null): string =>
  range === null
    ? ''
    : s.tokens
        .slice(range.from, range.to)
        .map(token => token.form)
        .join(' ')

/** Kind, subject and verb of each clause. */
const clauses = (text: string): readonly string[] => {
  const s = sentence(text)
  return s.clauses.map(clause => `${clause.kind}: ${words(s, clause.subject) || '–'} | ${words(s, clause.verb)}`)
}

describe('clauses', () => {
  it.each([
    ['Seoul joined the sanctions.', ['main: Seoul | joined']],
    ['In May 2022 – to general surprise – Russia (and China) vetoed it.', ['main: Russia ( and China ) | vetoed']],
    ['What changed the country was a new price.', ['complement: – | changed', 'main: What changed the country | was']],
    ['The partner was a state which ranked first.', ['main: The partner | was', 'relative: – | ranked']],
    ['He said the plan would fail.', ['main: He | said', 'complement: the plan | would fail']],
    ['Because it rained, the match was stopped.', ['adverbial: it | rained', 'main: the match | was stopped']],
    ['They met in Bern and founded a union.', ['main: They | met', 'coordinate: – | founded']],
    [
      'The best analogy I have heard is this.',
      ['relative: I | have heard', 'main: The best analogy I have heard | is'],
    ],
    [
      'The ships, officials say, are lost.',
      ['attribution: officials | say', 'main: The ships , officials say , | are lost'],
    ],
    ['After the war, Russia invaded Poland.', ['main: Russia | invaded']],
    ['Computers cope badly, so the rule was dropped.', ['main: Computers | cope', 'adverbial: the rule | was dropped']],
  ])('%s', (text, expected) => {
    expect([...clauses(text)].sort()).toEqual([...expected].sort())
  })

  it('sees voice, negation and mood', () => {
    const [clause] = sentence('The clocks should never have been stopped.').clauses
    expect(clause?.verb).toMatchObject({ modal: 'should', negated: true, passive: true, tense: 'modal' })
  })

  it('tells questions from statements', () => {
    expect(sentence('Who paid for it?').form).toBe('question')
    expect(sentence('Not this time.').form).toBe('fragment')
  })
})

describe('noun phrases', () => {
  it.each([
    ['the Russian defence minister arrived', 'the Russian defence minister'],
    ['nearly $30bn was lost', 'nearly $ 30bn'],
    ["Kim's hermit kingdom stood", "Kim 's hermit kingdom"],
    ['a rather remarkable change came', 'a rather remarkable change'],
  ])('%s', (text, expected) => {
    const s = sentence(`${text}.`)
    expect(words(s, s.phrases[0] ?? null)).toBe(expected)
  })
})

describe('base forms', () => {
  const known = (word: string): boolean =>
    ['reduce', 'stop', 'plummet', 'add', 'die', 'recognise', 'carry'].includes(word)
  it.each([
    ['reduced', 'VBD', 'reduce'],
    ['stopped', 'VBD', 'stop'],
    ['plummeted', 'VBD', 'plummet'],
    ['added', 'VBN', 'add'],
    ['dying', 'VBG', 'die'],
    ['recognised', 'VBD', 'recognise'],
    ['carries', 'VBZ', 'carry'],
    ['went', 'VBD', 'go'],
    ['designated', 'VBN', 'designate'],
    ['visiting', 'VBG', 'visit'],
    ['crises', 'NNS', 'crisis'],
  ])('%s/%s → %s', (form, tag, base) => {
    expect(lemmaOf(form, tag, known)).toBe(base)
  })

  it('forms the past', () => {
    expect(['launch', 'stop', 'carry', 'agree', 'lead'].map(pastOf)).toEqual([
      'launched',
      'stopped',
      'carried',
      'agreed',
      'led',
    ])
  })
})
