/** A gate against people whom a stranger knows by nothing but a first name. */
import { FIRST_NAMES } from '../../read/mentions/lists.ts'
import { entityOf } from '../desk.ts'
import type { Gate } from './gate.ts'
import type { View, Word } from './view.ts'

/** "Brenda", whose other name the piece does not tell; not "Charlotte" the town, nor "Austen". */
function isFirstNameAlone({ desk }: View, { sentence, i, s, token, resolved }: Word): boolean {
  if (resolved || !/^\p{Lu}\p{Ll}+$/u.test(token.form) || !FIRST_NAMES.has(token.form.toLowerCase())) return false
  const mention = (desk.mentions[sentence] ?? []).find(
    ({ kind, tokens }) => kind === 'name' && tokens.from <= i && i < tokens.to,
  )
  const entity = mention === undefined ? null : entityOf(desk, mention)
  if (mention === undefined || entity === null || mention.tokens.to - mention.tokens.from > 1) return false
  // "the Astrid ferry": a thing that is called after somebody.
  if (/^NN/.test(s.tokens[i + 1]?.xpos ?? '') || s.tokens[i - 1]?.lemma === 'the') return false
  const person = entity.kind === 'person' || (entity.kind === 'other' && entity.likely === 'person')
  return person && !entity.name.includes(' ') && !/^\p{Lu}/u.test(s.tokens[i - 1]?.form ?? '')
}

const firstName: Gate = {
  rule: 'first-name',
  asks: 'Nobody is on the card by a first name alone.',
  refuses: view => {
    const found = [...view.front, ...view.back].find(word => isFirstNameAlone(view, word))
    return found === undefined ? null : `“${found.token.form}” is a first name, and the piece tells no other.`
  },
}

export const FIRST_NAME_GATES: readonly Gate[] = [firstName]
