/** Deeds and things of which a fact does not say of what they are: passed by the gates, and not offered first. */
import { describe, expect, it } from 'vitest'
import { read } from '../../src/read/read.ts'
import { asksOfNothing, isBareDeed } from '../../src/write/bare-deeds.ts'
import type { View } from '../../src/write/gates/view.ts'
import { judgedCards } from '../../src/write/propose.ts'
import { parse, pieceFrom } from './helper.ts'

/** Of the cards whose front matches: whether each is found out. */
function foundOut(is: (view: View) => boolean, front: RegExp, ...paragraphs: readonly string[]): readonly boolean[] {
  const reading = read(pieceFrom(paragraphs), { parse })
  if (!reading.ok) throw new Error(reading.error.message)
  const views = judgedCards(reading.value).map(({ view }) => view)
  const found = views.filter(({ frontText }) => front.test(frontText))
  if (found.length === 0) throw new Error(`no such card: ${views.map(({ frontText }) => frontText).join('\n')}`)
  return found.map(is)
}

describe('a deed that tells nothing by itself', () => {
  it.each([
    ['In 2012 Ada Brandt lost.', /did Ada Brandt lose\?/],
    ['In 2012 Ada Brandt lost and went home.', /did Ada Brandt (?:lose|go home)\?/],
    ['Mayor Ada Brandt tried in 2007 and was stopped in Halden.', /Ada Brandt (?:try|stopped)\?/],
  ])('%s', (sentence, front) => {
    expect(foundOut(isBareDeed, front, sentence)).not.toContain(false)
  })

  it.each([
    ['In 2012 Ada Brandt died.', /did Ada Brandt die\?/],
    ['In 2012 Ada Brandt lost the election in Norway.', /lose the election/],
    ['The Halden bridge was built in 1871.', /Halden bridge built\?/],
    ['The Orrin Bank collapsed in 1931.', /Orrin Bank collapse\?/],
  ])('but not: %s', (sentence, front) => {
    expect(foundOut(isBareDeed, front, sentence)).not.toContain(true)
  })
})

describe('a thing that is of nothing', () => {
  it.each([
    ['In July 2015 the Norwegian regulator gave a favourable opinion.', /opinion/],
    ['Ada Brandt’s committee published its findings in 2005.', /findings/],
    ['In 2019 Norway froze the limit.', /limit/],
  ])('%s', (sentence, front) => {
    expect(foundOut(asksOfNothing, front, sentence)).not.toContain(false)
  })

  it.each([
    ['In July 2015 the Norwegian regulator gave an opinion on the malaria vaccine.', /opinion/],
    ['In 2019 Norway froze the speed limit.', /limit/],
    ['In 2019 Norway raised Brandt’s limit.', /limit/],
    ['In 2019 Norway voted on the plan to close the mines.', /plan/],
  ])('but not: %s', (sentence, front) => {
    expect(foundOut(asksOfNothing, front, sentence)).not.toContain(true)
  })
})
