/** The check that the answer is made of what the piece says. */
import { plainWords } from './fold.ts'
import type { CardCheck } from './rule.ts'
import { failed, passed, unsure } from './rule.ts'
import type { CardScene } from './scene.ts'
import { coverage } from './scene.ts'

/** Share of the answer's words of meaning that the evidence must have; below the second, only what is said to be read into it. */
const ENOUGH = 0.75
const SOME = 0.5
/** So little of front and answer together is no evidence at all. */
const FEW = 0.34
/** Of the question: it may name what the piece only hints at. */
const FRONT = 0.4

/** Words that speak of the argument, not of its matter. */
const SPOKEN =
  /^(?:example|evidence|reason|figure|precedent|objection|critic|sceptic|credit|concession|lesson|conclusion|cite|quote|consider|mention|suggest|imply|happen|fact|name|call|describe|explain|show|share|number|amount|opinion|judgement|account|group)$/

/** Of the question's words of meaning, how many the paragraphs of the evidence or the headline have. */
function frontCoverage(scene: CardScene): { readonly found: number; readonly of: number } {
  const keys = new Set(scene.paragraphs.flatMap(scene.desk.words).flatMap(word => word.keys))
  const head = scene.desk.head.toLowerCase()
  const words = scene.words.filter(
    word =>
      word.side === 'prompt' &&
      word.content &&
      !SPOKEN.test(word.token.lemma.toLowerCase()) &&
      !head.includes(word.lower),
  )
  const found = words.filter(word => word.hits.length > 0 || word.near || word.keys.some(key => keys.has(key)))
  return { found: found.length, of: words.length }
}

/** So many different words of meaning that the quoted sentences share with the card make a paraphrase possible. */
const TOUCHED = 2

/** Words of meaning, each once, that the card and the quoted sentences share, without the author's name. */
function touchedWords(scene: CardScene): number {
  const author = scene.desk.reading.piece.author.toLowerCase()
  const shared = scene.words.filter(word => word.content && word.hits.length > 0 && !author.includes(word.lower))
  return new Set(shared.map(word => word.token.lemma.toLowerCase())).size
}

/** Whether the headline, the byline or the date gives the whole answer. */
function isOfHead(scene: CardScene): boolean {
  const head = ` ${plainWords(scene.desk.head)} `
  return head.includes(` ${plainWords(scene.answer)} `)
}

export const wordsCheck: CardCheck = {
  rule: 'words',
  asks: 'At least three quarters of the answer’s words of meaning stand in the quoted sentences or right beside them.',
  judges: scene => {
    const answer = coverage(scene, 'answer')
    const own = coverage(scene, 'answer', false)
    const front = frontCoverage(scene)
    const share = answer.of === 0 ? 1 : answer.found / answer.of
    const all = answer.of + front.of
    if (all === 0) return failed('There are no words on this card that could be looked up in the piece.')
    const touched = touchedWords(scene)
    if (touched < (scene.card.inferred ? 1 : TOUCHED) && !isOfHead(scene)) {
      if ((answer.found + front.found) / all < FEW || (answer.of > 1 && own.found === 0 && share < 1))
        return failed('The quoted words speak of something else than this card.')
      if (share < SOME && !scene.card.inferred)
        return failed('Most words of the answer do not stand in the sentences that it quotes.')
    }
    if (share < ENOUGH) return unsure('The answer is in the assistant’s words: this is the assistant’s reading.')
    if (front.of > 2 && front.found / front.of < FRONT)
      return unsure('Much of the question does not stand near the quoted words.')
    return passed('The words of the answer stand in the piece.')
  },
}
