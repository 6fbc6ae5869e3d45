/** Morphological features (https://universaldependencies.org/u/feat/) by tag, word and tree. */
import type { Upos } from './tags.ts'

export type Feats = Readonly<Record<string, string>>

/** What of a word and its tree the features depend on. */
export interface FeatsWord {
  readonly form: string
  readonly lemma: string
  readonly upos: Upos
  readonly xpos: string
  readonly deprel: string
}

/** A word's dependents: the labels with the words. */
export type Dependents = readonly FeatsWord[]

const NONE: Feats = {}
const person = (who: string, count: string, kase: string, more: Feats = NONE): Feats => ({
  Case: kase,
  ...(count === '' ? NONE : { Number: count }),
  Person: who,
  PronType: 'Prs',
  ...more,
})
const masculine: Feats = { Gender: 'Masc' }
const feminine: Feats = { Gender: 'Fem' }
const neuter: Feats = { Gender: 'Neut' }
const owns: Feats = { Poss: 'Yes' }

const PERSONAL: ReadonlyMap<string, Feats> = new Map([
  ['i', person('1', 'Sing', 'Nom')],
  ['me', person('1', 'Sing', 'Acc')],
  ['my', person('1', 'Sing', 'Gen', owns)],
  ['mine', person('1', 'Sing', 'Gen', owns)],
  ['we', person('1', 'Plur', 'Nom')],
  ['us', person('1', 'Plur', 'Acc')],
  ["'s", person('1', 'Plur', 'Acc')],
  ['our', person('1', 'Plur', 'Gen', owns)],
  ['ours', person('1', 'Plur', 'Gen', owns)],
  ['you', person('2', '', 'Nom')],
  ['your', person('2', '', 'Gen', owns)],
  ['yours', person('2', '', 'Gen', owns)],
  ['he', person('3', 'Sing', 'Nom', masculine)],
  ['him', person('3', 'Sing', 'Acc', masculine)],
  ['his', person('3', 'Sing', 'Gen', { ...masculine, ...owns })],
  ['she', person('3', 'Sing', 'Nom', feminine)],
  ['her', person('3', 'Sing', 'Acc', feminine)],
  ['hers', person('3', 'Sing', 'Gen', { ...feminine, ...owns })],
  ['it', person('3', 'Sing', 'Nom', neuter)],
  ['its', person('3', 'Sing', 'Gen', { ...neuter, ...owns })],
  ['they', person('3', 'Plur', 'Nom')],
  ['them', person('3', 'Plur', 'Acc')],
  ['their', person('3', 'Plur', 'Gen', owns)],
  ['theirs', person('3', 'Plur', 'Gen', owns)],
])

const DETERMINERS: ReadonlyMap<string, Feats> = new Map([
  ['the', { Definite: 'Def', PronType: 'Art' }],
  ['a', { Definite: 'Ind', PronType: 'Art' }],
  ['an', { Definite: 'Ind', PronType: 'Art' }],
  ['this', { Number: 'Sing', PronType: 'Dem' }],
  ['that', { Number: 'Sing', PronType: 'Dem' }],
  ['these', { Number: 'Plur', PronType: 'Dem' }],
  ['those', { Number: 'Plur', PronType: 'Dem' }],
  ['some', { PronType: 'Ind' }],
  ['any', { PronType: 'Ind' }],
  ['another', { PronType: 'Ind' }],
  ['all', { PronType: 'Tot' }],
  ['every', { PronType: 'Tot' }],
  ['each', { PronType: 'Tot' }],
  ['both', { PronType: 'Tot' }],
  ['no', { PronType: 'Neg' }],
])

const lowerOf = (word: FeatsWord): string => word.form.toLowerCase().replace(/’/g, "'")

function pronoun(word: FeatsWord): Feats {
  const lower = lowerOf(word)
  const known = PERSONAL.get(lower)
  if (known === undefined) return /(?:self|selves)$/.test(lower) ? reflexive(lower) : NONE
  const isObject = /^(?:obj|iobj|obl|nmod|conj)/.test(word.deprel)
  if (isObject && (lower === 'it' || lower === 'you')) return { ...known, Case: 'Acc' }
  return lower === 'her' && word.xpos === 'PRP$' ? person('3', 'Sing', 'Gen', { ...feminine, ...owns }) : known
}

function reflexive(lower: string): Feats {
  const count = lower.endsWith('selves') ? 'Plur' : 'Sing'
  const who = /^(?:my|our)/.test(lower) ? '1' : lower.startsWith('your') ? '2' : '3'
  return { Case: 'Acc', Number: count, Person: who, PronType: 'Prs', Reflex: 'Yes' }
}

/** Person and number that a finite verb takes from its subject. */
function agreement(dependents: Dependents): Feats {
  const subject = dependents.find(word => /^(?:nsubj|expl)/.test(word.deprel))
  if (subject === undefined) return NONE
  if (subject.xpos === 'PRP') {
    const known = pronoun(subject)
    const count = known.Number
    return { ...(count === undefined ? NONE : { Number: count }), Person: known.Person ?? '3' }
  }
  const plural = subject.xpos === 'NNS' || subject.xpos === 'NNPS' || /^(?:these|those)$/.test(lowerOf(subject))
  return { Number: plural ? 'Plur' : 'Sing', Person: '3' }
}

const has = (dependents: Dependents, deprel: string): boolean => dependents.some(word => word.deprel === deprel)

function bare(word: FeatsWord, dependents: Dependents): Feats {
  const governed = dependents.some(
    d => d.xpos === 'TO' || d.xpos === 'MD' || d.deprel === 'aux' || /^nsubj/.test(d.deprel),
  )
  const free = /^(?:root|parataxis|conj)$/.test(word.deprel) && !governed && word.upos === 'VERB'
  return free ? { Mood: 'Imp', VerbForm: 'Fin' } : { VerbForm: 'Inf' }
}

function participle(word: FeatsWord, dependents: Dependents): Feats {
  const helped = dependents.some(d => d.deprel === 'aux' && /^(?:have|has|had|'ve|having)$/.test(lowerOf(d)))
  const passive =
    has(dependents, 'aux:pass') || has(dependents, 'nsubj:pass') || (!helped && /^(?:acl|amod|advcl)/.test(word.deprel))
  return { Tense: 'Past', VerbForm: 'Part', ...(passive ? { Voice: 'Pass' } : NONE) }
}

/** An auxiliary agrees with the subject of the word that it helps. */
function verb(word: FeatsWord, dependents: Dependents, headDependents: Dependents): Feats {
  const subjectOf = word.upos === 'AUX' && word.deprel !== 'root' ? headDependents : dependents
  switch (word.xpos) {
    case 'VBZ':
      return { Mood: 'Ind', Number: 'Sing', Person: '3', Tense: 'Pres', VerbForm: 'Fin' }
    case 'VBP':
      return { Mood: 'Ind', ...agreement(subjectOf), Tense: 'Pres', VerbForm: 'Fin' }
    case 'VBD':
      return { Mood: 'Ind', ...agreement(subjectOf), Tense: 'Past', VerbForm: 'Fin' }
    case 'VBN':
      return participle(word, dependents)
    case 'VBG':
      return has(dependents, 'aux') || /^(?:acl|amod|advcl)/.test(word.deprel)
        ? { Tense: 'Pres', VerbForm: 'Part' }
        : { VerbForm: 'Ger' }
    case 'MD':
      return { VerbForm: 'Fin' }
    default:
      return bare(word, dependents)
  }
}

const DEGREES: Readonly<Record<string, string>> = { JJ: 'Pos', JJR: 'Cmp', JJS: 'Sup', RBR: 'Cmp', RBS: 'Sup' }

function nominal(word: FeatsWord): Feats {
  if (word.xpos === 'NN' || word.xpos === 'NNP') return { Number: 'Sing' }
  return word.xpos === 'NNS' || word.xpos === 'NNPS' ? { Number: 'Plur' } : NONE
}

function determiner(word: FeatsWord): Feats {
  const known = DETERMINERS.get(lowerOf(word))
  if (known !== undefined) return known
  return word.xpos === 'PRP$' || word.xpos === 'PRP' ? pronoun(word) : NONE
}

/** Who, which and that introduce relative clauses; what and how ask. */
function relative(headDeprel: string): Feats {
  return { PronType: headDeprel === 'acl:relcl' || headDeprel === 'advcl:relcl' ? 'Rel' : 'Int' }
}

/**
 * The features of a word.
 * @param headDeprel the label of the word's head, empty at the root
 */
export function featsOf(
  word: FeatsWord,
  dependents: Dependents,
  headDependents: Dependents,
  headDeprel: string,
): Feats {
  if (/^(?:WP\$?|WDT|WRB)$/.test(word.xpos)) return relative(headDeprel)
  switch (word.upos) {
    case 'VERB':
    case 'AUX':
      return verb(word, dependents, headDependents)
    case 'NOUN':
    case 'PROPN':
      return nominal(word)
    case 'PRON':
      return word.xpos.startsWith('PRP') ? pronoun(word) : (DETERMINERS.get(lowerOf(word)) ?? nominal(word))
    case 'DET':
      return determiner(word)
    case 'ADJ':
    case 'ADV': {
      const degree = DEGREES[word.xpos]
      return degree === undefined ? NONE : { Degree: degree }
    }
    case 'NUM':
      return { NumForm: /\d/.test(word.form) ? 'Digit' : 'Word', NumType: 'Card' }
    case 'PART':
      return /^(?:not|n't|nt)$/.test(lowerOf(word)) ? { Polarity: 'Neg' } : NONE
    default:
      return NONE
  }
}

/** "Number=Sing|Person=3", or "_" when there are none. */
export function featsText(feats: Feats): string {
  const parts = Object.entries(feats).map(([name, value]) => `${name}=${value}`)
  return parts.length === 0 ? '_' : parts.sort().join('|')
}
