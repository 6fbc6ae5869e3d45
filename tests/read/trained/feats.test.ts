import { describe, expect, it } from 'vitest'
import { type FeatsWord, featsOf, featsText } from '../../../src/read/trained/feats.ts'
import type { Upos } from '../../../src/read/trained/tags.ts'

const word = (form: string, upos: Upos, xpos: string, deprel = 'dep'): FeatsWord => ({
  form,
  lemma: form,
  upos,
  xpos,
  deprel,
})

describe('features', () => {
  it.each([
    [word('threats', 'NOUN', 'NNS'), 'Number=Plur'],
    [word('Pyongyang', 'PROPN', 'NNP'), 'Number=Sing'],
    [word('Their', 'PRON', 'PRP$'), 'Case=Gen|Number=Plur|Person=3|Poss=Yes|PronType=Prs'],
    [word('it', 'PRON', 'PRP', 'nsubj'), 'Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs'],
    [word('it', 'PRON', 'PRP', 'obj'), 'Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs'],
    [word('himself', 'PRON', 'PRP', 'obj'), 'Case=Acc|Number=Sing|Person=3|PronType=Prs|Reflex=Yes'],
    [word('the', 'DET', 'DT'), 'Definite=Def|PronType=Art'],
    [word('larger', 'ADJ', 'JJR'), 'Degree=Cmp'],
    [word('37', 'NUM', 'CD'), 'NumForm=Digit|NumType=Card'],
    [word('n’t', 'PART', 'RB'), 'Polarity=Neg'],
    [word('seeks', 'VERB', 'VBZ', 'root'), 'Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin'],
    [word('may', 'AUX', 'MD', 'aux'), 'VerbForm=Fin'],
    [word(',', 'PUNCT', ','), '_'],
  ])('%o', (given, expected) => {
    expect(featsText(featsOf(given, [], [], ''))).toBe(expected)
  })

  it('sees voice, agreement and orders in the tree', () => {
    const passive = [word('was', 'AUX', 'VBD', 'aux:pass')]
    expect(featsOf(word('sold', 'VERB', 'VBN', 'root'), passive, [], '').Voice).toBe('Pass')
    expect(
      featsOf(word('sold', 'VERB', 'VBN', 'root'), [word('has', 'AUX', 'VBZ', 'aux')], [], '').Voice,
    ).toBeUndefined()
    expect(featsOf(word('went', 'VERB', 'VBD', 'root'), [word('we', 'PRON', 'PRP', 'nsubj')], [], '')).toMatchObject({
      Person: '1',
      Number: 'Plur',
    })
    expect(featsOf(word('Go', 'VERB', 'VB', 'root'), [], [], '')).toEqual({ Mood: 'Imp', VerbForm: 'Fin' })
    expect(featsOf(word('go', 'VERB', 'VB', 'xcomp'), [word('to', 'PART', 'TO', 'mark')], [], '')).toEqual({
      VerbForm: 'Inf',
    })
    expect(featsOf(word('who', 'PRON', 'WP', 'nsubj'), [], [], 'acl:relcl')).toEqual({ PronType: 'Rel' })
  })
})
