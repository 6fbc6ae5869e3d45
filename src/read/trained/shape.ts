/**
 * What a tree says for itself, beside the doubts of those who made it: that the sentence is told of a subject, less what no
 * sentence has. Counted for the second look (`branches.ts`): the parsers have learnt from headlines and scraps too, and may
 * be sure of "exports plummeted by a third" as a mere phrase.
 */

/** What is known of the model's joint tags and labels, which come as numbers. */
export interface ShapeSense {
  /** Of tags: a modal or a verb in a tense; a modal; a past participle; a verb in a form that follows no modal. */
  readonly isTensed: readonly boolean[]
  readonly isModal: readonly boolean[]
  readonly isParticiple: readonly boolean[]
  readonly isInflected: readonly boolean[]
  /** Of tags: "when", "how"; a noun, a name or a number; the mark at a sentence's end. */
  readonly isWhen: readonly boolean[]
  readonly isNoun: readonly boolean[]
  readonly isStop: readonly boolean[]
  /** Of labels: an auxiliary or a copula; any subject; a subject that acts; a subject or an auxiliary of a passive; an object. */
  readonly isBeside: readonly boolean[]
  readonly isSubject: readonly boolean[]
  readonly isActive: readonly boolean[]
  readonly isPassive: readonly boolean[]
  readonly isObject: readonly boolean[]
  /** Of labels: the mark of a clause; an adverb; a clause that has a subject if it has a tense; a clause for an object. */
  readonly isMark: readonly boolean[]
  readonly isAdverb: readonly boolean[]
  readonly isClause: readonly boolean[]
  readonly isComplement: readonly boolean[]
  /** Of labels: a description that is no clause with a tense; what is joined to a word before it; what joins it. */
  readonly isClauseless: readonly boolean[]
  readonly isJoined: readonly boolean[]
  readonly isJoiner: readonly boolean[]
}

/**
 * @param labels the model's relations
 * @param tags its joint tags, as Penn and universal part
 */
export function shapeSense(
  labels: readonly string[],
  tags: readonly { readonly xpos: string; readonly upos: string }[],
): ShapeSense {
  const labelled = (kind: RegExp): readonly boolean[] => labels.map(label => kind.test(label))
  const tagged = (kind: RegExp): readonly boolean[] => tags.map(({ xpos }) => kind.test(xpos))
  return {
    isTensed: tagged(/^(?:MD|VB[DZP])$/),
    isModal: tagged(/^MD$/),
    isParticiple: tagged(/^VBN$/),
    isInflected: tagged(/^VB[DNZ]$/),
    isWhen: tagged(/^WRB$/),
    isNoun: tags.map(({ upos }) => /^(?:NOUN|PROPN|NUM)$/.test(upos)),
    isStop: tagged(/^\.$/),
    isBeside: labelled(/^(?:aux|cop)/),
    isSubject: labelled(/^(?:[nc]subj|expl)/),
    isActive: labelled(/^nsubj$/),
    isPassive: labelled(/^(?:[nc]subj|aux):pass$/),
    isObject: labelled(/^obj$/),
    isMark: labelled(/^mark$/),
    isAdverb: labelled(/^advmod$/),
    isClause: labelled(/^(?:acl:relcl|advcl)$/),
    isComplement: labelled(/^ccomp/),
    isClauseless: labelled(/^(?:acl|amod)$/),
    isJoined: labelled(/^conj$/),
    isJoiner: labelled(/^cc$/),
  }
}

interface Arcs {
  /** Place 0 is unused; 0 is the head of the root. */
  readonly head: Int32Array
  readonly label: Int32Array
}

/** What hangs on a word or is true of it, as bits; MORE, SUBJECTS and OBJECTS: a second auxiliary, subject, object. */
const [BESIDE, MORE, MODAL, SUBJECT, SUBJECTS, OBJECT, OBJECTS] = [1, 2, 4, 8, 16, 32, 64]
const [ACTIVE, TENSE, JOINER, SUFFERS, PASSIVE] = [128, 256, 512, 1024, 2048]

function marksOf(tags: Int32Array, { head, label }: Arcs, sense: ShapeSense): Uint16Array {
  const marks = new Uint16Array(head.length)
  const mark = (word: number, bit: number): void => {
    marks[word] = (marks[word] ?? 0) | bit
  }
  const again = (word: number, bit: number, more: number): void =>
    mark(word, ((marks[word] ?? 0) & bit) === 0 ? bit : more)
  for (let word = 1; word < head.length; word++) {
    const [own, above, tag] = [label[word] ?? 0, head[word] ?? 0, tags[word - 1] ?? 0]
    const tensed = sense.isTensed[tag] === true
    if (tensed) mark(word, TENSE)
    if (sense.isBeside[own] === true) {
      again(above, BESIDE, MORE)
      if (tensed) mark(above, TENSE)
      if (sense.isModal[tag] === true) mark(above, MODAL)
    }
    if (sense.isSubject[own] === true) again(above, SUBJECT, SUBJECTS)
    if (sense.isObject[own] === true) again(above, OBJECT, OBJECTS)
    if (sense.isActive[own] === true) mark(above, ACTIVE)
    if (sense.isPassive[own] === true) mark(above, sense.isSubject[own] === true ? SUFFERS : PASSIVE)
    if (sense.isJoiner[own] === true) mark(above, JOINER)
  }
  return marks
}

/**
 * What it is worth, in doubt, that a sentence's root is a tensed verb or has one beside it, and as much again that this has a
 * subject.
 */
const TOLD = 0.8
/** Headlines have no tense; a sentence that ends with a full stop has one somewhere. What it costs that it has not. */
const TENSELESS = 0.6

/** How many things a tree has that no sentence has; each costs 1, in doubt. */
function oddities(tags: Int32Array, { head, label }: Arcs, marks: Uint16Array, sense: ShapeSense): number {
  const has = (word: number, bit: number): boolean => ((marks[word] ?? 0) & bit) !== 0
  const last = new Int32Array(head.length)
  let odd = 0
  for (let word = 1; word < head.length; word++) {
    const [own, above, tag] = [label[word] ?? 0, head[word] ?? 0, tags[word - 1] ?? 0]
    const told = has(word, TENSE)
    const bare = told && !has(word, SUBJECT)
    if (has(word, SUBJECTS)) odd++
    if (has(word, OBJECTS)) odd++
    // A passive that something is done to, without its auxiliary.
    if (has(word, SUFFERS) && !has(word, PASSIVE)) odd++
    // A tensed verb that describes a noun as a participle would.
    if (sense.isClauseless[own] === true && sense.isTensed[tag] === true) odd++
    // "would became"
    if (sense.isInflected[tag] === true && has(word, MODAL) && !has(word, MORE)) odd++
    // "the race, will have been won"
    if (bare && (sense.isClause[own] === true || sense.isComplement[own] === true)) odd++
    if (sense.isJoined[own] !== true) continue
    last[above] = word
    // A clause is joined to no mere noun.
    if (told && sense.isNoun[tags[above - 1] ?? 0] === true && !has(above, BESIDE)) odd++
  }
  // "The tug, launched in May, was too broad": the last of a row of verbs has an "and", or a subject of its own.
  for (const word of last) if (word > 0 && has(word, TENSE) && !has(word, SUBJECT) && !has(word, JOINER)) odd++
  return odd
}

/** "When she came", "that she came": no sentence, unless it asks ("When did she come?"). */
const isUnder = (tags: Int32Array, { head, label }: Arcs, root: number, sense: ShapeSense): boolean =>
  head.some((above, word) => {
    if (word === 0 || above !== root) return false
    const asks = sense.isBeside[label[word + 1] ?? 0] === true
    const when = sense.isAdverb[label[word] ?? 0] === true && sense.isWhen[tags[word - 1] ?? 0] === true
    return sense.isMark[label[word] ?? 0] === true || (when && word < root && !asks)
  })

/** What speaks for a tree by itself, in doubt: that it tells something of a subject, less what no sentence has. */
export function shapeOf(tags: Int32Array, arcs: Arcs, sense: ShapeSense): number {
  const marks = marksOf(tags, arcs, sense)
  const root = arcs.head.indexOf(0, 1)
  const has = (bit: number): boolean => ((marks[root] ?? 0) & bit) !== 0
  // "The board estimated that …": with a subject that acts and no auxiliary, the participle is a past.
  const past = sense.isParticiple[tags[root - 1] ?? 0] === true && has(ACTIVE) && !has(BESIDE)
  const told = (past || has(TENSE)) && !isUnder(tags, arcs, root, sense)
  const stops = sense.isStop[tags[tags.length - 1] ?? 0] === true
  const tenseless = stops && !tags.some(tag => sense.isTensed[tag] === true)
  const rank = told ? (has(SUBJECT) ? 2 : 1) : 0
  return TOLD * rank - oddities(tags, arcs, marks, sense) - (tenseless ? TENSELESS : 0)
}
