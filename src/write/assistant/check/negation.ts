/** The check that "not", "never", "no" and "without" stand on the card where they stand in the piece, and nowhere else. */
import type { SeenWord } from './desk.ts'
import type { CardCheck, Verdict } from './rule.ts'
import { failed, passed, unsure } from './rule.ts'
import type { CardScene, CardWord } from './scene.ts'
import { cardRows, same, sourceRows, usedWords, verbAround, wordsBehind } from './scope.ts'

const NEGATOR =
  /^(?:not|n't|never|no|none|nobody|nothing|nowhere|neither|nor|without|hardly|barely|scarcely|rarely|seldom)$/
const SUBJECT = /^(?:no|none|nobody|nothing|neither)$/

/** Words that say no in another way; beside the word that is denied they may stand for a "not". */
const NEGATIVE =
  /^(?:fail|failure|deny|refuse|refusal|lack|ignore|unlikely|impossible|unable|reject|rejection|absence|absent|prevent|stop|avoid|cease|forbid|forbade|forbidden|ban|prohibit|except|missing|unknown|instead|few|fewer|little|exclude|useless|regardless|whatever|only|wrong|mistake|mistaken|deprive)$/

const PREFIX =
  /^(?:un(?!der|til|less|ion|it|ite|iver|ique|iform)\p{L}{4,}|im(?:possib|pract|prop)\p{L}+|in(?:visib|correct|suffic|ab|capab|effect|accura|adequa)\p{L}+|irr?(?:elev|ation)\p{L}+|ill(?:egal|itera)\p{L}*|dis(?:agree|approv|believ|like|own|regard|allow)\p{L}*)$/u

/** Whether token `i` denies something: "rather than" and "instead of" do as well. */
export function isNegator(row: readonly SeenWord[], i: number): boolean {
  const word = row[i]?.lower ?? ''
  const [last, next, after] = [row[i - 1]?.lower ?? '', row[i + 1]?.lower ?? '', row[i + 2]?.lower ?? '']
  if ((word === 'than' && last === 'rather') || (word === 'of' && last === 'instead')) return true
  if (!NEGATOR.test(word)) return false
  if (word === 'not') return !/^(?:only|just|merely|simply|least)$/.test(next) && last !== 'or'
  // "no more than" bounds a figure; "next to nothing" is a little.
  if (word === 'no')
    return !/^(?:doubt|matter)$/.test(next) && !(/^(?:more|less|fewer|later|earlier)$/.test(next) && after === 'than')
  return !(word === 'nothing' && last === 'to' && row[i - 2]?.lower === 'next')
}

/** Whether token `i` says no in any way; "a little" and "only 13" do not. */
function isNegative(row: readonly SeenWord[], i: number): boolean {
  const word = row[i]
  if (word === undefined) return false
  if (/^(?:little|few)$/.test(word.lower) && row[i - 1]?.lower === 'a') return false
  if (word.lower === 'only' && row.slice(i + 1, i + 3).some(next => /\d/.test(next.lower))) return false
  const lemma = word.token.lemma.toLowerCase()
  return (
    NEGATOR.test(word.lower) ||
    NEGATIVE.test(word.lower) ||
    NEGATIVE.test(lemma) ||
    (PREFIX.test(word.lower) && /^(?:JJ|RB|VB)/.test(word.token.xpos))
  )
}

const hasNegative = (row: readonly SeenWord[], from: number, to: number): boolean => {
  for (let i = Math.max(0, from); i < Math.min(row.length, to); i++) if (isNegative(row, i)) return true
  return false
}

/** What a negator bears on, what it denies first. */
function targets<W extends SeenWord>(row: readonly W[], i: number): readonly W[] {
  // "she does not, since …": what is denied was said before.
  if (/^(?:not|n't|never)$/.test(row[i]?.lower ?? '') && /^[,;.:]$/.test(row[i + 1]?.lower ?? '')) return []
  const behind = wordsBehind(row, i, 3)
  // "as they never had before": what is denied stands before.
  if (behind.length === 0) return row.slice(Math.max(0, i - 4), i).filter(word => word.content)
  const verb = verbAround(row, i)
  if (verb === null || behind[0] === verb || /^(?:than|of|without)$/.test(row[i]?.lower ?? '')) return behind
  // "nobody there has lost": the verb is what is denied, not the words between.
  const first = SUBJECT.test(row[i]?.lower ?? '') || (verb.i > i && verb.i - i < 4)
  return first ? [verb, ...behind.filter(word => word !== verb)] : behind
}

interface Denial<W extends SeenWord> {
  readonly word: W
  readonly targets: readonly W[]
}

const denialsOf = <W extends SeenWord>(rows: readonly (readonly W[])[]): readonly Denial<W>[] =>
  rows.flatMap(row =>
    row.flatMap((word, i): Denial<W>[] => (isNegator(row, i) ? [{ word, targets: targets(row, i) }] : [])),
  )

interface Matched {
  /** Of the card, without one of the piece; and of the piece, without one of the card. */
  readonly mine: readonly Denial<CardWord>[]
  readonly theirs: readonly Denial<SeenWord>[]
  readonly theirsAll: readonly Denial<SeenWord>[]
}

/** Each denial of the card with one of the piece that denies the same word. */
function matched(scene: CardScene): Matched {
  const theirsAll = denialsOf(sourceRows(scene))
  const theirs = [...theirsAll]
  const mine = denialsOf(cardRows(scene)).filter(({ targets: own }) => {
    const [first] = own
    const k = theirs.findIndex(other => {
      const [denied] = other.targets
      return (
        first?.hits.some(hit => other.targets.includes(hit)) === true ||
        (denied !== undefined && own.some(target => target.hits.includes(denied)))
      )
    })
    if (k >= 0) theirs.splice(k, 1)
    return k < 0
  })
  return { mine, theirs, theirsAll }
}

/** Whether a sentence right beside the quoted ones denies the same. */
function deniedBeside(scene: CardScene, own: readonly CardWord[]): boolean {
  const [first] = own
  const beside = scene.around.filter(index => !scene.evidence.includes(index)).map(scene.desk.words)
  return denialsOf(beside).some(denial => denial.targets.some(target => first !== undefined && same(first, target)))
}

/** Behind a denial of the same kind, or within reach of it. */
const REACH = 10

/**
 * Whether a denial of the quoted sentences that no other word of the card answers to may be this one: "it is not", which
 * denies what the sentence before says, or one near the words that the card denies.
 */
function deniesTheSame(
  scene: CardScene,
  word: CardWord,
  own: readonly CardWord[],
  theirs: readonly Denial<SeenWord>[],
): boolean {
  return theirs.some(denial => {
    if (isElliptic(scene, denial))
      return own.some(target => target.hits.some(hit => hit.sentence <= denial.word.sentence))
    const next = scene.words.find(one => one.nth === word.nth && one.i === word.i + 1)
    const alike = denial.word.lower === word.lower && (next?.hits.some(hit => hit.i === denial.word.i + 1) ?? false)
    return (
      alike ||
      own
        .slice(0, 1)
        .some(target =>
          target.hits.some(
            hit =>
              hit.sentence === denial.word.sentence &&
              Math.abs(hit.i - denial.word.i) <= REACH &&
              hit.i > denial.word.i,
          ),
        )
    )
  })
}

/** "In fact, it is not.": the sentence ends on its "not", and what it denies was said before. */
const isElliptic = (scene: CardScene, { word }: Denial<SeenWord>): boolean =>
  /^(?:not|n't|never)$/.test(word.lower) && /^[.,;:!?]?$/.test(scene.desk.words(word.sentence)[word.i + 1]?.lower ?? '')

/** Whether a word that says no in another way stands within four words of a word of the evidence. */
function nearNegative(scene: CardScene, hit: SeenWord): boolean {
  const row = scene.desk.words(hit.sentence)
  return hasNegative(row, hit.i - 4, hit.i + 5)
}

/** A "not" of the card that the piece does not have. */
function added(scene: CardScene, { mine, theirs, theirsAll }: Matched): Verdict | null {
  let open: Verdict | null = null
  for (const { word, targets: own } of mine) {
    const [first] = own
    const not = word.token.form
    // A contrast may be the card's own.
    if (/^(?:than|of)$/.test(word.lower)) continue
    // The question of a rebuttal denies what the other side says; the piece need not.
    const replies =
      scene.card.kind === 'rebuttal' && word.side === 'prompt' && /^why\b/i.test(scene.prompt) && theirs.length === 0
    if (deniedBeside(scene, own)) continue
    if (deniesTheSame(scene, word, own, theirs)) {
      open = unsure(`It could not be shown that “${not}” stands where the piece has it.`)
      continue
    }
    const contrast = scene.card.inferred && /\bnot\b.*\bbut\b/i.test(`${scene.prompt} ${scene.answer}`)
    if (replies || (contrast && theirsAll.length === 0)) open = unsure(`“${not}” is the assistant’s.`)
    else if (first !== undefined && first.hits.length > 0 && !first.hits.some(hit => nearNegative(scene, hit)))
      return failed(`“${not} … ${first.token.form}”: the piece does not deny that.`)
    else if (theirs.length === 0 && !sourceRows(scene).some(row => hasNegative(row, 0, row.length)))
      return failed(`“${not}” stands on the card but not in the quoted sentences.`)
    else open = unsure(`It could not be shown that “${not}” stands where the piece has it.`)
  }
  return open
}

/** Whether the card says no in another way beside the word that the piece denies. */
function keptOtherwise(scene: CardScene, { targets: denied }: Denial<SeenWord>): boolean {
  const [first] = denied
  return cardRows(scene).some(row =>
    row.some(
      (word, i) =>
        first !== undefined &&
        word.hits.includes(first) &&
        (hasNegative(row, i - 5, i) || hasNegative(row, i + 1, i + 6)),
    ),
  )
}

/** "Not because X is so but because Y is": what is denied of the one may be said of the other. */
const isContrast = (scene: CardScene, { word, targets: denied }: Denial<SeenWord>): boolean => {
  const row = scene.desk.words(word.sentence)
  const but = row.findIndex((one, k) => k > word.i && one.lower === 'but')
  const used = usedWords(scene)
  return (
    word.lower === 'not' &&
    but > 0 &&
    /^(?:because|in|by|for|to|as|that|when|since)$/.test(row[word.i + 1]?.lower ?? '') &&
    row.slice(but).some(one => used.has(one)) &&
    denied.length > 0
  )
}

/** A "not" of the piece, in the part that the card speaks of, that the card has lost. */
function dropped(scene: CardScene, { mine, theirs }: Matched): Verdict | null {
  const used = usedWords(scene)
  let open: Verdict | null = null
  for (const denial of theirs) {
    if (isElliptic(scene, denial) && mine.length === 0) {
      open = unsure(`It could not be shown that “${denial.word.token.form}” of the piece is kept.`)
      continue
    }
    const hits = denial.targets.filter(target => used.has(target))
    const plain = isPlain(scene, denial, hits.length)
    if (!plain && hits.length < 2) continue
    const not = denial.word.token.form
    const contrast = isContrast(scene, denial)
    if (plain && mine.length === 0 && !contrast && !keptOtherwise(scene, denial))
      return failed(`“${not}” of the piece was dropped.`)
    open = unsure(`It could not be shown that “${not}” of the piece is kept.`)
  }
  return open
}

/** Whether the card has the word that is denied, and can have it from nowhere else in the quoted sentences. */
function isPlain(scene: CardScene, { targets: denied }: Denial<SeenWord>, used: number): boolean {
  const [first] = denied
  if (first === undefined) return false
  const words = scene.words.filter(word => word.content && word.hits.includes(first))
  const lemma = first.token.lemma
  const elsewhere = scene.source.filter(word => word.token.lemma === lemma && !denied.includes(word))
  return words.length > 0 && (used > 1 || words.length > elsewhere.length)
}

export const negationCheck: CardCheck = {
  rule: 'negation',
  asks: 'What the piece denies the card denies, and nothing else.',
  judges: scene => {
    const denials = matched(scene)
    const one = added(scene, denials)
    if (one?.verdict === 'failed') return one
    return dropped(scene, denials) ?? one ?? passed('Nothing is denied that the piece says, nor said that it denies.')
  },
}
