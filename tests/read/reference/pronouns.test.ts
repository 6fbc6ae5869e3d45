/** What pronouns stand for, with the trained reader's trees: laws on any text, and sentences of ours. */
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MODEL_FILE } from '../../../src/cli/model.ts'
import { pieceId } from '../../../src/core/ids.ts'
import type { Piece } from '../../../src/core/piece.ts'
import { read } from '../../../src/read/read.ts'
import type { Reading, Sentence } from '../../../src/read/reading.ts'
import { resolvePronouns } from '../../../src/read/reference/pronouns/resolve.ts'
import { trainedWeights } from '../../../src/read/reference/pronouns/trained-weights.ts'
import { parseLightly } from '../../../src/read/syntax/light.ts'
import { loadModel } from '../../../src/read/trained/model.ts'
import { createSyntax } from '../../../src/read/trained/syntax.ts'

const model = loadModel(new Uint8Array(readFileSync(MODEL_FILE)))
if (!model.ok) throw new Error(model.error.message)
const syntax = createSyntax(model.value)

const bare = { paragraph: 1, form: 'statement', asides: [], phrases: [], clauses: [] } as const
const sentencesOf = (text: string): readonly Sentence[] => syntax.parse(text).map(s => ({ ...bare, ...s }))

function pieceOf(...texts: readonly string[]): Piece {
  const paragraphs = texts.map(text => ({ kind: 'body', text }) as const)
  return {
    id: pieceId('pronouns'),
    title: 'The harbour',
    author: 'Ada Brook',
    publication: '',
    published: '2024-03-01',
    address: '',
    language: 'en',
    text: { kind: 'present', paragraphs },
  }
}

function readingOf(...texts: readonly string[]): Reading {
  const done = read(pieceOf(...texts), { parse: syntax.parse })
  if (!done.ok) throw new Error(done.error.message)
  return done.value
}

/** "pronoun → what it stands for", in the order of the text. */
const pronounsOf = (reading: Reading): readonly string[] =>
  reading.references
    .filter(({ rule }) => /pronoun|person|thing/.test(rule))
    .map(({ sentence, tokens, text }) => `${reading.sentences[sentence]?.tokens[tokens.from]?.form} → ${text}`)

describe('what a pronoun cannot stand for by its place', () => {
  const meant = (text: string): readonly string[] =>
    resolvePronouns(sentencesOf(text), trainedWeights()).map(({ pronoun, thing }) => `${pronoun.form} ${thing.key}`)

  it('is who does what is done to him, unless it is himself', () => {
    expect(meant('Peter Vance was told not to restrain him.')).toEqual([])
    expect(meant('Peter Vance was told not to restrain himself.')).toEqual(['reflexive vance'])
  })

  it('is a stretch of time', () => {
    expect(meant('For years they slept.')).toEqual([])
  })
})

describe('pronouns', () => {
  it('are resolved to the one person or body that was named', () => {
    const reading = readingOf(
      'Maria Lindqvist joined the harbour board in 1998. She soon became its chair. In 2004 she resigned.',
    )
    expect(pronounsOf(reading)).toContain('She → Maria Lindqvist')
    expect(pronounsOf(reading)).toContain('she → Maria Lindqvist')
  })

  it('are no more and no less than what was named', () => {
    expect(pronounsOf(readingOf('The mayor’s people have an answer to this. They came from Halden in 1994.'))).toEqual([
      'They → the mayor’s people',
    ])
    const late = readingOf(
      'Last September the Lysse Policy Committee voted to slow the pace. The committee knows this.',
    )
    expect(late.references.map(({ text }) => text)).toEqual([])
  })

  it('are the subject before, by name, where they are the subject', () => {
    const told = readingOf('The Orrin Institute has a hall and a garden. In 1994 it sold 40 pictures to Halden.')
    expect(pronounsOf(told)).toEqual(['it → the Orrin Institute'])
  })

  it('are the only person whom the paragraph has named, where they open a sentence', () => {
    const told = pronounsOf(readingOf('That leads to Ilka Maravani. She ran the Orrin press. In May she was fined.'))
    expect(told).toEqual(['She → Ilka Maravani', 'she → Ilka Maravani'])
  })

  it('are no place and no body', () => {
    for (const text of [
      'The clerk has a cousin in Halden. She left twice.',
      'It was the Orrin Museum. He came in May.',
    ])
      expect(pronounsOf(readingOf(text)).filter(line => /Halden|Orrin/.test(line))).toEqual([])
  })

  it('never come back to somebody of the other sex', () => {
    const told = pronounsOf(readingOf('Ilka Maravani wrote a book. She knew a miller by the lake. He had a boat.'))
    expect(told).not.toContain('He → Ilka Maravani')
  })

  it('are no name that the piece has called by the other', () => {
    const told = pronounsOf(
      readingOf(
        'Lund has raised her prices. Her patrons paid. She sells wool: a miller near Orrin spins it. He owns sheep.',
      ),
    )
    expect(told.filter(line => /^He → .*Lund/.test(line))).toEqual([])
  })

  it('are no bare name beside one that is surely a person’s', () => {
    const told = pronounsOf(readingOf('Peter Hale paid for 40 schools. Brenham’s is one of them. He gave £900 for it.'))
    expect(told.filter(line => line.includes('Brenham'))).toEqual([])
  })

  it('stay open behind a thing that the sentence before brought in', () => {
    const told = pronounsOf(
      readingOf('Halden opened a canal called the Lysse Cut in 1815. It carried 40,000 tons of coal.'),
    )
    expect(told.filter(line => /^It → .*Halden/.test(line))).toEqual([])
  })

  it('stay open when they stand for nothing that was named', () => {
    const reading = readingOf('The harbour froze in 1709. It is clear that it rained for weeks.')
    expect(pronounsOf(reading).filter(line => line.startsWith('It'))).toEqual([])
  })

  it('never stand for what does not agree with them', () => {
    const reading = readingOf('Peter Hale met Anna Voss in Bern. She gave him the letters. They had waited for years.')
    for (const line of pronounsOf(reading)) {
      expect(line).not.toMatch(/^She → Peter|^him → Anna/)
    }
  })

  it('are left alone where there is no tree', () => {
    const done = read(pieceOf('Maria Lindqvist joined the board. In the end they told her that it was his.'), {
      parse: parseLightly,
    })
    expect(done.ok && done.value.references.filter(reference => reference.rule === 'pronoun')).toEqual([])
  })
})

const words = fc.constantFrom(
  'he',
  'She',
  'it',
  'they',
  'his',
  'Anna',
  'Peter',
  'council',
  'the',
  'said',
  'and',
  ',',
  '.',
  '“',
  '”',
  'was',
)

describe('laws', () => {
  it('what a pronoun stands for is a full phrase within reach, with a confidence from 0 to 1', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 80 }), list => {
        const sentences = sentencesOf(list.join(' '))
        for (const { sentence, thing, confidence } of resolvePronouns(sentences, trainedWeights())) {
          expect(thing.pronoun).toBeNull()
          expect(sentences[thing.sentence]?.tokens[thing.head]).toBeDefined()
          expect(thing.sentence).toBeLessThanOrEqual(sentence)
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1 + 1e-9)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('the work grows with the text and not faster', () => {
    let looks = 0
    const counted = new Map(trainedWeights())
    const get = counted.get.bind(counted)
    counted.get = key => {
      looks++
      return get(key)
    }
    const text = 'Anna Voss met the council and Peter Hale, and he told her that it would never forgive them. '
    const work = (times: number): number => {
      looks = 0
      resolvePronouns(sentencesOf(text.repeat(times)), counted)
      return looks
    }
    expect(work(40)).toBeLessThan(work(20) * 2.2)
  })
})
