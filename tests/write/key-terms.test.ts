/** Two key terms before a card that nothing on it places: "Norway and ferry fares: …". */
import { describe, expect, it } from 'vitest'
import { readSteps } from '../../src/read/read.ts'
import type { Reading } from '../../src/read/reading.ts'
import { writerDesk } from '../../src/write/desk.ts'
import { keyTermsOf } from '../../src/write/topic/key-terms.ts'
import { parse, pieceFrom, proposalsOf, shown } from './helper.ts'

const FERRIES = [
  'Nobody in Norway likes to talk about the ferries. The ferries of Norway carry its post, its fish and its voters.',
  'Olav Brekke opened 14 new piers in 2014. Norwegian ministers have lived in fear of ferry fares ever since.',
  'A ferry is a road, and roads in Norway are free. Why then should a ferry cost a teacher a tenth of her pay?',
  'In 2019 Siri Haugland froze the fares. It cost the treasury 900 million kroner a year.',
  'Free ferries would be dear. But ferries that nobody can pay for are dearer still, and Norway can afford either.',
]

function termsOf(paragraphs: readonly string[], title: string): readonly string[] {
  const steps = readSteps(pieceFrom(paragraphs, { title }), parse)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const reading: Reading = step.value
  return keyTermsOf(writerDesk(reading)).map(({ text }) => text)
}

const frontsOf = (paragraphs: readonly string[], title: string): readonly string[] =>
  proposalsOf(pieceFrom(paragraphs, { title })).drafts.map(draft => shown(draft).front)

describe('key terms', () => {
  it('are what runs through a piece, not what every piece speaks of', () => {
    expect(termsOf(FERRIES, 'The slow boat')).toEqual(['Norway', 'ferries'])
    expect(
      termsOf(['A day is a day.', 'Every day has its end.', 'What a day! The end of the day is near.'], 'x'),
    ).toEqual([])
  })

  it('count a people and what is theirs with their country, and no person', () => {
    const terms = termsOf(
      [
        'Danish cooks fear Ada Brandt. Danes eat the bread that Ada Brandt praises.',
        'Ada Brandt came to Denmark in 1990. Danish bread was grey then.',
        'Denmark has her to thank. Nobody bakes bread as Ada Brandt does.',
      ],
      'A loaf',
    )
    expect(terms).toEqual(['Denmark', 'bread'])
  })

  it('are the name of the body that the piece calls by a common noun', () => {
    const cartel = [
      'Angola left OPEC in 2023. The cartel shrugged.',
      'A cartel lives on trust, and trust is dear in Angola.',
      'Angola will sell more oil. The cartel will sell less.',
    ]
    expect(termsOf(cartel, 'Thieves')).toEqual(['OPEC', 'Angola'])
  })

  it('are no place alone, which would say where all of it was', () => {
    expect(termsOf(['Denmark slept.', 'Danes woke.', 'In Denmark it rained.'], 'x')).toEqual([])
  })

  it('are the whole name where the piece has one for a word', () => {
    const law = [
      'The Harbour Safety Act was passed in 1988. The act forbids ships without a pilot.',
      'Nobody read the act. Pilots did, for the act made them rich.',
      'The act should go, and pilots with it.',
    ]
    expect(termsOf(law, 'Who steers?')).toContain('the Harbour Safety Act')
  })
})

describe('a card under them', () => {
  it('is one that names nothing but a person', () => {
    expect(frontsOf(FERRIES, 'The slow boat').join('\n')).toMatch(/^Norway and ferries: .*Brekke/m)
  })

  it('is none that has one of them, or another name that tells', () => {
    const fronts = frontsOf(
      [
        ...FERRIES,
        'In 2021 Siri Haugland bought a shipyard in Gdansk. Norwegian ferries cost Siri Haugland 40 million euros.',
      ],
      'The slow boat',
    )
    expect(fronts.filter(front => /^Norway and ferries: .*(?:Gdansk|ferr|Norw)/i.test(front))).toEqual([])
  })
})
