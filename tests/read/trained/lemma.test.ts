import { describe, expect, it } from 'vitest'
import { lemmaOf } from '../../../src/read/trained/lemma.ts'

const none = new Map<string, string>()

describe('lemmas by rule', () => {
  it.each([
    [
      'VBD',
      'stopped stop, hoped hope, created create, recognised recognise, recognized recognize, tried try, agreed agree, travelled travel, passed pass, called call, argued argue, demoted demote, promoted promote, devoted devote, quoted quote, denoted denote, piloted pilot, pivoted pivot, balloted ballot, knotted knot, diluted dilute, muted mute, commuted commute, debuted debut, cited cite, incited incite, elicited elicit, invited invite, reunited reunite, limited limit, edited edit, expedited expedite, visited visit, treated treat, completed complete, targeted target, combated combat, believed believe, launched launch, changed change, died die',
    ],
    [
      'VBG',
      'making make, running run, seeing see, undermining undermine, bringing bring, telling tell, using use, dancing dance, offering offer, visiting visit, eating eat',
    ],
    ['VBZ', 'risks risk, goes go, watches watch, uses use, tries try, passes pass, fixes fix, raises raise'],
    [
      'NNS',
      'cities city, boxes box, churches church, women woman, wolves wolf, wives wife, houses house, crises crisis, speeches speech, buses bus, series series, 1980s 1980s, allies ally, causes cause',
    ],
    ['JJR', 'bigger big, larger large, easier easy, longer long, cheaper cheap, taller tall, nicer nice'],
    ['JJS', 'biggest big, largest large, easiest easy, latest late'],
    ['NN', 'Defence defence, labour labour'],
    ['NNP', 'Putin Putin, NATO NATO'],
    ['NNPS', 'Koreas Korea, Nations Nation'],
  ])('%s: %s', (xpos, list) => {
    for (const pair of list.split(', ')) {
      const [form = '', lemma = ''] = pair.split(' ')
      expect(`${form} ${lemmaOf(form, xpos, none)}`).toBe(`${form} ${lemma}`)
    }
  })

  it.each([
    [
      'VBD',
      'convened convene, opened open, conceded concede, tasted taste, dyed dye, guided guide, hauled haul, focused focus',
    ],
    ['VBN', 'renamed rename, untied untie, overheard overhear, reconciled reconcile'],
    ['VBG', 'intervening intervene, dying die, ranging range, quizzing quiz'],
    ['VBZ', 'focuses focus, analyzes analyze, amazes amaze'],
  ])('%s takes, of what a stem may be, a verb of the word book: %s', (xpos, list) => {
    const verbs = new Set(
      'convene open concede taste guide haul focus name untie overhear reconcile intervene die dye range quiz analyze amaze'.split(
        ' ',
      ),
    )
    for (const pair of list.split(', ')) {
      const [form = '', lemma = ''] = pair.split(' ')
      expect(`${form} ${lemmaOf(form, xpos, none, word => verbs.has(word))}`).toBe(`${form} ${lemma}`)
    }
  })

  it('lets no slip of the model’s texts stand against a verb', () => {
    const table = new Map([['VBD\tfled', 'flead']])
    expect(lemmaOf('fled', 'VBD', table, word => word === 'flee')).toBe('flee')
    const verbs = new Set(['lean', 'learn'])
    expect(lemmaOf('leaned', 'VBD', new Map([['VBD\tleaned', 'learn']]), word => verbs.has(word))).toBe('lean')
  })

  it('lets no slip give a regular form to another verb than it is built on', () => {
    const table = new Map([
      ['VBD\tleaned', 'learn'],
      ['VBD\tinsured', 'ensure'],
      ['VBG\twandering', 'wonder'],
      ['VBD\tlay', 'lie'],
    ])
    const verbs = new Set('lean learn insure ensure wander wonder lie lay singe sing'.split(' '))
    const of = (form: string, xpos: string): string => lemmaOf(form, xpos, table, word => verbs.has(word))
    expect(['leaned', 'insured', 'lay', 'singed'].map(form => of(form, 'VBD'))).toEqual([
      'lean',
      'insure',
      'lie',
      'singe',
    ])
    expect(of('wandering', 'VBG')).toBe('wander')
  })

  it('knows pasts that no rule gives and no text may show', () => {
    expect(['wrung', 'strung', 'slew', 'unwound', 'forsook'].map(form => lemmaOf(form, 'VBD', none))).toEqual([
      'wring',
      'string',
      'slay',
      'unwind',
      'forsake',
    ])
  })

  it('gives way to the exceptions of a model', () => {
    const table = new Map([["VBZ\t's", 'be']])
    expect(lemmaOf('’s', 'VBZ', table)).toBe('be')
    expect(lemmaOf('’s', 'POS', table)).toBe("'s")
  })

  it('takes any text', () => {
    for (const xpos of ['VBD', 'VBG', 'VBZ', 'NNS', 'JJR', 'NNPS', 'XX']) {
      for (const form of ['', 's', 'ed', 'ing', 'er', '😀', 'ß', 'ies'])
        expect(typeof lemmaOf(form, xpos, none)).toBe('string')
    }
  })
})
