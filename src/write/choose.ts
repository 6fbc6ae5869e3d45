/**
 * The order of cards, greedily: at each place the card that is best once what is already above it is taken into account
 * (its paragraph, its statements, its answer, too many of one kind), so that any first few are a fair deck. A sentence
 * gives one fact at first: further holes of it come behind all others, and are not offered with the rest.
 */
import type { View } from './gates/view.ts'
import { countWords, stemsOf } from './gates/view.ts'
import { isPlaced } from './placed.ts'
import type { Scored } from './rank.ts'
import { answerKey } from './rank.ts'
import { headingStems } from './topic/headed.ts'
import { isUntold } from './untold.ts'

/** How many cards a person is offered at once, for a piece of so many words: 12 for a thousand. */
export const budgetFor = (words: number): number => Math.max(6, Math.round((12 * words) / 1000))

const PENALTY = { sentence: 0.15, paragraph: 0.03, statement: 0.06, answer: 0.1, kind: 0.12 } as const
/**
 * Cards below this are never offered first. Of facts that only their score held back there are few: of four between 0.27 and 0.36
 * both blind readers kept two and mended one, much as of those above.
 */
export const LEAST = { fact: 0.27, argument: 0.36 } as const
/** Nor are sentences with a name or a phrase hidden that are worth less by themselves: a hard reader kept a third of those. */
const LEAST_GAP = { name: 0.44, phrase: 0.5 } as const

/** "among its top […] trade partners": ten, as everywhere. */
const isRound = ({ frontText }: View): boolean => /\btop \[…\]/i.test(frontText)

/** "A nearly new jet took off from […]": of something that the card does not tell from others. */
const isOfSomething = ({ candidate, frontText }: View): boolean =>
  candidate.asks === 'name' &&
  /(?:^|, |: |\d |[.] )[Aa]n? [\p{Ll} -]{3,40} (?:took|flew|came|went|left|ran|sailed|arrived|landed|fell|drove|walked|set)\b/u.test(
    frontText,
  )

const isPoorGap = ({ score, view, view: { candidate } }: Scored): boolean =>
  candidate.body.form === 'cloze' &&
  (isRound(view) ||
    isOfSomething(view) ||
    (candidate.asks === 'name' && score < LEAST_GAP.name) ||
    (candidate.asks === 'phrase' && score < LEAST_GAP.phrase))

/**
 * “What, by contrast, of the states?”, “Who said “…”?”, “What does a revision mean?”, “What happens when one’s rent goes up?”: sorts that readers
 * kept none of a few of, or one in ten of many.
 */
const POOR =
  /^(?:ground|maxim|side-by-side|says|let-if|cleft|shows|although|matter|apposed|whenever|less-than|only-if|purpose|urges|judged|forecast|what-question|to-do-question|stake|definition|kind-is|evidence|if|because-of|leads-to|verdict|effects|too-to)$/

/** Facts that ask for how much: blind readers kept 61 of 100, and of those that ask when 30. */
const HOW_MUCH = /^(?:cloze-(?:percent|measure)|(?:share|how-many|how-much|by-how-much|how-long|how-far)-question)$/

const asksHowMuch = ({ view: { candidate } }: Scored): boolean => HOW_MUCH.test(candidate.rule)

/** An answer of more words is no longer recalled, but recited. */
const LONG_ANSWER = 24

const isLong = ({ view: { candidate, backTexts } }: Scored): boolean =>
  candidate.body.form === 'question' &&
  // What stands over a piece is one sentence, however long.
  candidate.rule !== 'standfirst' &&
  backTexts.some(text => countWords(text) > LONG_ANSWER)

/**
 * Sorts of card of which blind readers kept none of a few and dropped most, and “What spread along the river?”, whose subject
 * its sentence has for nothing but its beginning.
 */
const isPoorSort = ({ view: { candidate, frontText } }: Scored): boolean =>
  POOR.test(candidate.rule) || (candidate.rule === 'who-question' && /(?:^|, )what /i.test(frontText))

/** An argument of which its question does not say of what. */
const isLoose = (one: Scored): boolean => one.view.candidate.kind === 'argument' && !isPlaced(one)

/** Words of meaning, of whom and in what case, from which "What should X do?" has one answer. */
const PINNED = 4

/** "What should the police do?": whom a piece asks for something alone it asks for much. */
const isOpenDemand = ({ view: { candidate, front } }: Scored): boolean =>
  /^(?:should|letting)$/.test(candidate.rule) && candidate.body.form === 'question' && stemsOf(front).size < PINNED

/** "Because it was written by people like us": who "we" are, a card that is asked of its author years later does not say. */
const isOurs = ({ view: { candidate, back } }: Scored): boolean =>
  candidate.kind === 'argument' &&
  back.some(
    ({ token, resolved }) => !resolved && /^(?:we|us|our|ours|ourselves)$/i.test(token.form) && token.form !== 'US',
  )

/** What is said to be argued shares no word of meaning with what stands over the piece: of 28 theses of all sorts readers kept one. */
const isOffHeading = ({ view: { candidate, desk, back } }: Scored): boolean => {
  if (candidate.rule !== 'thesis') return false
  const over = headingStems(desk)
  return ![...stemsOf(back)].some(stem => over.has(stem))
}

/** "When was Halden running out of coal?": what went on for a while was so at many times, of which the piece names one. */
const isGoingOn = ({ view: { candidate, front } }: Scored): boolean =>
  candidate.rule === 'when-question' &&
  front.some(
    ({ token, s, i }) =>
      token.xpos === 'VBG' &&
      s.tokens.some(({ head, deprel, form }) => head === i && deprel === 'aux' && /^(?:was|were)$/i.test(form)),
  )

/** Whether a card is put off to the less sure ones for what it is. */
export const isPoor = (one: Scored): boolean =>
  isPoorGap(one) ||
  isPoorSort(one) ||
  isLong(one) ||
  isGoingOn(one) ||
  isLoose(one) ||
  isOpenDemand(one) ||
  isOurs(one) ||
  isUntold(one) ||
  isOffHeading(one)

/** How many of the best open cards are compared for the next place: keeps the order linear in their number. */
const WINDOW = 60

/** What stands above the next place. */
class Above {
  private readonly counts = new Map<string, number>()
  private facts = 0
  private all = 0

  private of(key: string): number {
    return this.counts.get(key) ?? 0
  }

  private keysOf({
    view: { candidate },
  }: Scored): Readonly<Record<keyof Omit<typeof PENALTY, 'kind'>, readonly string[]>> {
    return {
      sentence: [`sentence ${candidate.sentences[0] ?? -1}`],
      paragraph: [`paragraph ${candidate.anchors[0]?.paragraph ?? 0}`],
      statement: candidate.statements.map(id => `statement ${id}`),
      answer: [`answer ${answerKey(candidate)}`],
    }
  }

  /** What a card is worth at the next place. Facts and arguments hold half of the places each, as far as there are any. */
  worth(one: Scored): number {
    const keys = this.keysOf(one)
    const most = (list: readonly string[]): number => Math.max(0, ...list.map(key => this.of(key)))
    const share = this.all === 0 ? 0.5 : this.facts / this.all
    const tilt = one.view.candidate.kind === 'fact' ? share - 0.5 : 0.5 - share
    return (
      one.score -
      PENALTY.sentence * most(keys.sentence) -
      PENALTY.paragraph * most(keys.paragraph) -
      PENALTY.statement * most(keys.statement) -
      PENALTY.answer * most(keys.answer) -
      PENALTY.kind * Math.max(0, tilt)
    )
  }

  add(one: Scored): void {
    const { candidate } = one.view
    for (const key of Object.values(this.keysOf(one)).flat()) this.counts.set(key, this.of(key) + 1)
    // Lists rest on several sentences.
    for (const sentence of candidate.sentences.slice(1))
      this.counts.set(`sentence ${sentence}`, this.of(`sentence ${sentence}`) + 1)
    this.all++
    if (candidate.kind === 'fact') this.facts++
  }
}

/** Takes the best of `open` one by one; those that `later` asks for are put off. */
function taken(open: Scored[], above: Above, later: (one: Scored) => boolean): { chosen: Scored[]; put: Scored[] } {
  const chosen: Scored[] = []
  const put: Scored[] = []
  while (open.length > 0) {
    let best = 0
    let most = Number.NEGATIVE_INFINITY
    for (let i = 0; i < Math.min(WINDOW, open.length); i++) {
      const one = open[i]
      const worth = one === undefined ? most : above.worth(one)
      if (worth <= most) continue
      best = i
      most = worth
    }
    const [one] = open.splice(best, 1)
    if (one === undefined) break
    if (later(one)) {
      put.push(one)
      continue
    }
    chosen.push({ ...one, score: most })
    above.add(one)
  }
  return { chosen, put }
}

export interface Order {
  /** Best first; scores never rise on the way down. */
  readonly order: readonly Scored[]
  /** How many of them are the first fact of their sentence, or arguments, and good enough to be offered at once. */
  readonly first: number
}

/** Whether a card is good enough to be offered at once: by itself, whatever stands above it. */
const isGood = (one: Scored): boolean => one.score >= LEAST[one.view.candidate.kind] && !isPoor(one)

export function ordered(scored: readonly Scored[]): Order {
  const open = [...scored].sort((a, b) => b.score - a.score || a.view.frontText.localeCompare(b.view.frontText, 'en'))
  const above = new Above()
  const told = new Set<number>()
  const good = open.filter(isGood)
  const measured = new Set(good.filter(asksHowMuch).map(({ view: { candidate } }) => candidate.sentences[0]))
  const { chosen, put } = taken(good, above, ({ view: { candidate } }) => {
    if (candidate.kind === 'argument') return false
    // The figure of a sentence goes before its year.
    if (candidate.asks === 'time' && measured.has(candidate.sentences[0])) return true
    const again = candidate.sentences.some(sentence => told.has(sentence))
    // What is put off itself tells nothing at first.
    if (!again) for (const sentence of candidate.sentences) told.add(sentence)
    return again
  })
  const rest = [...put, ...open.filter(one => !isGood(one))]
  const all = [...chosen, ...taken(rest, above, () => false).chosen]
  let ceiling = 1
  const order = all.map((one): Scored => {
    ceiling = Math.min(ceiling, Math.max(0.01, one.score))
    return { ...one, score: Math.round(ceiling * 1000) / 1000 }
  })
  return { order, first: chosen.length }
}
