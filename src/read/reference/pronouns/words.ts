/** What a pronoun can stand for, and what a noun or name says of itself: number, sex, person or thing. */
import { ORGANISATION, PLACE } from '../../mentions/lists.ts'
import type { Token } from '../../reading.ts'
import { FEMALE, MALE } from './first-names.ts'

/** `he`, `she`, `it` and `they` stand for all their forms. */
export type Kind = 'he' | 'she' | 'it' | 'they'
export type Form = 'subject' | 'object' | 'possessive' | 'reflexive'

export interface Pronoun {
  readonly kind: Kind
  readonly form: Form
}

const KIND: Readonly<Record<string, Kind>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  herself: 'she',
  it: 'it',
  its: 'it',
  itself: 'it',
  they: 'they',
  them: 'they',
  their: 'they',
  theirs: 'they',
  themselves: 'they',
  "'em": 'they',
}

/** The personal pronoun of the third person that a token is, or null. */
export function pronounOf(token: Token): Pronoun | null {
  const word = token.form.toLowerCase()
  const kind = Object.hasOwn(KIND, word) ? KIND[word] : undefined
  if (kind === undefined || !/^PRP/.test(token.xpos)) return null
  if (/sel(?:f|ves)$/.test(word)) return { kind, form: 'reflexive' }
  if (token.xpos === 'PRP$' || /^(?:hers|theirs)$/.test(word)) return { kind, form: 'possessive' }
  return { kind, form: /subj/.test(token.deprel ?? '') ? 'subject' : 'object' }
}

/** What is known of a phrase's meaning; `null` where it could be either. */
export interface Traits {
  readonly plural: boolean | null
  readonly sex: 'male' | 'female' | null
  readonly being: 'person' | 'body' | 'thing' | null
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const MALE_NOUNS = words(
  'man boy father son brother husband uncle nephew grandfather grandson king prince duke lord sir mr gentleman guy actor policeman businessman chairman spokesman congressman salesman fisherman waiter hero emperor monk priest pope bishop bridegroom widower stepfather dad lad bachelor',
)
const FEMALE_NOUNS = words(
  'woman girl mother daughter sister wife aunt niece grandmother granddaughter queen princess duchess lady madam mrs ms miss actress policewoman businesswoman chairwoman spokeswoman congresswoman waitress heroine empress nun bride widow stepmother mum mom girlfriend ballerina housewife',
)
const PERSON_NOUNS = words(
  'person leader president minister premier chancellor secretary senator governor mayor ambassador diplomat general officer soldier commander candidate politician judge lawyer attorney defendant plaintiff witness author writer poet novelist journalist reporter editor critic philosopher historian scientist researcher scholar professor teacher student pupil doctor physician nurse patient engineer artist painter musician singer composer player coach director manager owner founder boss chief head chair worker employee farmer merchant banker investor customer client consumer voter citizen resident neighbour neighbor friend enemy rival partner member guest visitor tourist user reader speaker listener child kid baby teenager adult parent spouse cousin relative hero victim survivor prisoner suspect killer murderer thief expert analyst economist psychologist sociologist politician activist protester rebel dictator tyrant ruler monarch successor predecessor heir ally opponent individual human driver pilot captain sailor priest saint prophet champion winner loser participant volunteer spokesperson official delegate representative lecturer applicant learner buyer seller commissioner inventor composer chef cook photographer filmmaker producer fan colleague dad mum mom',
)
const BODY_NOUNS = words(
  'government company firm bank party army navy team club council committee commission ministry department agency court parliament senate congress union university school church group organisation organization administration regime state country nation republic kingdom city town police corporation institute association foundation league board jury family band crew staff public majority minority press media opposition coalition alliance cabinet military enterprise manufacturer supplier retailer publisher newspaper network industry society community tribe gang couple',
)
const PLURAL_BODIES = words(
  'police people staff public majority minority press media family team couple crew band jury',
)

export const isPersonNoun = (lemma: string): boolean =>
  PERSON_NOUNS.has(lemma) || MALE_NOUNS.has(lemma) || FEMALE_NOUNS.has(lemma) || PERSONAL_ENDING.test(lemma)

/** Endings of those who do or are something: "-ist", "-ologist", "-man"; "-er" and "-or" say too little. */
const PERSONAL_ENDING = /(?:ist|ian|man|woman|person|eer|ologist|keeper|maker|holder|leader|worker)$/

function sexOf(tokens: readonly Token[], head: Token): Traits['sex'] {
  for (const token of tokens) {
    const word = token.form.toLowerCase().replace(/\.$/, '')
    const name = token.upos === 'PROPN' || /^NNP/.test(token.xpos)
    if ((name && MALE.has(word)) || MALE_NOUNS.has(word)) return 'male'
    if ((name && FEMALE.has(word)) || FEMALE_NOUNS.has(word)) return 'female'
  }
  const lemma = head.lemma.toLowerCase()
  return MALE_NOUNS.has(lemma) ? 'male' : FEMALE_NOUNS.has(lemma) ? 'female' : null
}

function beingOf(tokens: readonly Token[], head: Token, sex: Traits['sex']): Traits['being'] {
  const lemma = head.lemma.toLowerCase()
  if (/^NNP/.test(head.xpos) && sex === null) {
    const name = tokens.filter(token => /^NNP/.test(token.xpos)).map(token => token.form.toLowerCase())
    const last = tokens.at(-1)?.form ?? ''
    const letters = /^\p{Lu}[\p{Lu}\d.&]+$/u.test(last)
    if (letters || PLACE.has(name.join(' ')) || name.some(word => ORGANISATION.has(word))) return 'body'
  }
  if (sex !== null || isPersonNoun(lemma)) return 'person'
  if (BODY_NOUNS.has(lemma)) return 'body'
  return /^NNP/.test(head.xpos) ? null : 'thing'
}

/** Traits of a phrase from its words (head among them). `joined`: it is "A and B". */
export function traitsOf(tokens: readonly Token[], head: Token, joined: boolean): Traits {
  const own = pronounOf(head)
  if (own !== null) {
    const sex = own.kind === 'he' ? 'male' : own.kind === 'she' ? 'female' : null
    return { plural: own.kind === 'they', sex, being: sex !== null ? 'person' : own.kind === 'it' ? 'thing' : null }
  }
  const sex = joined ? null : sexOf(tokens, head)
  const lemma = head.lemma.toLowerCase()
  const plural = joined || /^NNP?S$/.test(head.xpos) ? true : PLURAL_BODIES.has(lemma) ? null : false
  return { plural, sex, being: beingOf(tokens, head, sex) }
}
