/** Gates against sentences that a cut has torn: little words without what they belong to, and a verb that says nothing of itself. */
import type { Gate } from './gate.ts'
import type { View, Word } from './view.ts'

/** Words that are nothing without the word they hang on: "had" of "had been certified", "but" of "but not in Orrin". */
const LITTLE = /^(?:aux|aux:pass|cop|mark|case|cc|det|fixed)$/

/** No sentence has so many words. */
const PLACES = 1_000_000

const keyOf = (sentence: number, i: number): number => sentence * PLACES + i

function shownOn({ front, back }: View): ReadonlySet<number> {
  const shown = new Set<number>()
  for (const { sentence, i } of front) shown.add(keyOf(sentence, i))
  for (const { sentence, i } of back) shown.add(keyOf(sentence, i))
  return shown
}

/** Whether what a word hangs on was cut away. */
const isParted = (shown: ReadonlySet<number>, { sentence, token, resolved }: Word): boolean =>
  token.head !== undefined && token.head >= 0 && !resolved && !shown.has(keyOf(sentence, token.head))

/** "How long is the Orrin tunnel?": the question word says what the copula belongs to. */
const isAsked = ({ frontText }: View, { s, token }: Word): boolean => {
  const head = s.tokens[token.head ?? -1]?.form ?? ''
  return token.deprel === 'cop' && [`How ${head} `, `how ${head} `].some(asked => frontText.includes(asked))
}

/** "was (for that reason) able": the tree may hang the verb on the words by which the card’s own "why" stands. */
const isAskedWhy = ({ candidate }: View, { s, token }: Word): boolean =>
  candidate.rule === 'following' && /^(?:reason|result)$/.test(s.tokens[token.head ?? -1]?.form ?? '')

/** "of the bridge | reply that P": a verb that was taken for a noun of the same phrase; what stands before it is whole. */
const isMisread = (shown: ReadonlySet<number>, { s, sentence, i, token }: Word): boolean => {
  const head = token.head ?? -1
  const part = head - 1 > i && s.tokens[head - 1]?.head === head && s.tokens[head - 1]?.deprel === 'compound'
  return part && s.tokens[head + 1]?.form === 'that' && shown.has(keyOf(sentence, head - 1))
}

/** "rose by more than prices did; …": a verb that stands for another one, whatever the tree hangs it on behind the mark. */
const isForVerb = ({ s, i, token }: Word): boolean =>
  token.lemma === 'do' &&
  /^[;:.,]$/.test(s.tokens[i + 1]?.form ?? '') &&
  (token.head ?? -1) > i &&
  s.tokens.slice(Math.max(0, i - 6), i).some(({ form }) => form === 'than')

/**
 * "favour the rich, and a club in Orrin, which has none, could be lost": what stands last on the front is the subject of a
 * verb that was cut off.
 */
function isNextSubject({ front, back, candidate }: View): Word | null {
  const [first] = back
  const words = candidate.body.form === 'cloze' ? [...front, ...back] : front
  const last = words
    .filter(({ s }) => s === first?.s)
    .reduce<Word | undefined>((a, b) => (a !== undefined && a.i > b.i ? a : b), undefined)
  if (last === undefined) return null
  const { tokens } = last.s
  // "favour the rich, and a club, which has none, could be lost": the tree may know whose subject it is.
  const parted = words.find(
    ({ s, token, i }) =>
      s === last.s &&
      /^nsubj/.test(token.deprel ?? '') &&
      /^(?:NN|PRP|CD|JJ)/.test(token.xpos) &&
      (token.head ?? -1) > last.i &&
      // "…, the Labour Board says": who says it is told at the head of the card.
      !s.clauses.some(({ kind, verb }) => kind === 'attribution' && verb.main === token.head) &&
      /^(?:VB|JJ)/.test(tokens[token.head ?? -1]?.xpos ?? '') &&
      // It stands behind a verb that has a subject of its own.
      words.some(
        other =>
          other.s === s &&
          other.i < i &&
          /^VB[DZP]$/.test(other.token.xpos) &&
          words.some(before => before.s === s && before.i < other.i && before.token.deprel === 'nsubj'),
      ),
  )
  if (parted !== undefined && candidate.kind === 'fact') return parted
  const inner = words.some(
    ({ s, i, token }) => s === last.s && token.deprel === 'conj' && i > last.i - 6 && /^NN/.test(token.xpos),
  )
  if (!inner || tokens[last.i + 1]?.form !== ',' || !/^W/.test(tokens[last.i + 2]?.xpos ?? '')) return null
  const verb = tokens.findIndex(
    ({ xpos }, i) => i > last.i + 3 && tokens[i - 1]?.form === ',' && /^(?:VB[DZP]|MD)$/.test(xpos),
  )
  // "say of mills?" – "Mills have closed": the answer goes on with what stood behind the comment.
  if (back.some(({ s, i }) => s === last.s && i === verb)) return null
  const joined = tokens.slice(last.i + 2, verb).some(({ form }) => /^(?:and|but|;|:)$/.test(form))
  return verb > 0 && !joined ? last : null
}

/** "dubbed the quarrel": as what, stands behind a colon or was cut off. */
const DUBS = /^(?:dub|term|label|deem|christen|nickname|entitle)$/

/** A verb of calling with what is called and no name that it is given. */
const hasLostName = ({ front, back }: View): Word | undefined =>
  front.find(
    ({ s, i, token }) =>
      DUBS.test(token.lemma) &&
      token.xpos.startsWith('VB') &&
      s.tokens.some(({ head, deprel }) => head === i && deprel === 'obj') &&
      ![...front, ...back].some(
        other =>
          other.s === s &&
          other.token.head === i &&
          other.i > i &&
          /^(?:xcomp|ccomp|obl|iobj|parataxis|advcl)/.test(other.token.deprel ?? '') &&
          other.token.xpos !== 'VBG',
      ),
  )

/** Verbs that somebody does something by, which is left out where it was said before. */
const TAKES_VERB =
  /^(?:decline|refuse|want|try|need|mean|intend|promise|agree|fail|choose|hope|wish|plan|threaten|manage|dare|offer|pledge|able|willing|ought|used|unable|expect|prefer|like|love)$/

/** "It declined to in 2019": to do what, only the sentence before says. */
const isToNothing = ({ s, i, token }: Word): boolean =>
  token.form === 'to' &&
  TAKES_VERB.test(s.tokens[i - 1]?.lemma ?? '') &&
  /^(?:in|on|at|by|under|with|for|after|before|when|because|but|and|[,;.])$/.test(s.tokens[i + 1]?.form ?? '')

/** "When it came to power in 1933 the government burned books": without its "when" the first half is no sentence, nor are both. */
function hasLostWhen({ front }: View): boolean {
  const [first] = front
  const when = first?.s.tokens[0]
  if (first === undefined || when?.xpos !== 'WRB' || first.s.form !== 'statement') return false
  const root = when.head ?? -1
  if (first.s.tokens[root]?.deprel !== 'root' || front.some(({ s, i }) => s === first.s && i === 0)) return false
  const shown = front.filter(({ s }) => s === first.s)
  return shown.some(({ i }) => i === root) && shown.some(({ i, token }) => i > root && /^VB[DZP]$/.test(token.xpos))
}

/**
 * "There were frescoes from Orrin, the throne of a king, [five million] insects": a row of which the gap's member is the last
 * that is shown, with no "and" before it.
 */
function isRowCutShort({ candidate, front, back }: View): boolean {
  const [first, last] = [back[0], back.at(-1)]
  if (candidate.body.form !== 'cloze' || candidate.asks !== 'figure' || first === undefined || last === undefined)
    return false
  const { tokens, clauses } = first.s
  const verb = clauses.findLast(({ kind, verb: { to } }) => kind === 'main' && to <= first.i)?.verb
  const shown = [...front, ...back].filter(({ s }) => s === first.s)
  const end = Math.max(...shown.map(({ i }) => i))
  if (verb === undefined || end > last.i + 1 || tokens[end]?.xpos !== 'NNS' || tokens[first.i - 1]?.form !== ',')
    return false
  const row = tokens.slice(verb.to, first.i)
  return (
    row.filter(({ form }) => form === ',').length > 1 &&
    row.every(({ xpos, form }) => !/^(?:VB[DZP]|MD|CC|W)/.test(xpos) && !/^(?:;|:|–|—)$/.test(form))
  )
}

/** "The owners protested, came back in […]": of a row of deeds the last, with its "and", was cut off. */
function isDeedsCutShort({ candidate, front, back }: View): boolean {
  const [first] = back
  if (candidate.body.form !== 'cloze' || first === undefined) return false
  const shown = [...front, ...back].filter(({ s }) => s === first.s)
  const { tokens } = first.s
  return shown.some(
    ({ i, token }) =>
      /^VBD$/.test(token.xpos) &&
      tokens[i - 1]?.form === ',' &&
      /^VBD$/.test(tokens[token.head ?? -1]?.xpos ?? '') &&
      (token.head ?? -1) < i &&
      // "…, Lysse said": told by somebody, or with a subject of its own.
      !tokens.some(({ head, deprel }) => head === i && /^nsubj/.test(deprel ?? '')) &&
      !shown.some(other => other.token.deprel === 'cc' && /^VB/.test(tokens[other.token.head ?? -1]?.xpos ?? '')),
  )
}

const torn: Gate = {
  rule: 'torn',
  asks: 'Every auxiliary, preposition and “and” on the front stands with the word that it belongs to.',
  refuses: view => {
    const shown = shownOn(view)
    const found = view.front.find(
      word =>
        LITTLE.test(word.token.deprel ?? '') &&
        isParted(shown, word) &&
        !isAsked(view, word) &&
        !isAskedWhy(view, word) &&
        !isMisread(shown, word) &&
        !isForVerb(word),
    )
    if (view.front.some(isToNothing)) return '“to” has lost its verb: what was done, the card does not say.'
    if (isRowCutShort(view) || isDeedsCutShort(view)) return 'The row that the gap stands in has lost its end.'
    if (hasLostWhen(view)) return 'The front has lost the “when” that its first half hangs on.'
    const nameless = found === undefined ? hasLostName(view) : undefined
    if (nameless !== undefined) return `“${nameless.token.form}” does not say as what.`
    const next = found === undefined ? isNextSubject(view) : null
    if (next !== null) return `“… ${next.token.form}” goes with a verb that was cut off.`
    const moved = found === undefined ? movedJoin(view) : undefined
    if (moved !== undefined) return `“${moved.token.form}” joins on what stands before it now.`
    return found === undefined ? null : `“${found.token.form}” has lost the word that it belongs to.`
  },
}

/** "What held ten boats since 1979 the harbour had grown, and for long?": an "and" that led to the verb stands behind it. */
const movedJoin = ({ candidate, front }: View): Word | undefined =>
  candidate.kind === 'fact' && candidate.body.form === 'question'
    ? front.find(
        ({ s, token }, k) =>
          token.deprel === 'cc' &&
          /^(?:and|but)$/.test(token.form) &&
          s.tokens[token.head ?? -1]?.xpos.startsWith('VB') === true &&
          front.slice(0, k).some(other => other.s === s && other.i === token.head),
      )
    : undefined

/** Whether a word says something of a subject: "opened", "was opened", "is a port", and a verb with one that was tagged amiss. */
const isTold = ({ s, i, token }: Word): boolean =>
  /^(?:VB[DZP]|MD)$/.test(token.xpos) ||
  s.tokens.some(
    ({ head, deprel, xpos }) =>
      head === i &&
      ((/^(?:aux|aux:pass|cop|expl)$/.test(deprel ?? '') && /^(?:VB[DZP]|MD)$/.test(xpos)) ||
        (/^VBN?$/.test(token.xpos) && /^nsubj/.test(deprel ?? ''))),
  )

const verbless: Gate = {
  rule: 'verbless',
  asks: 'What a sentence with a gap comes down to is a verb in the present or the past, no mere “letting” or “given”.',
  refuses: view => {
    const { candidate, front, back } = view
    const [first] = back
    if (candidate.body.form !== 'cloze' || first === undefined || first.token.head === undefined) return null
    const shown = shownOn(view)
    const own = [...front, ...back].filter(({ s, token }) => s === first.s && token.upos !== 'PUNCT')
    // Of a whole sentence its writer answers for the verb, also where it was read amiss.
    if (own.some(({ token }) => token.head === -1)) return null
    const tops = own.filter(word => isParted(shown, word))
    const bare = tops.some(({ token }) => /^VB[GN]?$/.test(token.xpos))
    return bare && !tops.some(isTold) ? 'There is no verb in it that says something of its subject.' : null
  },
}

export const TORN_GATES: readonly Gate[] = [torn, verbless]
