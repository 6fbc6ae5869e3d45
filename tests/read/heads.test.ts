/** Clauses, phrases and propositions by heads, as the app reads them. */
import { describe, expect, it, vi } from 'vitest'
import { grammarFor } from '../../src/cli/model.ts'
import type { Sentence, TokenRange } from '../../src/read/reading.ts'
import { readParagraph } from '../../src/read/sentences.ts'
import type { Proposition } from '../../src/read/statements/proposition.ts'
import { readingOf } from '../write/helper.ts'

vi.setConfig({ testTimeout: 60_000 })

const { parse } = grammarFor({})

const sentence = (text: string): Sentence => {
  const [first] = readParagraph({ kind: 'body', text }, 1, parse)
  if (first === undefined) throw new Error('no sentence')
  return first
}
const words = (s: Sentence, range: TokenRange | null): string =>
  range === null
    ? '–'
    : s.tokens
        .slice(range.from, range.to)
        .map(token => token.form)
        .join(' ')

describe('clauses by heads', () => {
  it.each([
    ['Seoul joined the sanctions.', ['main: Seoul | joined']],
    ['Russia and China vetoed it.', ['main: Russia and China | vetoed']],
    [
      'The plan risks failure, and it carries risks for the city.',
      ['main: The plan | risks', 'coordinate: it | carries'],
    ],
    ['He said the plan would fail.', ['main: He | said', 'complement: the plan | would fail']],
    ['Because it rained, the match was stopped.', ['adverbial: it | rained', 'main: the match | was stopped']],
    ['They met in Bern and founded a union.', ['main: They | met', 'coordinate: – | founded']],
    ['Half of them lied, researchers say.', ['main: Half of them | lied', 'attribution: researchers | say']],
    [
      'The clerk who opened the letters and the man who paid him were tried.',
      [
        'relative: – | opened',
        'relative: – | paid',
        'main: The clerk who opened the letters and the man who paid him | were tried',
      ],
    ],
    ['There are three reasons to keep the bridge.', ['main: There | are']],
    [
      'The bridge that nobody uses is the first to be closed.',
      ['relative: nobody | uses', 'main: The bridge that nobody uses | is'],
    ],
    ['“The bridge will stand,” said the engineer.', ['main: The bridge | will stand', 'attribution: – | said']],
  ])('%s', (text, expected) => {
    const s = sentence(text)
    const found = s.clauses.map(({ kind, subject, verb }) => `${kind}: ${words(s, subject)} | ${words(s, verb)}`)
    expect([...found].sort()).toEqual([...expected].sort())
  })

  it('sees voice, negation and mood', () => {
    const [clause] = sentence('The clocks should never have been stopped.').clauses
    expect(clause?.verb).toMatchObject({ modal: 'should', negated: true, passive: true, tense: 'modal' })
  })

  it('is sure of what it would stake a card on, and only of that', () => {
    const [plain] = sentence('The council closed the bridge.').clauses
    expect(plain?.sure).toBe(true)
    const puzzle = sentence('Old man boats the while that as than horse raced past fell.').clauses
    expect(puzzle.some(clause => clause.kind === 'main' && clause.sure)).toBe(false)
  })
})

describe('noun phrases by heads', () => {
  it.each([
    ['The Russian defence minister arrived.', 'The Russian defence minister'],
    ['About 30 bridges stood.', 'About 30 bridges'],
    ['Halden’s old harbour closed.', 'Halden ’s old harbour'],
    ['A rather remarkable change came.', 'A rather remarkable change'],
    ['The bridge of sighs fell.', 'The bridge'],
  ])('%s', (text, expected) => {
    const s = sentence(text)
    expect(words(s, s.phrases[0] ?? null)).toBe(expected)
  })
})

/** The parts of a proposition that are there, as words. */
function partsOf(s: Sentence, p: Proposition): Record<string, string> {
  const { who, did, what, toWhom, when, where, howMuch } = p
  const ranges = Object.entries({ who, did, what, toWhom, when, where, howMuch })
  return Object.fromEntries(ranges.flatMap(([name, range]) => (range === null ? [] : [[name, words(s, range)]])))
}

function propositionsOf(text: string): readonly { readonly parts: Record<string, string>; readonly p: Proposition }[] {
  const { propositions, sentences } = readingOf(text)
  return propositions.flatMap(p => {
    const s = sentences[p.sentence]
    return s === undefined ? [] : [{ parts: partsOf(s, p), p }]
  })
}

describe('propositions', () => {
  it('tell who did what to whom, when and where', () => {
    const [first] = propositionsOf('In 1998 the council gave the port three ships.')
    expect(first?.parts).toMatchObject({
      who: 'the council',
      did: 'gave',
      toWhom: 'the port',
      what: 'three ships',
      when: 'In 1998',
    })
    expect(first?.p).toMatchObject({
      tense: 'past',
      polarity: 'positive',
      holder: { kind: 'author' },
      form: 'statement',
    })
  })

  it('turn a passive round', () => {
    const [first] = propositionsOf('The bridge was opened by the queen.')
    expect(first?.parts).toMatchObject({ who: 'the queen', what: 'The bridge' })
  })

  it('give a joined verb the first one’s subject, and a relative clause what it tells of', () => {
    const joined = propositionsOf('The council bought the ship and sold the harbour.')
    expect(joined.map(({ parts }) => [parts.who, parts.did])).toContainEqual(['The council', 'sold'])
    const relative = propositionsOf('The council bought the ship that burned in May.')
    expect(relative.map(({ parts }) => [parts.who, parts.did])).toContainEqual(['the ship', 'burned'])
  })

  it.each([
    ['The bridge may fall.', { modality: 'possible' }],
    ['The bridge did not fall.', { polarity: 'negative' }],
    ['Nobody crossed the bridge.', { polarity: 'negative' }],
    ['The bridge will probably fall.', { tense: 'future', hedge: { kind: 'likely' } }],
    ['The bridge reportedly cost a fortune.', { holder: { kind: 'reported' } }],
    ['The bridge seems to lean.', { hedge: { kind: 'doubt' } }],
    ['Does the bridge lean?', { form: 'question', holder: { kind: 'asked' } }],
    ['If the river rises, the bridge will fall.', { condition: { kind: 'if' } }],
  ])('%s', (text, expected) => {
    const found = propositionsOf(text)
    expect(found.some(({ p }) => p.clause !== null && matches(p, expected))).toBe(true)
  })

  it('tell the author’s words from those of others, and from what he grants', () => {
    const held = (text: string): readonly string[] => propositionsOf(text).map(({ p }) => p.holder.kind)
    expect(held('Rowland Hill argued that postage was too dear.')).toEqual(['author', 'named'])
    expect(held('Officials argued that postage was too dear.')).toEqual(['author', 'unnamed'])
    expect(held('Although postage was dear, letters were many.')).toEqual(['conceded', 'author'])
    expect(held('“Postage is too dear,” said Rowland Hill.')).toEqual(['quoted', 'author'])
  })
})

function matches(value: unknown, expected: unknown): boolean {
  try {
    expect(value).toMatchObject(Object(expected))
    return true
  } catch {
    return false
  }
}
