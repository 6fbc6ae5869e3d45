/** Gates against small words that stand for what was said before: "there", "each time", "said so", "the following year". */
import type { Gate } from './gate.ts'
import type { View, Word } from './view.ts'
import { isLed } from './view.ts'

const before = ({ s, i }: Word, k: number): string => s.tokens[i - k]?.form.toLowerCase() ?? ''

/** Whether a word has something behind it that says which: "each time that it rains", "those of Halden", no date. */
const isCompleted = ({ desk }: View, { s, sentence, i }: Word): boolean =>
  s.tokens.some(
    ({ head, deprel }, k) =>
      head === i &&
      k > i &&
      /^(?:nmod|acl|advcl|ccomp|appos)/.test(deprel ?? '') &&
      !(desk.mentions[sentence] ?? []).some(({ kind, tokens }) => kind === 'date' && tokens.from <= k && k < tokens.to),
  )

/** "Each time, officials spoke of success": of what, the card does not say. */
const isTimes = (view: View, word: Word): boolean =>
  /^(?:time|occasion|case|instance)$/.test(word.lower) &&
  /^(?:each|every|this|that|either|neither)$/.test(before(word, 1)) &&
  /^obl|^advmod/.test(word.token.deprel ?? '') &&
  !isCompleted(view, word)

/** "thought it unfair and said so". */
const isSo = (word: Word): boolean =>
  word.lower === 'so' &&
  /^(?:say|think|believe|hope|do|tell|suppose|fear|expect)$/.test(word.s.tokens[word.i - 1]?.lemma ?? '') &&
  !/^(?:JJ|RB|VB|MD)/.test(word.s.tokens[word.i + 1]?.xpos ?? '') &&
  word.s.tokens[word.i + 1]?.form !== 'that'

/** "said as much to the council": as what. */
const isAsMuch = ({ s, i, lower, token }: Word): boolean =>
  lower === 'much' &&
  s.tokens[i - 1]?.form === 'as' &&
  /^(?:say|tell|admit|concede|acknowledge|confess|imply|suggest|hint|write|promise)$/.test(
    s.tokens[i - 2]?.lemma ?? '',
  ) &&
  !s.tokens.some(({ head, form }, k) => k > i && form === 'as' && (head === i || s.tokens[head ?? -1]?.head === i)) &&
  !/^(?:as|about|of|on)$/.test(s.tokens[i + 1]?.form ?? '') &&
  token.xpos !== 'NN'

/** "was to permit both.": both of what, where a fact ends with it. */
const isBareBoth = ({ candidate, front }: View, word: Word): boolean =>
  candidate.kind === 'fact' &&
  word.lower === 'both' &&
  word.token.deprel === 'obj' &&
  !front.some(
    ({ s, i }) => s === word.s && i === word.i + 1 && /^(?:NN|JJ|DT|PRP|IN|CD|POS)/.test(s.tokens[i]?.xpos ?? ''),
  ) &&
  !front.some(({ s, i, lower }) => s === word.s && i < word.i && lower === 'and')

/** "the nearest shop that did": a verb that only stands for another one, with nothing of its own. */
const isProVerb = ({ s, i, token }: Word): boolean =>
  token.lemma === 'do' &&
  /^VB[DZP]$/.test(token.xpos) &&
  /^(?:that|who|which)$/.test(s.tokens[i - 1]?.form ?? '') &&
  /^(?:VB[DZP]|MD|[.,;:!?])$/.test(s.tokens[i + 1]?.xpos ?? '.')

/** "to see that it does": an answer that ends so says by another sentence what is done. */
const endsInProVerb = ({ candidate, back }: View): Word | undefined => {
  const last = back.findLast(({ token }) => /\p{L}/u.test(token.form))
  const bare = last?.token.lemma === 'do' && /^VB[DZP]$/.test(last.token.xpos)
  const told = back.some(({ token }) => /^VB/.test(token.xpos) && !/^(?:do|see|be|have)$/.test(token.lemma))
  return candidate.kind === 'argument' && bare && !told ? last : undefined
}

const isPlaceBefore = (view: View, word: Word): boolean =>
  view.front.some(other =>
    (view.desk.mentions[other.sentence] ?? []).some(
      ({ kind, tokens, entity }) =>
        kind === 'name' &&
        (other.sentence === word.sentence ? tokens.to <= word.i : isLed(view, word)) &&
        tokens.from === other.i &&
        /^(?:place|organisation)$/.test(view.desk.reading.entities[entity ?? -1]?.kind ?? ''),
    ),
  )

/** "had piled up there": where, only the sentence before says; not "there are", nor "out there". */
const isThere = (view: View, word: Word): boolean =>
  word.lower === 'there' &&
  word.token.xpos === 'RB' &&
  /^(?:advmod|obl|nmod|root)/.test(word.token.deprel ?? '') &&
  !/^(?:out|over|up|down)$/.test(before(word, 1)) &&
  // "how many ferries there will be": in no place.
  !/^(?:MD|VB[DPZ])$/.test(word.s.tokens[word.i + 1]?.xpos ?? '') &&
  !isPlaceBefore(view, word)

const UNIT = /^(?:year|month|week|day|morning|evening|night|decade|century|season|\p{Lu}\p{Ll}+)$/u

/** "the following February" where no date has been named: after which, the card does not say. */
function isNext(view: View, word: Word): boolean {
  if (!/^(?:following|next|previous|preceding|same)$/.test(word.lower) || before(word, 1) !== 'the') return false
  if (!UNIT.test(word.s.tokens[word.i + 1]?.form ?? '')) return false
  return !view.front.some(other =>
    (view.desk.mentions[other.sentence] ?? []).some(
      ({ date, tokens }) =>
        date !== undefined &&
        tokens.from <= other.i &&
        other.i < tokens.to &&
        (other.sentence === word.sentence ? tokens.to <= word.i : isLed(view, word)),
    ),
  )
}

/**
 * Whether the card brings in, before a "one", what it may be one of: not its own verb's subject ("A fifth of homes have one"),
 * and no date.
 */
const isOneOf = (view: View, { s, i, token }: Word): boolean =>
  view.front.some(({ s: other, i: at, token: noun, sentence: index }) => {
    if (!/^NNS?$/.test(noun.xpos) || (other === s ? at >= i : index !== view.candidate.leadIn)) return false
    const dated = (view.desk.mentions[index] ?? []).some(
      ({ kind, tokens }) => /^(?:date|period)$/.test(kind) && tokens.from <= at && at < tokens.to,
    )
    const clause = s.clauses.find(({ verb }) => verb.from <= (token.head ?? -1) && (token.head ?? -1) < verb.to)
    const own = clause?.subject ?? (clause === undefined ? null : { from: clause.from, to: clause.verb.from })
    return !dated && !(other === s && own !== null && own.from <= at && at < own.to)
  })

/** "One was sold to Halden", "Lysse voted one in 2021", "the one that moves from town to town": one of what. */
const isOne = (view: View, word: Word): boolean =>
  (word.lower === 'one' &&
    // "How does A describe the one who only reads translations?": whoever does.
    view.candidate.rule !== 'kind-is' &&
    word.s.tokens[word.i - 1]?.lemma === 'the' &&
    /^(?:that|which|who)$/.test(word.s.tokens[word.i + 1]?.form ?? '') &&
    !view.front.some(other => other.s === word.s && other.i < word.i && /^NN/.test(other.token.xpos))) ||
  (view.candidate.kind === 'fact' &&
    /^(?:one|both|each|neither|either|none|another)$/.test(word.lower) &&
    (/^(?:nsubj|obj$)/.test(word.token.deprel ?? '') || isPartOfOne(word)) &&
    !isCompleted(view, word) &&
    !isOneOf(view, word))

/** "passed a piece of one" */
const isPartOfOne = ({ s, i, lower, token }: Word): boolean =>
  lower === 'one' && token.deprel === 'nmod' && s.tokens[i - 1]?.form === 'of'

/** "Understanding why takes time": why what. */
const isWhy = (word: Word): boolean =>
  /^(?:why|how|whether)$/.test(word.lower) &&
  word.i > 0 &&
  /^(?:obj|ccomp|xcomp|advmod)$/.test(word.token.deprel ?? '') &&
  word.s.tokens[word.token.head ?? -1]?.xpos === 'VBG' &&
  word.token.head === word.i - 1

/** "paid more as a result": of what, the sentence before says. */
const isResult = (view: View, { lower, s, i, sentence }: Word): boolean =>
  lower === 'result' &&
  /^as a$/i.test(`${s.tokens[i - 2]?.form} ${s.tokens[i - 1]?.form}`) &&
  s.tokens[i + 1]?.form !== 'of' &&
  view.candidate.kind === 'fact' &&
  sentence - 1 !== view.candidate.leadIn

/** "warned in the summer": of which year, neither the front nor the answer says. */
const isSeason = (view: View, word: Word): boolean =>
  /^(?:spring|summer|autumn|winter)$/.test(word.lower) &&
  before(word, 1) === 'the' &&
  /^(?:in|during|over|throughout|by|since|until)$/.test(before(word, 2)) &&
  !isCompleted(view, word) &&
  ![...view.front, ...view.back].some(other => /^(?:1[0-9]|20)\d\d$/.test(other.token.form)) &&
  !view.front.some(other =>
    (view.desk.mentions[other.sentence] ?? []).some(
      ({ date, tokens }) => date?.resolved != null && tokens.from <= other.i && other.i < tokens.to,
    ),
  )

/** "Halden has had something of the kind since 2014": of which, only the sentence before says. */
const OF_THE_KIND = /\b(?:some|any|no)thing (?:of the (?:kind|sort)|like (?:it|that|this))\b/i

const pointer: Gate = {
  rule: 'loose-pointer',
  asks: 'No “there”, “each time”, “said so”, “the following year” on the front leans on what stood before.',
  refuses: view => {
    for (const word of view.front) {
      if (word.resolved) continue
      const loose =
        isTimes(view, word) ||
        isSo(word) ||
        isAsMuch(word) ||
        isBareBoth(view, word) ||
        isThere(view, word) ||
        isNext(view, word) ||
        isOne(view, word) ||
        isSeason(view, word) ||
        isResult(view, word) ||
        isWhy(word) ||
        isProVerb(word)
      if (loose) return `“${word.token.form}” leans on something that the front does not name.`
    }
    if (OF_THE_KIND.test(view.frontText)) return '“of the kind” points at something that the front does not name.'
    const bare = endsInProVerb(view)
    if (bare !== undefined) return `“${bare.token.form}” in the answer stands for a verb outside it.`
    const so = view.back.find(word => isSo(word))
    return so === undefined ? null : '“so” in the answer stands for something outside it.'
  },
}

export const POINTER_GATES: readonly Gate[] = [pointer]
