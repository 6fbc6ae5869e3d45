/**
 * Tense in a tree: whether the sentence is told, and what about its tensed clauses no sentence has. Counted for the second
 * look (`branches.ts`); development parts as the app reads, EWT / GUM: LAS 82.35 / 85.21 without, 82.40 / 85.25 with it.
 */

/** What is known of the model's joint tags and labels, which come as numbers. */
export interface FiniteSense {
  /** Of tags: a modal or a verb in a tense; a modal; a past participle; a verb in a form that follows no modal. */
  readonly isTensed: readonly boolean[]
  readonly isModal: readonly boolean[]
  readonly isParticiple: readonly boolean[]
  readonly isInflected: readonly boolean[]
  /** Of tags: "when", "how"; the mark at a sentence's end. */
  readonly isWhen: readonly boolean[]
  readonly isStop: readonly boolean[]
  /** Of labels: an auxiliary or a copula; any subject; a subject that acts. */
  readonly isBeside: readonly boolean[]
  readonly isSubject: readonly boolean[]
  readonly isActive: readonly boolean[]
  /** Of labels: the mark of a clause; an adverb; a clause that has a subject if it has a tense. */
  readonly isMark: readonly boolean[]
  readonly isAdverb: readonly boolean[]
  readonly isClause: readonly boolean[]
  /** Of labels: what is joined to a word before it; what joins it. */
  readonly isJoined: readonly boolean[]
  readonly isJoiner: readonly boolean[]
}

/** @param labelled which labels a pattern fits; @param tagged which tags, by their Penn part */
export function finiteSense(
  labelled: (kind: RegExp) => readonly boolean[],
  tagged: (kind: RegExp) => readonly boolean[],
): FiniteSense {
  return {
    isTensed: tagged(/^(?:MD|VB[DZP])$/),
    isModal: tagged(/^MD$/),
    isParticiple: tagged(/^VBN$/),
    isInflected: tagged(/^VB[DNZ]$/),
    isWhen: tagged(/^WRB$/),
    isStop: tagged(/^\.$/),
    isBeside: labelled(/^(?:aux|cop)/),
    isSubject: labelled(/^(?:[nc]subj|expl)/),
    isActive: labelled(/^nsubj$/),
    isMark: labelled(/^mark$/),
    isAdverb: labelled(/^advmod$/),
    isClause: labelled(/^(?:acl:relcl|advcl)$/),
    isJoined: labelled(/^conj$/),
    isJoiner: labelled(/^cc$/),
  }
}

/** Of each word, what hangs on it or is true of it. */
const [BESIDE, MORE, MODAL, SUBJECT, ACTIVE, TENSE, JOINER] = [1, 2, 4, 8, 16, 32, 64]

function marksOf(tags: Int32Array, head: Int32Array, label: Int32Array, sense: FiniteSense): Uint8Array {
  const marks = new Uint8Array(head.length)
  const mark = (word: number, bit: number): void => {
    marks[word] = (marks[word] ?? 0) | bit
  }
  for (let word = 1; word < head.length; word++) {
    const [own, above, tag] = [label[word] ?? 0, head[word] ?? 0, tags[word - 1] ?? 0]
    const tensed = sense.isTensed[tag] === true
    if (tensed) mark(word, TENSE)
    if (sense.isBeside[own] === true) {
      mark(above, ((marks[above] ?? 0) & BESIDE) === 0 ? BESIDE : MORE)
      if (tensed) mark(above, TENSE)
      if (sense.isModal[tag] === true) mark(above, MODAL)
    }
    if (sense.isSubject[own] === true) mark(above, SUBJECT)
    if (sense.isActive[own] === true) mark(above, ACTIVE)
    if (sense.isJoiner[own] === true) mark(above, JOINER)
  }
  return marks
}

/** Headlines have no tense; a sentence that ends with a full stop has one somewhere. */
const TENSELESS = 0.6

export interface Finite {
  /** Whether the sentence's own clause has a tense, and whether it has a subject too. */
  readonly told: boolean
  readonly ofSubject: boolean
  /** How much there is that no sentence has. */
  readonly odd: number
}

export function finiteOf(
  tags: Int32Array,
  { head, label }: { readonly head: Int32Array; readonly label: Int32Array },
  sense: FiniteSense,
): Finite {
  const marks = marksOf(tags, head, label, sense)
  const has = (word: number, bit: number): boolean => ((marks[word] ?? 0) & bit) !== 0
  const root = head.indexOf(0, 1)
  // "The board estimated that …": with a subject that acts and no auxiliary, the participle is a past.
  const past = sense.isParticiple[tags[root - 1] ?? 0] === true && has(root, ACTIVE) && !has(root, BESIDE)
  const last = new Int32Array(head.length)
  let under = false
  let odd = 0
  let tense = false
  for (let word = 1; word < head.length; word++) {
    const [own, tag] = [label[word] ?? 0, tags[word - 1] ?? 0]
    if (sense.isTensed[tag] === true) tense = true
    // "When she came", "that she came": no sentence, unless it asks ("When did she come?").
    const asks = sense.isBeside[label[word + 1] ?? 0] === true
    const when = sense.isAdverb[own] === true && sense.isWhen[tag] === true && word < root && !asks
    if (head[word] === root && (sense.isMark[own] === true || when)) under = true
    if (sense.isJoined[own] === true) last[head[word] ?? 0] = word
    // "would became"
    if (sense.isInflected[tag] === true && has(word, MODAL) && !has(word, MORE)) odd++
    // "the race, will have been won"
    if (sense.isClause[own] === true && has(word, TENSE) && !has(word, SUBJECT)) odd++
  }
  // "The tug, launched in May, was too broad": the last of a row of verbs has an "and", or a subject of its own.
  for (const word of last) if (word > 0 && has(word, TENSE) && !has(word, SUBJECT) && !has(word, JOINER)) odd++
  if (!tense && sense.isStop[tags[tags.length - 1] ?? 0] === true) odd += TENSELESS
  return { told: !under && (past || has(root, TENSE)), ofSubject: has(root, SUBJECT), odd }
}
