/**
 * A paragraph that opened on another place or illness ("Suez is the older rival. The canal opened in 1869") was told of the thing
 * that the title names: Panama's canal opened in 1869, malaria killed those who had died of plague.
 */
import { expect, it } from 'vitest'
import { pieceFrom, proposalsOf, shown } from '../write/helper.ts'

const cardsOf = (title: string, ...paragraphs: readonly string[]): string =>
  proposalsOf(pieceFrom(paragraphs, { title }))
    .drafts.map(shown)
    .map(({ front, back }) => `${front} → ${back}`)
    .join('\n')

const OWN = 'The canal is fed by a lake, and the lake is low. The authority has cut the crossings from 36 a day to 22.'

it('“the canal” behind another place is that one’s', () => {
  const told = cardsOf(
    'Orrin’s canal is running dry',
    OWN,
    'Kessel is the older rival. Osric Tamm dug it with forced labour. The canal opened in November 1869, and the king was late.',
  )
  expect(told).not.toMatch(/Orrin’s canal.* → November 1869/)
})

it('it is the piece’s own where its paragraph opens on somebody, a country or nothing', () => {
  const told = cardsOf(
    'Orrin’s canal is running dry',
    OWN,
    'The work was slow. Many died of fever. The canal opened in November 1869, and the king was late.',
  )
  expect(told).toMatch(/Orrin’s canal.* → November 1869/)
})

it('“the disease” behind another one is that', () => {
  const told = cardsOf(
    'Why malaria refuses to die',
    'Malaria killed 627,000 people in 2020. Nets cost two dollars and last for three years.',
    'In 1955 the Halden Institute set out to end malaria. Orrin had 17 cases of malaria in 1963, and stopped spraying.',
    'Plague is the other old enemy. It broke out in Lysse in 1994. The disease killed 56 people, and 300,000 fled the city.',
  )
  expect(told).not.toMatch(/malaria.* → 56$/m)
})
