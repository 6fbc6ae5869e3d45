/** What a view is about: the noun phrase that it is said of, without settings before it and comments behind it. */
import { lower, tag } from '../../../read/argument/scene.ts'
import type { Sentence, TokenRange } from '../../../read/reading.ts'
import { FINITE, STOPS, SURE, TENSED } from './saying.ts'
import { spanOf } from './tree.ts'

/** Most words of a comment that parts a subject from its verb. */
const MOST_COMMENT = 16

/** Behind a comment on a noun, "supermarkets, which once sold cheap fuel,", "pubs, between 2010 and 2015,"; -1 where there is none. */
export function behindComment(s: Sentence, comma: number): number {
  if (lower(s, comma) !== ',' || !/^(?:W|IN$)/.test(tag(s, comma + 1))) return -1
  for (let i = comma + 2; i < Math.min(s.tokens.length, comma + MOST_COMMENT); i++) {
    if (lower(s, i) === ',') return FINITE.test(tag(s, i + 1)) ? i + 1 : -1
    if (STOPS.test(lower(s, i)) || (tag(s, comma + 1) === 'IN' && FINITE.test(tag(s, i)))) return -1
  }
  return -1
}

/** Behind a remark between two commas that has no verb of its own; -1 where there is none. */
function behindRemark(s: Sentence, comma: number): number {
  if (!/^(?:even|especially|particularly|above|not)$/.test(lower(s, comma + 1))) return behindComment(s, comma)
  for (let i = comma + 1; i < comma + 8; i++) {
    if (lower(s, i) === ',') return i + 1
    if (FINITE.test(tag(s, i)) || STOPS.test(lower(s, i))) return -1
  }
  return -1
}

/** "by 2050 the toll may double", "in one of three towns fares rose": where the subject begins behind a setting; -1 for none. */
function behindSetting(s: Sentence, view: TokenRange): number {
  if (tag(s, view.from) !== 'IN' || /^(?:if|unless|because|although|while|since|as|that)$/.test(lower(s, view.from)))
    return -1
  const setting = s.phrases.find(({ from }) => from === view.from + 1)
  const at = setting === undefined ? -1 : lower(s, setting.to) === ',' ? setting.to + 1 : setting.to
  const subject = s.phrases.find(({ from }) => from === at)
  return subject !== undefined && FINITE.test(tag(s, subject.to)) ? at : -1
}

/** Most words of what a view is about. */
const MOST_TOPIC = 14

/** The subject of a view, where it is a noun phrase of few words that tells what the view is about. */
export function topicOf(s: Sentence, view: TokenRange): TokenRange | null {
  const behind = behindSetting(s, view)
  if (behind > view.from) return topicOf(s, { from: behind, to: view.to })
  if (!/^(?:DT|NN|JJ|VBG|VBN|VBD|CD|PDT)/.test(tag(s, view.from))) return null
  if (/^(?:JJR|RBR|JJS)$/.test(tag(s, view.from + 1))) return null
  if (
    /^(?:it|there|this|that|these|those|all|both|each|nothing|nobody|no|none|neither|some|many|most|any|every)$/.test(
      lower(s, view.from),
    )
  )
    return null
  const plain = s.tokens.slice(view.from, view.to).some(({ xpos }) => FINITE.test(xpos))
  const verbs = plain ? FINITE : TENSED
  let noun = false
  for (let i = view.from; i < Math.min(view.to, view.from + MOST_TOPIC); i++) {
    const xpos = tag(s, i)
    // "the certainty of a fine, even a low one, makes": of the whole without the remark.
    if (noun && lower(s, i) === ',' && verbs.test(tag(s, behindRemark(s, i)))) return { from: view.from, to: i }
    if (STOPS.test(lower(s, i)) || /^W|^PRP|^TO$/.test(xpos)) return null
    // "elected governments": a participle before the noun is no verb.
    if (noun && verbs.test(xpos)) {
      const to = /^RB$|^``$|^''$/.test(tag(s, i - 1)) || /^[“"]$/.test(lower(s, i - 1)) ? i - 1 : i
      return { from: view.from, to }
    }
    if (/^NN|^VBG/.test(xpos)) noun = true
    else if (FINITE.test(xpos) && i > view.from) return null
  }
  return null
}

/**
 * "a barge that carries its own crane may not moor": a subject of more words than a plain phrase, by the tree; null where it does
 * not open the view, or leans on a pronoun.
 */
export function longTopicOf(s: Sentence, view: TokenRange): TokenRange | null {
  const verb = s.tokens.findIndex(
    ({ deprel, head = -1 }, i) =>
      view.from <= i && i < view.to && /^(?:ccomp|root)$/.test(deprel ?? '') && (head < view.from || head >= view.to),
  )
  const subject = s.tokens.findIndex(
    ({ deprel, head, margin = 0 }, i) =>
      view.from <= i && i < verb && head === verb && /^nsubj/.test(deprel ?? '') && margin >= SURE,
  )
  if (subject < 0 || !/^NN/.test(tag(s, subject)) || !/^(?:DT|NN|JJ)/.test(tag(s, view.from))) return null
  // "every barge in the fleet": how many is part of the answer.
  if (/^(?:no|any|every|each|all|both|some|another|this|that|these|those)$/.test(lower(s, view.from))) return null
  const { from, to } = spanOf(s, subject)
  const plain = s.tokens.slice(from, to).every(({ xpos, form }) => !/^(?:PRP|CC)/.test(xpos) && !/^[;:–—]$/.test(form))
  const fits = from === view.from && to - from <= MOST_TOPIC && FINITE.test(tag(s, to))
  return plain && fits ? { from, to } : null
}

/** What a view may be asked by: its topic, and the piece alone where the topic would give too much away. */
export const topicsOf = (s: Sentence, view: TokenRange): readonly (TokenRange | null)[] => {
  const topic = topicOf(s, view)
  // "about the phrase": which one, only the piece says.
  const bare = topic !== null && topic.to - topic.from === 2 && lower(s, topic.from) === 'the'
  return topic === null || bare ? [null] : [topic, null]
}
