/** Cards that say “it”: named after the subject before, or asked behind the first half of their own sentence. */
import { describe, expect, it } from 'vitest'
import type { ReferenceInput } from '../../src/read/reference/fulls.ts'
import { namedBefore } from '../../src/read/reference/named-before.ts'
import { cardsOf, readingOf } from './helper.ts'

const textsOf = (...paragraphs: readonly string[]): readonly string[] =>
  cardsOf(paragraphs).map(({ front, back }) => `${front} → ${back}`)

const subjectsOf = (text: string): readonly string[] => {
  const { references, sentences } = readingOf(text)
  return references
    .filter(({ rule }) => rule === 'same-subject')
    .map(({ sentence, tokens, text: told }) => `${sentences[sentence]?.tokens[tokens.from]?.form} → ${told}`)
}

describe('a subject that goes on', () => {
  it('is taken to be the subject of the next sentence or clause, where nothing else could act', () => {
    expect(
      subjectsOf('The treaty left small boats out altogether. It set a limit of 900 tons for the others.'),
    ).toEqual(['It → the treaty'])
    expect(subjectsOf('The krone fell all summer, and in September it touched its lowest level since 1994.')).toEqual([
      'it → the krone',
    ])
  })

  it('is left open beside an object that may be meant, and where “it” stands for nothing', () => {
    for (const text of [
      'The council bought a mill by the river. It burned for three days.',
      'The treaty failed in the end. It seems that nobody missed it.',
      'The Orrin Harbour Board bought the old mill at Lysse in 1990. It was sold for $4 million in 1996.',
    ])
      expect(subjectsOf(text).filter(line => /council|treaty|Board/.test(line))).toEqual([])
  })

  it('is written on a card only where that says which one is meant', () => {
    expect(
      textsOf('The yen fell all summer, and in September 2023 it touched its lowest level since 1994.').filter(line =>
        /the yen touched/.test(line),
      ),
    ).not.toEqual([])
    expect(
      textsOf('They had a gate. The gate fell all summer, and in September 2023 it hit the roof of a cab.').filter(
        line => /the gate hit/.test(line),
      ),
    ).toEqual([])
  })
})

describe('a body that acted before', () => {
  it('is not what was sold, where it had bought something', () => {
    const texts = textsOf(
      'The Orrin Harbour Board bought the old mill at Lysse in 1990. It was sold for $4 million in 1996.',
    )
    expect(texts.filter(line => /Board (?:was )?sold|Board sold/.test(line))).toEqual([])
  })
})

describe('the first half of a sentence', () => {
  it('stands before a card on the second that leans on it', () => {
    const texts = textsOf(
      'An assembly of 90 members in Lysse drew up 214 rules; on 3 June 2016, 58 per cent of the voters threw them out.',
    )
    expect(
      texts.filter(line =>
        /^An assembly of 90 members in Lysse drew up 214 rules\. On 3 June 2016, .* threw them out/.test(line),
      ),
    ).not.toEqual([])
  })

  it('does not count among the words that a front may have', () => {
    const texts = textsOf(
      'An assembly of 90 members in Lysse drew up, at long meetings by the harbour, with pilots from Halden and Orrin, 214 rules; on 3 June 2016, with voting by letter, 58 per cent of the voters of Lysse threw them out.',
    )
    expect(texts.filter(line => /^An assembly of 90 members .* 214 rules\. .* → (?:3 June|58)/.test(line))).not.toEqual(
      [],
    )
  })

  it('stands before none that can do without it, and is none that leans on another itself', () => {
    const alone = textsOf(
      'The Lysse assembly drew up 214 rules in 2015; on 3 June 2016 Halden Steel bought the harbour of Orrin for $40 million.',
    )
    expect(alone.filter(line => /drew up.*Halden Steel/.test(line))).toEqual([])
    const leaning = textsOf(
      'The Orrin Council of Lysse made a rule out of it; in May 2021 the Halden Court ordered them to pay $400.',
    )
    expect(leaning.filter(line => /out of it/.test(line))).toEqual([])
    const both = textsOf(
      'Lysse and Halden share a river. Both provinces keep gauges, and their figures have differed by as much as 12 percent since 2019.',
    )
    expect(both.filter(line => /^Both/.test(line))).toEqual([])
  })

  it('stands before no card that asks for the one whose things it speaks of', () => {
    const texts = textsOf(
      'Ada Lund, the mayor of Halden, was arrested in March 2021, and the Harbour Board found its bank accounts frozen on a tax matter.',
    )
    expect(texts.filter(line => /arrested.*Who found its/.test(line))).toEqual([])
  })
})

describe('the sentence before, with a remark in it', () => {
  it('stands before a card without the remark where it is too long with it', () => {
    const texts = textsOf(
      'The Orrin Harbour Board, which owed a large share of its takings to nearly all towns in Halden, bought a mill at Lysse in 1911. Its clock was sold to Halden in 1934.',
    )
    expect(
      texts.filter(line => /^The Orrin Harbour Board bought a mill at Lysse in 1911\. .*clock/.test(line)),
    ).not.toEqual([])
  })
})

describe('a word that points at what one name ends in', () => {
  it('is told by that name, also for the whole of it and where the name’s own sentence was hard to read', () => {
    for (const text of [
      'The Harbour Act of 2019 doubled the tolls in Orrin. On 31 July 2021, the Court of Appeal declared that whole act invalid.',
      'The Harbour Act of 2019 doubled VAT on rope to 16 per cent. On 31 July 2021, the Court of Appeal declared that act invalid.',
    ])
      expect(textsOf(text)).toContain(
        'When did the Court of Appeal declare the Harbour Act of 2019 invalid? → 31 July 2021',
      )
  })

  it('is left open where two names end so, or another of its kind was brought in', () => {
    for (const text of [
      'The Harbour Act of 2019 and the Rope Act of 2020 doubled the tolls. On 31 July 2021, the Court of Appeal declared that act invalid.',
      'The Harbour Act of 2019 doubled the tolls. A later act halved them. On 31 July 2021, the Court of Appeal declared that act invalid.',
    ])
      expect(textsOf(text).filter(line => /declare the (?:Harbour|Rope) Act/.test(line))).toEqual([])
  })
})

describe('one name that ends in a noun', () => {
  const nameFor = (text: string): string | null => {
    const reading = readingOf(text)
    const { sentences, piece } = reading
    const index = sentences.length - 1
    const phrase = sentences[index]?.phrases.find(({ head }) => sentences[index]?.tokens[head]?.form === 'act')
    const words = piece.text.kind === 'present' ? (piece.text.paragraphs[0]?.text ?? '') : ''
    if (phrase === undefined) return null
    const input: ReferenceInput = {
      sentences,
      mentions: [],
      entities: [],
      title: null,
      written: null,
      text: (at, { from, to }) =>
        words.slice(sentences[at]?.tokens[from]?.start ?? 0, sentences[at]?.tokens[to - 1]?.end ?? 0),
    }
    return namedBefore(input, index, phrase)?.text ?? null
  }

  it('is found by its capitals alone', () => {
    expect(nameFor('The Harbour Act of 2019 doubled the tolls. The court struck down that act.')).toBe(
      'the Harbour Act of 2019',
    )
  })

  it('is none beside another, or where more of it may come', () => {
    expect(nameFor('The Harbour Act and the Rope Act doubled the tolls. The court struck down that act.')).toBeNull()
    expect(nameFor('The Harbour Act for Halden doubled the tolls. The court struck down that act.')).toBeNull()
    expect(nameFor('The Harbour Act cost much. A new act cost more. The court struck down that act.')).toBeNull()
  })
})

describe('what is the asked-for one’s own', () => {
  it('may stand in a question for it', () => {
    expect(
      textsOf(
        'Ada Lund, who signed the Orrin agreement of 2019 against the wishes of her own party, resigned in 2021.',
      ),
    ).toContain('Who signed the Orrin agreement of 2019 against the wishes of her own party? → Ada Lund')
  })
})

describe('how far a reason goes', () => {
  it('stands with the reason, not in the question', () => {
    const texts = textsOf(
      'On 31 July 2021, the Court of Appeal declared the Harbour Act invalid, largely because the public had not been properly asked.',
    )
    expect(texts).toContain(
      'Why, according to Ada Quill, did the Court of Appeal declare the Harbour Act invalid on 31 July 2021? → Largely because the public had not been properly asked',
    )
  })
})
