/** What is to be expected of what: “if X, Y will”, “Y unless X”, “once X, Y”. */
import type { Clause, Sentence } from '../reading.ts'
import type { Finder } from './finder.ts'
import { connect } from './finder.ts'
import { holderOf } from './holders.ts'
import { lower, sureMain, tag, trimmed } from './scene.ts'

/** What a clause hangs on when one of these opens it. */
const CONDITION = /^(?:if|unless|once|until|whenever|when)$/

/**
 * "the ferry will stop, and the supper at which it was to be shown | will be paid for": the subject of a second verb was taken
 * for the end of the first clause, which ends before its "and"; -1 where no such word is found.
 */
function withoutTorn(s: Sentence, main: Clause): number {
  const torn = s.clauses.some(
    ({ kind, subject, verb }) => kind === 'coordinate' && subject === null && verb.from === main.to,
  )
  if (!torn || tag(s, main.to - 1) === 'CC' || lower(s, main.to - 1) === ',') return main.to
  for (let i = main.to - 2; i > main.verb.to; i--)
    if (lower(s, i) === ',' && /^(?:and|but|or)$/.test(lower(s, i + 1))) return i
  return -1
}

/** "If X, Y will", "Y unless X", "Once X, Y": what is to be expected of what. */
export const findIf: Finder = (desk, index, s) => {
  const main = sureMain(s)
  if (main === null || main.subject === null) return
  const condition = s.clauses.find(
    clause =>
      clause.kind === 'adverbial' &&
      clause.marker !== null &&
      CONDITION.test(lower(s, clause.marker.from)) &&
      clause.subject !== null,
  )
  if (condition?.marker == null || /^(?:even|as|only|especially)$/.test(lower(s, condition.marker.from - 1))) return
  const word = lower(s, condition.marker.from)
  const modal = /^(?:will|would|may|might|could|must|should|can)$/.test(main.verb.modal ?? '')
  // Of the past "when" and "once" tell what happened; of the present they may only date it.
  if (!modal && (main.verb.tense !== 'present' || !/^(?:if|once|unless|whenever)$/.test(word))) return
  // "Brandt would discover as much in 1950 when he opened the letter": told of the past, "when" dates what came to be.
  if (condition.verb.tense === 'past' && /^(?:when|once)$/.test(word)) return
  const fronted = condition.verb.to <= main.verb.from
  // Where another clause of its own rank stands in it, the reader does not know where the condition ends.
  const second = s.clauses.some(
    other =>
      other !== condition &&
      other.kind !== 'relative' &&
      other.verb.from >= condition.from &&
      other.verb.to <= condition.to &&
      (other.kind !== 'complement' || lower(s, (other.subject ?? other).from - 1) === ','),
  )
  if (second || !/^(?:.|NN.*|VB.*|JJ.*|RB.*|PRP|CD|RP|IN|DT|''|-RRB-)$/.test(tag(s, condition.to - 1))) return
  const inner = s.clauses.some(
    other =>
      other !== main && other.kind !== 'relative' && other.verb.from >= main.verb.to && other.verb.to <= condition.from,
  )
  if (!fronted && (inner || condition.from < main.verb.to)) return
  const holder = holderOf(desk.scene, index, main, desk.entities)
  const until = fronted ? withoutTorn(s, main) : condition.marker.from
  if (until < 0) return
  const effect = trimmed(s, { from: main.subject.from, to: until })
  connect(
    desk,
    { sentence: index, tokens: trimmed(s, { from: condition.marker.to, to: condition.to }), role: 'reason', holder },
    'causes',
    { sentence: index, tokens: effect, role: 'conclusion', holder },
    'if',
    { sentence: index, tokens: condition.marker },
    0.7,
  )
}
