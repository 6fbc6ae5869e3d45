/** The check that the card is as sure as the piece: "may", "probably", "must", "only", "most", "all". */
import type { SeenWord } from './desk.ts'
import type { Force } from './force-words.ts'
import { FORCES, hasForce } from './force-words.ts'
import type { CardCheck, Verdict } from './rule.ts'
import { failed, passed, unsure } from './rule.ts'
import type { CardScene, CardWord } from './scene.ts'
import { cardRows, clauseAt, sourceRows, usedWords, verbAround, wordsBehind } from './scope.ts'

/** What a word of force bears on: its verb, or the words behind it. */
function borne<W extends SeenWord>(row: readonly W[], i: number): readonly W[] {
  const verb = verbAround(row, i)
  const behind = wordsBehind(row, i, 2)
  return verb === null ? behind : [verb, ...behind.filter(word => word !== verb)]
}

/** Whether the card speaks of the words that a force of the piece bears on. */
function isUsed(used: ReadonlySet<SeenWord>, row: readonly SeenWord[], i: number): boolean {
  const s = row[i]?.s
  const clause = s === undefined ? null : clauseAt(s, i)
  const inside = row.filter(word => word.content && (clause === null || (clause.from <= word.i && word.i < clause.to)))
  const hits = inside.filter(word => used.has(word)).length
  const [first, second] = borne(row, i)
  const direct = (first !== undefined && used.has(first)) || (second !== undefined && used.has(second))
  return (
    (direct && hits >= Math.min(2, inside.length)) || (inside.length > 0 && hits >= 2 && hits / inside.length >= 0.4)
  )
}

function droppedVerdict(scene: CardScene, force: Force, used: ReadonlySet<SeenWord>): Verdict | null {
  const mine = scene.words
  const has = mine.some(
    word =>
      force.words.test(word.lower) || force.kept.test(word.lower) || force.kept.test(word.token.lemma.toLowerCase()),
  )
  if (has || force.dropped === null) return null
  for (const row of sourceRows(scene))
    for (const [i, word] of row.entries()) {
      if (!hasForce(force, row, i) || !isUsed(used, row, i)) continue
      const says = `“${word.token.form}” of the piece is gone from the card.`
      return force.dropped === 'failed' && (force.bound || !scene.card.inferred) ? failed(says) : unsure(says)
    }
  return null
}

/** What comes behind these in a question frames what it asks for, and claims nothing. */
const FRAME = /^(?:before|after|while|when|although|though|despite|if|whether|that|because|since|whereas)$/

const isFraming = (row: readonly CardWord[], i: number): boolean =>
  row[i]?.side === 'prompt' && row.slice(0, i).some((word, k) => k > 0 && FRAME.test(word.lower))

/** Whether a sentence beside the quoted ones has this force. */
const nearby = (scene: CardScene, force: Force): boolean =>
  scene.around.map(scene.desk.words).some(row => row.some((_, i) => hasForce(force, row, i)))

/** Whether a word of the evidence stands under this force: in its clause, or within four words. */
function standsUnder(scene: CardScene, force: Force, hit: SeenWord): boolean {
  const row = scene.desk.words(hit.sentence)
  const clause = clauseAt(hit.s, hit.i)
  return row.some(
    (_, i) =>
      hasForce(force, row, i) && (Math.abs(i - hit.i) <= 4 || (clause !== null && clause.from <= i && i < clause.to)),
  )
}

function addedVerdict(scene: CardScene, force: Force): Verdict | null {
  if (force.added === null) return null
  const theirs = sourceRows(scene)
  const there = theirs.some(row => row.some((_, i) => hasForce(force, row, i)))
  let open: Verdict | null = null
  const kin = theirs.some(row => row.some(word => force.kin.test(word.token.lemma.toLowerCase())))
  for (const row of cardRows(scene))
    for (const [i, word] of row.entries()) {
      if (!hasForce(force, row, i)) continue
      const says = `“${word.token.form}” stands on the card but not so in the quoted sentences.`
      const [first] = borne(row, i)
      const aligned = first !== undefined && first.hits.length > 0
      const frames = isFraming(row, i)
      if (there && aligned && force.bound && !frames && !first.hits.some(hit => standsUnder(scene, force, hit)))
        return failed(says)
      if (there) continue
      if (kin || frames || (scene.card.inferred && !force.bound)) {
        open ??= unsure(says)
        continue
      }
      // "Why should …": the claim may stand elsewhere than its reason.
      const claimed = force.name === 'duty' && word.side === 'prompt' && /^why\b/i.test(scene.prompt)
      return force.added === 'failed' && !claimed && !nearby(scene, force) ? failed(says) : unsure(says)
    }
  return open
}

const modalClass = (modal: string): string =>
  /^(?:may|might|could|can)$/.test(modal)
    ? 'possible'
    : /^(?:must|should|ought)$/.test(modal)
      ? 'duty'
      : /^(?:will|shall|would)$/.test(modal)
        ? 'will'
        : 'none'

/** The modal before a verb: that of its clause, or the nearest one before it. */
function modalOf(row: readonly SeenWord[], i: number): SeenWord | null {
  for (let k = i - 1; k >= Math.max(0, i - 9); k--) {
    const word = row[k]
    if (word === undefined || /^[,;:.?!]$|^(?:that|which|who|because|if)$/.test(word.lower)) return null
    if (word.token.xpos === 'MD' || /^(?:will|would|should|must|may|might|could|shall)$/.test(word.lower)) return word
    if (word.token.xpos === 'TO' || (/^VB/.test(word.token.xpos) && word.content)) return null
  }
  return null
}

/** A modal on a verb that the piece has with another: "may" made "will", "will" made "may". */
function modalVerdict(scene: CardScene): Verdict | null {
  for (const row of cardRows(scene))
    for (const [i, word] of row.entries()) {
      if (!/^VB/.test(word.token.xpos) || word.hits.length === 0) continue
      const own = modalOf(row, i)
      if (own === null || /^ca$|^wo$/.test(own.lower)) continue
      const theirs = word.hits
        .filter(hit => /^VB/.test(hit.token.xpos) && (word.content || isSamePlace(scene, row, word, hit)))
        .map(hit => modalOf(scene.desk.words(hit.sentence), hit.i))
      if (theirs.length === 0 || theirs.some(other => fits(own, other))) continue
      const says = `“${own.token.form}” stands on the card where the piece has “${theirs[0]?.token.form ?? word.token.form}”.`
      const bare = theirs.every(other => other === null)
      const open = bare && (word.side === 'prompt' || isElsewhere(scene, own))
      return open ? unsure(says) : failed(says)
    }
  return softened(scene)
}

/** Whether another verb near the quoted words has a modal of this kind: it may be meant. */
const isElsewhere = (scene: CardScene, own: SeenWord): boolean =>
  scene.around.some(index =>
    scene.desk.words(index).some(word => word.token.xpos === 'MD' && modalClass(word.lower) === modalClass(own.lower)),
  )

/** "Be" and "have" stand everywhere: they are the same only before the same word. */
const isSamePlace = (scene: CardScene, row: readonly CardWord[], word: CardWord, hit: SeenWord): boolean =>
  row[word.i + 1]?.lower === scene.desk.words(hit.sentence)[hit.i + 1]?.lower

function fits(own: SeenWord, other: SeenWord | null): boolean {
  const [mine, theirs] = [modalClass(own.lower), modalClass(other?.lower ?? '')]
  if (mine === theirs || own.lower === 'can' || other?.lower === 'can') return true
  return (mine === 'will' && theirs === 'none') || own.lower === 'would' || (own.lower === 'could' && theirs === 'none')
}

const HEDGING = /^(?:probably|likely|perhaps|possibly|reportedly|allegedly|apparently|maybe|presumably)$/

/** "will probably be made" without its "probably", though the card says "will". */
function softened(scene: CardScene): Verdict | null {
  for (const row of cardRows(scene))
    for (const [i, word] of row.entries()) {
      const own = /^VB/.test(word.token.xpos) && word.hits.length > 0 ? modalOf(row, i) : null
      if (own === null || modalClass(own.lower) !== 'will' || row.some(one => HEDGING.test(one.lower))) continue
      const hedges = word.hits.map(hit =>
        scene.desk
          .words(hit.sentence)
          .slice(Math.max(0, hit.i - 4), hit.i)
          .find(one => HEDGING.test(one.lower)),
      )
      const [hedge] = hedges
      if (hedge !== undefined && !hedges.includes(undefined))
        return failed(`“${hedge.token.form}” of the piece is gone from the card.`)
    }
  return null
}

const SAYING =
  /^(?:argue|conclude|consider|admit|concede|report|expect|weigh|answer|reply|think|believe|say|claim|cite|give|find|draw|grant|explain|offer|hold|estimate|count)$/

/** "does she perhaps admit": a doubt about whether something is said at all. */
function doubted(scene: CardScene): Verdict | null {
  for (const row of cardRows(scene))
    for (const [i, word] of row.entries()) {
      if (!HEDGING.test(word.lower) || word.lower === 'likely') continue
      const next = row[i + 1]
      if (
        next !== undefined &&
        SAYING.test(next.token.lemma.toLowerCase()) &&
        !scene.source.some(one => one.lower === word.lower)
      )
        return failed(`“${word.token.form}” stands on the card but not in the quoted sentences.`)
    }
  return null
}

/** "It will be given up" where the quoted words only say what should be: the verb may be the card's own. */
function foretold(scene: CardScene): Verdict | null {
  const modals = scene.source.filter(word => word.token.xpos === 'MD').map(word => modalClass(word.lower))
  if (!modals.includes('duty') || modals.includes('will')) return null
  const own = scene.words.find(word => /^(?:will|shall)$/.test(word.lower) && word.token.xpos === 'MD')
  return own === undefined
    ? null
    : unsure(`“${own.token.form}” stands on the card where the piece says what should be.`)
}

export const forceCheck: CardCheck = {
  rule: 'force',
  asks: 'The card is as sure, as binding and as general as the piece.',
  judges: scene => {
    const used = usedWords(scene)
    let open: Verdict | null = modalVerdict(scene) ?? doubted(scene)
    if (open !== null) return open
    for (const force of FORCES)
      for (const verdict of [droppedVerdict(scene, force, used), addedVerdict(scene, force)]) {
        if (verdict?.verdict === 'failed') return verdict
        open ??= verdict
      }
    return open ?? foretold(scene) ?? passed('It is as sure and as general as the piece.')
  },
}
