/** Grammar in plain words: the classes and relations of Universal Dependencies as one would say them. */

const CLASSES: Readonly<Record<string, string>> = {
  ADJ: 'adjective',
  ADP: 'preposition',
  ADV: 'adverb',
  AUX: 'helping verb',
  CCONJ: 'joining word',
  DET: 'article or the like',
  INTJ: 'exclamation',
  NOUN: 'noun',
  NUM: 'number',
  PART: 'particle',
  PRON: 'pronoun',
  PROPN: 'name',
  PUNCT: 'mark',
  SCONJ: 'joining word',
  SYM: 'sign',
  VERB: 'verb',
  X: 'other',
}

export const classWord = (name: string): string => CLASSES[name] ?? 'other'

type Say = (head: string) => string

/** By relation, with its subtype where that changes what one would say. */
const RELATIONS: Readonly<Record<string, Say>> = {
  acl: head => `tells more about ${head}`,
  'acl:relcl': head => `opens what is said of ${head}`,
  advcl: head => `says when, why or how ${head} is so`,
  advmod: head => `says how, when or where of ${head}`,
  amod: head => `describes ${head}`,
  appos: head => `another name for ${head}`,
  aux: head => `helps the verb ${head}`,
  'aux:pass': head => `makes ${head} passive`,
  case: head => `ties ${head} to the rest`,
  cc: head => `joins ${head} to what stands before`,
  ccomp: head => `what ${head} says or thinks`,
  compound: head => `one word with ${head}`,
  'compound:prt': head => `belongs to the verb ${head}`,
  conj: head => `stands beside ${head}`,
  cop: head => `ties ${head} to its subject`,
  csubj: head => `subject of ${head}`,
  'csubj:pass': head => `subject of ${head}, which is done to it`,
  dep: head => `hangs on ${head}`,
  det: head => `goes with ${head}`,
  discourse: head => `an aside to ${head}`,
  dislocated: head => `set apart from ${head}`,
  expl: head => `stands in for the subject of ${head}`,
  fixed: head => `a set phrase with ${head}`,
  flat: head => `one name with ${head}`,
  goeswith: head => `one word with ${head}`,
  iobj: head => `receives, in ${head}`,
  list: head => `listed with ${head}`,
  mark: head => `opens the clause of ${head}`,
  nmod: head => `tells more about ${head}`,
  'nmod:poss': head => `says whose ${head}`,
  nsubj: head => `subject of ${head}`,
  'nsubj:pass': head => `subject of ${head}, which is done to it`,
  nummod: head => `counts ${head}`,
  obj: head => `object of ${head}`,
  obl: head => `says where, when or with what, of ${head}`,
  'obl:agent': head => `by whom, of ${head}`,
  orphan: head => `goes with ${head}, where the verb is left out`,
  parataxis: head => `set beside ${head}`,
  reparandum: head => `corrected by ${head}`,
  vocative: head => `who is spoken to, at ${head}`,
  xcomp: head => `completes ${head}`,
}

/** What a word is to another; null where no tree was made. */
export function relationWord(relation: string, head: string | null): string | null {
  if (relation === '') return null
  if (head === null) return 'the centre of the sentence'
  const say = RELATIONS[relation] ?? RELATIONS[relation.replace(/:.*$/, '')] ?? RELATIONS.dep
  return say?.(`“${head}”`) ?? null
}
