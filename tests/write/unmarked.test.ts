/** Points that no "because" or "if" marks: conditions, contrasts, maxims, lessons and likenesses, and what must not pass for one. */
import { describe, expect, it } from 'vitest'
import { card } from './helper.ts'

describe('a condition without "if"', () => {
  it.each([
    [
      'had-it',
      'Had the Halden council asked the fishermen in 2019, they would have told it where the ice lies.',
      'What, according to Ada Quill, would have happened had the Halden council asked the fishermen in 2019? → They would have told it where the ice lies',
    ],
    [
      'had-it',
      'Were Orrin to sell its harbour, the ferry would die within a year.',
      'What, according to Ada Quill, would happen were Orrin to sell its harbour? → The ferry would die within a year',
    ],
    [
      'had-it',
      'Should Halden refuse the grant, Orrin will keep the toll.',
      'What, according to Ada Quill, will happen should Halden refuse the grant? → Orrin will keep the toll',
    ],
    [
      'so-long-as',
      'So long as herring filled the harbour, there was no hurry in Halden to build a road.',
      'For how long, according to Ada Quill, was there no hurry in Halden to build a road? → So long as herring filled the harbour',
    ],
    [
      'so-long-as',
      'The Orrin school will stay open as long as the council pays its teachers.',
      'For how long, according to Ada Quill, will the Orrin school stay open? → As long as the council pays its teachers',
    ],
    [
      'only-if',
      'Halden will keep its school only if the railway returns to Orrin.',
      'On what condition, according to Ada Quill, will Halden keep its school? → Only if the railway returns to Orrin',
    ],
    [
      'the-more',
      'The more Halden borrows from Orrin, the less its word is worth.',
      'What, according to Ada Quill, happens the more Halden borrows from Orrin? → The less its word is worth',
    ],
  ])('is asked with what follows from it: %s %s', (rule, text, wanted) => {
    expect(card(rule, text)).toBe(wanted)
  })

  it('of the past tells the course of events, and is none', () => {
    expect(card('only-if', 'Halden was joined to Orrin only when the bridge had been repaired.')).toBe('none')
    expect(card('had-it', 'Had the Halden council asked, nobody knows.')).toBe('none')
  })
})

describe('a contrast within one sentence', () => {
  it.each([
    [
      'less-than',
      'The smugglers of the Orrin marsh recruited less through money than through kinship.',
      'Through what, according to Ada Quill, did the smugglers of the Orrin marsh recruit more than through money? → Through kinship',
    ],
    [
      'if-not',
      'The Halden ferry failed not because it was slow but because nobody could afford it.',
      'Why, according to Ada Quill, did the Halden ferry fail, if not because it was slow? → Because nobody could afford it',
    ],
    [
      'it-is-not',
      'It is not the toll that keeps drivers off the Orrin road; it is the fog.',
      'In “A Bridge Too Many”, what, according to Ada Quill, keeps drivers off the Orrin road, if not the toll? → The fog',
    ],
    [
      'it-is-not',
      'It was not the tolls that emptied the Orrin road. It was the fog that rises from the marsh.',
      'In “A Bridge Too Many”, what, according to Ada Quill, emptied the Orrin road, if not the tolls? → The fog',
    ],
    [
      'is-but',
      'Pride is a deep well of support in Halden, but it runs dry like any other.',
      'Ada Quill grants that pride is a deep well of support in Halden. What does Ada Quill set against this? → It runs dry like any other',
    ],
  ])('is asked for its upper half: %s %s', (rule, text, wanted) => {
    expect(card(rule, text)).toBe(wanted)
  })

  it('is none where both halves are of different kinds', () => {
    expect(card('less-than', 'Halden paid less for the bridge than Orrin did in 1911.')).toBe('none')
  })
})

describe('a maxim', () => {
  it.each([
    [
      'A council that counts its boats and loses its fishermen is steering the wrong ship.',
      'What, according to Ada Quill, is a council that counts its boats and loses its fishermen doing? → Steering the wrong ship',
    ],
    [
      'A council that cannot count its boats is steering in the fog.',
      'What, according to Ada Quill, is a council that cannot count its boats doing? → Steering in the fog',
    ],
    [
      'A chart that names every rock hides the channel.',
      'What, according to Ada Quill, does a chart that names every rock do? → Hide the channel',
    ],
    [
      'A toll whose money vanishes into the town hall looks like a fine for fishermen.',
      'What, according to Ada Quill, does a toll whose money vanishes into the town hall look like? → A fine for fishermen',
    ],
  ])('is asked with the whole of its subject: %s', (text, wanted) => {
    expect(card('maxim', text)).toBe(wanted)
  })

  it('is not made of two clauses that each have a subject of their own', () => {
    expect(card('maxim', 'A town that wins when the harvest fails its neighbours.')).toBe('none')
  })

  it('is not made of what somebody in it says', () => {
    expect(card('maxim', 'A mayor who thinks the harbour is losing its fleet.')).toBe('none')
  })
})

describe('what a noun announces', () => {
  it.each([
    [
      'announced',
      ['That is the lesson of the past nine years, and it comes late for Orrin: a toll is paid by those who stay.'],
      'What, according to Ada Quill, is the lesson of the nine years to May 2024? → A toll is paid by those who stay',
    ],
    [
      'announced',
      ['The remedy for empty ferries is simple: halve the fare in winter and double it in July.'],
      'What, according to Ada Quill, is the remedy for empty ferries? → Halve the fare in winter and double it in July',
    ],
    [
      'announced',
      ['The remedy has been in a drawer for years: sell the bridge to the railway and keep the ferry.'],
      'What remedy does Ada Quill propose in “A Bridge Too Many”? → Sell the bridge to the railway and keep the ferry',
    ],
    [
      'reason-is',
      ['Halden has never repaired the Orrin bridge. The reason is simple: a collapse is paid for by the state.'],
      'Why does Ada Quill say that Halden has never repaired the Orrin bridge? → A collapse is paid for by the state',
    ],
    [
      'precedent',
      ['There is a precedent that should worry them. In 1911, Orrin closed its harbour and starved for two winters.'],
      'Which precedent does Ada Quill point to in “A Bridge Too Many”? → In 1911, Orrin closed its harbour and starved for two winters',
    ],
    [
      'reason-is',
      ['Halden has never repaired the Orrin bridge. The reason is simple. The state pays for a collapse.'],
      'Why does Ada Quill say that Halden has never repaired the Orrin bridge? → The state pays for a collapse',
    ],
    [
      'option',
      ['A better course would be to settle the Orrin tolls before the winter.'],
      'What course does Ada Quill propose in “A Bridge Too Many”? → To settle the Orrin tolls before the winter',
    ],
    [
      'definition',
      ['For Orrin, the temptation will be to sell its harbour to the railway.'],
      'What, according to Ada Quill in “A Bridge Too Many”, will be the temptation for Orrin? → To sell its harbour to the railway',
    ],
    [
      'cleft',
      ['What Halden got for its silence was the thing that mattered most: a second railway bridge, opened in 1904.'],
      'What, according to Ada Quill, did Halden get for its silence? → A second railway bridge',
    ],
  ])('is asked for by it: %s %s', (rule, text, wanted) => {
    expect(card(rule, ...text)).toBe(wanted)
  })

  it('is none where "both" or "it" stands for something said before', () => {
    expect(card('announced', 'The remedy is simple: abolish both, and put a single fare in their place.')).toBe('none')
  })
})

describe('a likeness', () => {
  it.each([
    [
      'Closing the Orrin school is rather like burning the seed corn in a warm autumn.',
      'To what does Ada Quill liken closing the Orrin school? → Burning the seed corn in a warm autumn',
    ],
    [
      'Taking the Halden ferry was Orrin over again: a flag on an empty quay.',
      'To what does Ada Quill liken taking the Halden ferry? → Orrin: a flag on an empty quay',
    ],
  ])('is asked for by what is likened: %s', (text, wanted) => {
    expect(card('is-like', text)).toBe(wanted)
  })

  it('of two deeds is found where the tree loses its way', () => {
    const text = 'Judging Halden by its catch is like judging a choir by the weight of its singers.'
    expect(card('is-like', text)).toBe(
      'To what does Ada Quill liken judging Halden by its catch? → Judging a choir by the weight of its singers',
    )
  })

  it('that says nothing of its own is none', () => {
    expect(card('is-like', 'Halden is like other towns.')).toBe('none')
  })
})

describe('what is put right in the next sentence', () => {
  it.each([
    [
      'The fame of Halden does not rest on trade alone. It rests on a bargain with the sea.',
      'According to Ada Quill, the fame of Halden does not rest on trade alone. On what else does it rest? → A bargain with the sea',
    ],
    [
      'A tired Halden pilot does not read the chart. He reads the faces of his crew.',
      'According to Ada Quill, a tired Halden pilot does not read the chart. What does he read instead? → The faces of his crew',
    ],
    [
      'The Orrin toll isn’t a wall. It’s an invitation.',
      'According to Ada Quill, the Orrin toll isn’t a wall. What is it instead? → An invitation',
    ],
  ])('is asked for with what is denied: %s', (text, wanted) => {
    expect(card('corrected', text)).toBe(wanted)
  })

  it('is none where another verb follows', () => {
    expect(card('corrected', 'Halden does not rest on trade alone. It sells the fish of Orrin.')).toBe('none')
  })
})
