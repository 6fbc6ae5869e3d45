/** Gates for `CARDS.md` rule 1: a stranger who meets the card in two years knows what is asked. */
import { ROLE } from '../../read/mentions/lists.ts'
import type { Gate } from './gate.ts'
import type { View, Word } from './view.ts'

const isQuotedWord = (word: Word): boolean =>
  word.s.asides.some(aside => aside.kind === 'quote' && aside.from < word.i && word.i < aside.to - 1)

/** What has been named so far on a side, as antecedents go. */
interface Named {
  person: boolean
  thing: boolean
  many: boolean
}

function note(view: View, word: Word, named: Named): void {
  const { token } = word
  if (word.resolved) {
    // A name has been written in its place.
    if (/^(?:he|she|him|her|his)$/.test(word.lower)) named.person = true
    else if (word.lower === 'they') named.many = true
    else named.thing = true
  }
  const dated = (view.desk.mentions[word.sentence] ?? []).some(
    mention => mention.date !== undefined && mention.tokens.from <= word.i && word.i < mention.tokens.to,
  )
  if (dated) return
  if (/^NNPS?$/.test(token.xpos) || /^(?:NN|JJ)$/.test(token.xpos)) {
    const mention = (view.desk.mentions[word.sentence] ?? []).find(
      candidate => candidate.kind === 'name' && candidate.tokens.from <= word.i && word.i < candidate.tokens.to,
    )
    const kind = mention?.entity === undefined ? null : view.desk.reading.entities[mention.entity]?.kind
    if (kind === 'person' || (kind === 'other' && /^NNP/.test(token.xpos)) || ROLE.has(token.lemma.toLowerCase()))
      named.person = true
    if (kind !== 'person' && /^NN/.test(token.xpos) && !ROLE.has(token.lemma.toLowerCase())) named.thing = true
  }
  if (
    /^NNP?S$/.test(token.xpos) ||
    (token.xpos === 'CC' && token.lemma === 'and') ||
    /^(?:people|those|many|some|most|police)$/.test(word.lower)
  )
    named.many = true
  if (token.xpos === 'VBG' && word.i === 0) named.thing = true
}

/** "it is likely that", "it takes … to": an "it" that stands for nothing. */
function isEmptyIt(word: Word): boolean {
  const { s, i } = word
  const clause = s.clauses.find(
    candidate => candidate.subject !== null && candidate.subject.from <= i && i < candidate.subject.to,
  )
  const from = clause?.verb.to ?? i + 1
  const object = /^(?:make|find|think|consider|take|keep|leave)/.test(s.tokens[i - 1]?.lemma ?? '')
  for (let k = from; k < Math.min(from + 9, s.tokens.length); k++) {
    const token = s.tokens[k]
    if (token === undefined || /^[,;.]$/.test(token.form)) return false
    if (
      (token.xpos === 'IN' && token.form === 'that') ||
      token.xpos === 'TO' ||
      (token.xpos === 'IN' && token.form === 'for' && object) ||
      /^(?:whether|how|why)$/.test(token.form)
    )
      return (
        object ||
        clause?.verb === undefined ||
        s.tokens[clause.verb.main]?.lemma === 'be' ||
        s.tokens[clause.verb.main]?.lemma === 'take' ||
        clause.verb.passive ||
        /^(?:seem|appear|follow|turn|happen|matter|become|prove|remain)$/.test(s.tokens[clause.verb.main]?.lemma ?? '')
      )
  }
  return false
}

const THIRD: ReadonlyMap<string, keyof Named> = new Map([
  ['he', 'person'],
  ['him', 'person'],
  ['his', 'person'],
  ['himself', 'person'],
  ['she', 'person'],
  ['her', 'person'],
  ['hers', 'person'],
  ['herself', 'person'],
  ['it', 'thing'],
  ['its', 'thing'],
  ['itself', 'thing'],
  ['they', 'many'],
  ['them', 'many'],
  ['their', 'many'],
  ['theirs', 'many'],
  ['themselves', 'many'],
])

/** The first pronoun on a side that nothing before it on the card can be meant by. */
function loosePronoun(view: View, words: readonly Word[], named: Named): string | null {
  for (const word of words) {
    const wanted = /^PRP/.test(word.token.xpos) && !word.resolved ? THIRD.get(word.lower) : undefined
    if (wanted !== undefined && !named[wanted] && !(word.lower === 'it' && isEmptyIt(word))) return word.token.form
    note(view, word, named)
  }
  return null
}

const pronoun: Gate = {
  rule: 'loose-pronoun',
  asks: 'No pronoun on the front stands for something that is not on the card.',
  refuses: view => {
    const found = loosePronoun(view, view.front, { person: false, thing: false, many: false })
    return found === null ? null : `“${found}” stands for something that the front does not name.`
  },
}

const answerPronoun: Gate = {
  rule: 'loose-answer',
  asks: 'The answer can be understood with its front.',
  refuses: view => {
    const named: Named = { person: false, thing: false, many: false }
    for (const word of view.front) note(view, word, named)
    const found = loosePronoun(view, view.back, named)
    if (found !== null) return `“${found}” in the answer stands for something that the card does not name.`
    const hanging = view.back.find(
      (word, k) =>
        k === 0 && word.lower === 'the' && view.candidate.kind === 'fact' && !isPinned(view, word, view.back),
    )
    if (hanging !== undefined) return '“the …” in the answer was introduced earlier in the piece.'
    const pointing = view.back.find(
      (word, k) => isPointing(word) && !(k > 0 && word.lower === 'that') && !isAnswered(view, word),
    )
    return pointing === undefined
      ? null
      : `“${pointing.token.form}” in the answer points at something outside the card.`
  },
}

/** Idioms that point at nothing in particular. */
const IDIOM = /^(?:time|point|way|sense|respect|kind|sort)$/

/**
 * "this" in an answer that can only mean what the front says: a noun that stands there too, or, in a reply, the view that is
 * replied to.
 */
function isAnswered(view: View, word: Word): boolean {
  const { s, i } = word
  const phrase = s.phrases.find(candidate => candidate.from <= i && i < candidate.to)
  const head = phrase === undefined || phrase.head === i ? undefined : s.tokens[phrase.head]
  if (view.candidate.link === 'thesis') return false
  if (head === undefined) return view.candidate.link === 'objection' && /^(?:this|that)$/.test(word.lower)
  if (IDIOM.test(head.lemma) && s.tokens[i - 1]?.xpos === 'IN') return true
  return view.front.some(other => other.token.lemma.toLowerCase() === head.lemma.toLowerCase())
}

/** "this", "these", "such a": words that point back. */
function isPointing(word: Word): boolean {
  const { s, i, lower, token } = word
  const next = s.tokens[i + 1]?.form.toLowerCase() ?? ''
  if (word.resolved) return false
  if (lower === 'such') return next !== 'as'
  if (!/^(?:this|these|those|that)$/.test(lower) || !/^(?:DT|PDT)$/.test(token.xpos)) return false
  return !/^(?:who|of|that|which|in|whose|with)$/.test(next)
}

const demonstrative: Gate = {
  rule: 'loose-demonstrative',
  asks: 'No “this”, “these” or “such” on the front points outside the card.',
  refuses: view => {
    const found = view.front.find(isPointing)
    return found === undefined ? null : `“${found.token.form}” points at something outside the card.`
  },
}

const UNIQUE = new Set(
  'world sun moon earth internet public economy future past present sea sky weather climate poor rich right left west east north south planet universe press media market state government law middle-class environment state church army police military people truth country web night day morning evening century decade year war rest majority minority elderly young old unemployed homeless wealthy working-class'.split(
    ' ',
  ),
)
/** Names that are written small. */
const PROPER = new Set(
  'cold war,first world war,second world war,great depression,industrial revolution,middle age,financial crisis,climate crisis,global south,global north,middle east,far right,far left,middle class,working class,free market,welfare state,nuclear age,stone age,american dream,stock market,housing market,labour market,labor market,supreme court,prime minister,european union,soviet union,roman empire,british empire,black death,french revolution,scientific method,human brain,human body,human race,solar system,ice age,rule of law,common good,private sector,public sector,green belt,enlightenment,renaissance,reformation,holocaust'.split(
    ',',
  ),
)
/** Adjectives that only point. */
const POINTING =
  /^(?:new|old|same|whole|current|latter|former|previous|recent|other|present|latest|next|last|above|following|first|second|third|two|three|four|five|entire|very|overall|original|earlier|later|necessary|required|resulting|ensuing|remaining|respective|relevant|extra|additional|further|necessary)$/
const COMPLEMENT =
  /^(?:of|since|that|which|who|whom|whose|to|for|between|in|on|with|against|from|at|about|among|by|behind|over|where|when)$/

/** Adjectives that presuppose what was said before, even beside a name. */
const NEEDED = /^(?:necessary|required|resulting|ensuing|aforementioned|said|same|latter|former|respective)$/

const words = (s: Word['s'], from: number, to: number): string =>
  s.tokens
    .slice(from, to)
    .map(token => token.form.toLowerCase())
    .join(' ')

/** Whether a definite phrase is pinned down by its own words. */
function isPinned(view: View, word: Word, side: readonly Word[]): boolean {
  const { s, i, sentence } = word
  const phrase = s.phrases.find(candidate => candidate.from <= i && i < candidate.to)
  const head = phrase === undefined ? undefined : s.tokens[phrase.head]
  if (phrase === undefined || head === undefined) return true
  const lemma = head.lemma.toLowerCase()
  const inner = s.tokens.slice(i + 1, phrase.head)
  if (inner.some(token => NEEDED.test(token.form.toLowerCase()))) return false
  if (
    /^NNPS?$/.test(head.xpos) ||
    inner.some(token => /^(?:NNPS?|JJS|RBS|POS)$/.test(token.xpos) && !POINTING.test(token.form.toLowerCase()))
  )
    return true
  const next = s.tokens[phrase.to]
  // "The mayor, Henrik Sund,": the name stands right beside it.
  const beside =
    s.tokens[phrase.to]?.form === ',' &&
    (view.desk.mentions[sentence] ?? []).some(
      mention => mention.kind === 'name' && mention.tokens.from === phrase.to + 1,
    )
  if (beside) return true
  if (/^(?:first|last|same) time$/.test(words(s, i + 1, phrase.to))) return true
  const kept = side.some(other => other.sentence === sentence && other.i === phrase.to)
  if (
    kept &&
    next !== undefined &&
    (COMPLEMENT.test(next.form.toLowerCase()) || /^VB[NG]$/.test(next.xpos)) &&
    !inner.some(token => /^(?:same|latter|former|other)$/i.test(token.form))
  )
    return true
  if (inner.some(token => POINTING.test(token.form.toLowerCase()))) return false
  if (UNIQUE.has(lemma) && inner.length === 0) return true
  if (PROPER.has([...inner.map(token => token.form.toLowerCase()), lemma].join(' '))) return true
  // The title on the front says which of the piece's own things is meant.
  if (view.frontText.includes(view.desk.title) && (view.desk.nounCounts.get(lemma) ?? 0) >= 2) return true
  if (view.candidate.kind === 'argument' && view.desk.titleWords.has(head.form.toLowerCase())) return true
  const noun = inner.filter(token => /^(?:NN|JJ|VBN|VBG|HYPH)/.test(token.xpos))
  const first = view.desk.firstSeen.get(lemma)
  return noun.length > 0 && (first === undefined || first >= sentence || noun.some(token => /^NN/.test(token.xpos)))
}

const definite: Gate = {
  rule: 'loose-definite',
  asks: 'Every “the …” on the front says by its own words which one is meant.',
  refuses: view => {
    // "What is the lesson?" is asked of the piece as a whole, which the front names.
    const ofPiece = view.candidate.rule === 'definition' && view.frontText.includes(view.desk.title)
    const found = ofPiece
      ? undefined
      : view.front.find(word => word.lower === 'the' && !word.resolved && !isPinned(view, word, view.front))
    if (found === undefined) return null
    const phrase = found.s.phrases.find(candidate => candidate.from <= found.i && found.i < candidate.to)
    const words = found.s.tokens.slice(found.i, phrase?.to ?? found.i + 2).map(token => token.form)
    return `“${words.join(' ')}” was introduced earlier: the card does not say which one is meant.`
  },
}

const DEICTIC = /^(?:here|soon|now|nowadays|currently|recently|lately|ago|hitherto|tonight)$/
const FIRST = /^(?:i|we|us|our|ours|my|me|mine|myself|ourselves|you|your|yours)$/

const deictic: Gate = {
  rule: 'here-and-now',
  asks: 'Nothing on the card depends on when, where or by whom the piece was written.',
  refuses: view => {
    for (const word of view.front) {
      if (word.resolved || isQuotedWord(word)) continue
      if (DEICTIC.test(word.lower)) return `“${word.token.form}” says something only on the day of writing.`
      // "We" of an argument is people at large, or its author's readers; of a fact it is nobody.
      if (view.candidate.kind === 'argument' && /^(?:we|our|us|ourselves)$/.test(word.lower)) continue
      if (FIRST.test(word.lower) && /^(?:PRP|NNP|NN|FW)/.test(word.token.xpos) && word.lower !== 'us')
        return `“${word.token.form}” does not say who that is.`
      if (word.token.form === 'us' || word.token.form === 'US' ? word.token.form === 'us' : false)
        return '“us” does not say who that is.'
    }
    for (const word of [...view.front, ...view.back]) {
      const mention = (view.desk.mentions[word.sentence] ?? []).find(
        candidate => candidate.date !== undefined && candidate.tokens.from <= word.i && word.i < candidate.tokens.to,
      )
      if (mention?.date?.deictic === true && !word.resolved) return `“${word.token.form}” carries no year.`
      if (mention?.date?.resolved != null && !word.resolved)
        return `“${word.token.form}” would need its year in the answer.`
    }
    return null
  },
}

const ORDINAL = /^(?:first|second|third|fourth|last)$/
const SAME = /^(?:others|likewise|otherwise|elsewhere|similarly|ones|former|latter|respectively|aforementioned)$/
const FREE = /^(?:higher|lower|upper|inner|outer|later|earlier|further|elder|more|less|better|greater|longer)$/

const comparison: Gate = {
  rule: 'loose-comparison',
  asks: 'Comparisons on the front say with what, and nothing is left to be filled in from before.',
  refuses: view => {
    const text = ` ${view.frontText.toLowerCase()} `
    for (const [k, word] of view.front.entries()) {
      if (word.resolved) continue
      if (SAME.test(word.lower)) return `“${word.token.form}” refers to something outside the card.`
      if (
        word.lower === 'other' &&
        k < 6 &&
        !/^(?:than|hand)$/.test(word.s.tokens[word.i + 1]?.lemma ?? '') &&
        word.s.tokens[word.i - 1]?.lemma !== 'each'
      )
        return '“other” refers to something outside the card.'
      if (/^(?:JJR|RBR)$/.test(word.token.xpos) && !text.includes(' than ') && !FREE.test(word.lower))
        return `“${word.token.form}” does not say than what.`
      if (
        /^(?:more|less|better|greater|longer)$/.test(word.lower) &&
        !/ than | and more | or less /.test(text) &&
        /^(?:JJ|RB|NN)/.test(word.s.tokens[word.i + 1]?.xpos ?? '')
      )
        return `“${word.token.form}” does not say than what.`
      const next = word.s.tokens[word.i + 1]
      if (word.lower === 'another' && !/^(?:NN|JJ)/.test(next?.xpos ?? ''))
        return '“another” refers to something outside the card.'
      if (ORDINAL.test(word.lower) && !/^(?:NN|JJ|CD|VBG|HYPH)|^TO$/.test(next?.xpos ?? '') && word.token.xpos !== 'RB')
        return `“${word.token.form}” does not say of what.`
      if (word.lower === 'so' && /^(?:do|did|does|doing|done)$/.test(word.s.tokens[word.i - 1]?.lemma ?? ''))
        return '“so” stands for something outside the card.'
    }
    return null
  },
}

export const ALONE_GATES: readonly Gate[] = [deictic, demonstrative, pronoun, definite, comparison, answerPronoun]
