/**
 * Pieces that are not English: sentences with a date, a figure or a name left out, a plain word on what Tenet cannot do
 * there, and nothing else. The pieces are ours.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pieceId } from '../../src/core/ids.ts'
import type { Piece } from '../../src/core/piece.ts'
import { paragraphText } from '../../src/core/piece.ts'
import { foreignLanguage } from '../../src/read/foreign/languages.ts'
import { foreignSentences } from '../../src/read/foreign/sentences.ts'
import { pieceOf } from '../../src/read/ingest/draft.ts'
import { ingestText } from '../../src/read/ingest/ingest.ts'
import { pieceFrom, proposalsOf, shown } from './helper.ts'

const CODES = ['de', 'fr', 'es', 'it', 'pt', 'nl'] as const
type Code = (typeof CODES)[number]

const textOf = (code: Code): string =>
  readFileSync(join(import.meta.dirname, '..', 'pieces', 'foreign', `${code}.txt`), 'utf8')

function draftOf(code: Code) {
  const draft = ingestText(textOf(code), null)
  if (!draft.ok) throw new Error(draft.error.message)
  return draft.value
}
const cardsOf = (code: Code) => proposalsOf(pieceOf(draftOf(code), pieceId(code))).drafts.map(shown)

const language = (code: Code) => {
  const found = foreignLanguage(code)
  if (found === null) throw new Error(code)
  return found
}

describe.each(CODES)('a piece in %s', code => {
  it('is told by its language and by its author, and says what is not to be expected', () => {
    const { language: tag, author, notices } = draftOf(code)
    expect(tag).toBe(code)
    expect(author).toBe('Ada Quill')
    expect(notices.join(' ')).toMatch(/knows English only.*neither questions nor arguments/)
  })

  it('gives clozes that are whole sentences of the piece, with one date, figure or name left out', () => {
    const piece = pieceOf(draftOf(code), pieceId(code))
    const { drafts, offered, reading } = proposalsOf(piece)
    expect(drafts.length).toBeGreaterThan(3)
    expect(offered).toBeLessThanOrEqual(6)
    expect([...reading.statements, ...reading.links]).toEqual([])
    for (const draft of drafts) {
      expect(draft).toMatchObject({ kind: 'fact', link: null, wording: { form: 'cloze' } })
      const { front, back } = shown(draft)
      const [anchor] = draft.anchors
      expect(front.replace('[…]', back)).toBe(anchor?.span?.exact)
      expect(paragraphText(piece, anchor?.paragraph ?? 0)).toContain(anchor?.span?.exact)
    }
  })

  it('hides whole dates and figures, and neither ends of ranges nor what leans on other sentences', () => {
    const answers = cardsOf(code).map(({ back }) => back)
    expect(answers.filter(answer => /1843/.test(answer))).toEqual([expect.stringMatching(/^14.*1843$/)])
    expect(answers).toContainEqual(expect.stringMatching(/^\p{L}+ (?:de )?201[89]$/u))
    const text = cardsOf(code)
      .map(({ front, back }) => front + back)
      .join('\n')
    expect(text).not.toMatch(/1902|1911|2030/)
  })
})

it('German hides no names: every noun has a capital', () => {
  for (const { back } of cardsOf('de')) expect(back).toMatch(/\d/)
})

it('stops of ordinals, initials and shortened words end no sentence', () => {
  const cut = (code: Code, text: string) =>
    foreignSentences(text, language(code)).map(({ start, end }) => text.slice(start, end))
  expect(cut('de', 'Am 14. Juni kam Dr. J. Crane. Er blieb.')).toEqual(['Am 14. Juni kam Dr. J. Crane.', 'Er blieb.'])
  expect(cut('fr', 'M. Brandt est parti. Mme. Marsh reste !')).toEqual(['M. Brandt est parti.', 'Mme. Marsh reste !'])
  expect(cut('es', '¿Quién paga? El Sr. Brandt.')).toEqual(['¿Quién paga?', 'El Sr. Brandt.'])
})

it.each([
  ['Russian', 'Мост открыли в июне 1843 года, и на праздник пришли пять тысяч человек из всей долины. '.repeat(5)],
  ['Chinese', '哈尔登的桥于一八四三年六月开放。镇上的人一直在争论这件事。'.repeat(5)],
  ['Japanese', 'ハルデンの橋は1843年6月に開通しました。町の人々は今もそのことを話しています。'.repeat(5)],
  ['Arabic', 'افتتح الجسر في يونيو 1843 وجاء خمسة آلاف شخص من الوادي كله. '.repeat(5)],
  ['Korean', '할덴의 다리는 1843년 6월에 열렸다. 마을 사람들은 아직도 그 이야기를 한다. '.repeat(5)],
])('%s is refused by name, with what can still be done', (name, text) => {
  const draft = ingestText(text, null)
  expect(draft.ok ? null : draft.error).toMatchObject({
    code: 'not-english',
    message: expect.stringMatching(new RegExp(`${name}.*cannot propose cards.*cards of your own`)),
  })
})

it('what is refused for its language can be kept, whole and in that language', () => {
  const text = 'Мост открыли в июне 1843 года, и на праздник пришли пять тысяч человек из всей долины.'
  const refused = ingestText(`Старый мост\n\n${text}\n\n${text}`, null, { author: 'Anna Ozerova' })
  expect(refused.ok ? null : refused.error.draft).toMatchObject({
    title: 'Старый мост',
    author: 'Anna Ozerova',
    language: 'und-Cyrl',
    paragraphs: [
      { kind: 'body', text },
      { kind: 'body', text },
    ],
  })
  const languageIn = (words: string, said = ''): string | undefined => {
    const draft = ingestText(words, null, { language: said })
    return draft.ok ? undefined : draft.error.draft?.language
  }
  expect(languageIn(text, 'ru-RU')).toBe('ru-RU')
  // A page that takes itself for what the reader knows is mistaken.
  expect(languageIn(text, 'en')).toBe('und-Cyrl')
  expect(languageIn(text, 'de')).toBe('und-Cyrl')
  expect(languageIn('ハルデンの橋は1843年6月に開通しました。'.repeat(5))).toBe('ja')
  expect(languageIn('Gammel bro lukket igjen etter storm og flom; ingen vet hva kommunen gjør nå. '.repeat(5))).toBe(
    'und',
  )
  const short = ingestText('A bridge.', null)
  expect(short.ok ? null : short.error).not.toHaveProperty('draft')
})

it('any text in such a language is read without failing, in steps that grow with it', () => {
  const scraps = fc.array(
    fc.oneof(
      fc.constantFrom(...CODES.flatMap(code => textOf(code).split(/(?<=[ .])/))),
      fc.constantFrom('„', '“', '(', '14. ', '1843 ', '12 400 ', '%', 'Dr. ', '\n', '🙂', '\ud83d'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(scraps, fc.constantFrom(...CODES), (parts, code) => {
      const piece: Piece = { ...pieceFrom([parts.join('')]), language: code }
      for (const draft of proposalsOf(piece).drafts)
        expect(paragraphText(piece, 1)).toContain(shown(draft).front.split('[…]')[0])
    }),
    { numRuns: 200 },
  )
})
