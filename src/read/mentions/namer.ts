/**
 * Finds names and their kinds: an averaged perceptron that reads a sentence from left to right and decides for each word
 * that may be part of a name whether one begins, goes on or is none. Words that cannot be are passed over.
 */
import { FeatureList } from '../trained/hash.ts'
import type { Casing, NameToken } from './name-features.ts'
import { NAME_TEMPLATES, NameView } from './name-features.ts'

/** The kinds that the model tells apart; `thing` is split by words into work, product and law. */
export const NAMED = ['person', 'place', 'organisation', 'event', 'thing'] as const
export type Named = (typeof NAMED)[number]

/** Label 0 is "no name"; then for each kind its beginning and what goes on. */
export const LABELS = 1 + 2 * NAMED.length
export const beginOf = (kind: number): number => 1 + 2 * kind
export const goesOn = (label: number): boolean => label > 0 && label % 2 === 0
export const kindOfLabel = (label: number): number => (label - 1) >> 1

/** Weights by the hash of a feature: one row of `LABELS` numbers each. */
export interface NameWeights {
  /** Adds a feature's weights to the scores. */
  add(hash: number, scores: Float64Array): void
}

export interface NamedSpan {
  readonly from: number
  readonly to: number
  readonly kind: Named
  /** By how much its kind led over the next one where it begins, in the model's own units: from about 20 on it is mostly right. */
  readonly lead: number
}

/** Whether label `next` may follow `last`: a name goes on only as the kind that it began as. */
export const follows = (last: number, next: number): boolean =>
  !goesOn(next) || (last > 0 && kindOfLabel(last) === kindOfLabel(next))

const NO_NAME = [0] as const

/** The labels that are open to token `i` behind label `last`; only 0 when it can be no part of a name. */
export function openLabels(view: NameView, i: number, last: number): readonly number[] {
  const begins = view.open[i] === true
  const goes = last > 0 && view.continues(i)
  if (!begins && !goes) return NO_NAME
  const found = [0]
  for (let label = 1; label < LABELS; label++) {
    if (goesOn(label) ? goes && follows(last, label) : begins) found.push(label)
  }
  return found
}

/** The names of one sentence by the model's weights, from left to right, none overlapping. */
export function decodeNames(tokens: readonly NameToken[], casing: Casing, weights: NameWeights): readonly NamedSpan[] {
  const view = new NameView(tokens, casing)
  const features = new FeatureList(NAME_TEMPLATES + 8)
  const scores = new Float64Array(LABELS)
  const labels: number[] = []
  const leads: number[] = []
  for (let i = 0; i < tokens.length; i++) {
    const last = labels[i - 1] ?? 0
    const open = openLabels(view, i, last)
    let best = 0
    if (open.length > 1) {
      view.features(i, last, labels[i - 2] ?? 0, features)
      scores.fill(0)
      for (let k = 0; k < features.count; k++) weights.add(features.hashes[k] ?? 0, scores)
      for (const label of open) if ((scores[label] ?? 0) > (scores[best] ?? 0)) best = label
    }
    labels.push(best)
    leads.push(leadOf(best, open, scores))
  }
  return spansOf(labels, leads)
}

/** How far a label led over the best of another kind. */
function leadOf(best: number, open: readonly number[], scores: Float64Array): number {
  let next = Number.NEGATIVE_INFINITY
  for (const label of open)
    if (label > 0 && kindOfLabel(label) !== kindOfLabel(best)) next = Math.max(next, scores[label] ?? 0)
  return best === 0 || next === Number.NEGATIVE_INFINITY ? 0 : (scores[best] ?? 0) - next
}

function spansOf(labels: readonly number[], leads: readonly number[]): readonly NamedSpan[] {
  const found: NamedSpan[] = []
  for (let i = 0; i < labels.length; ) {
    const label = labels[i] ?? 0
    let to = i + 1
    if (label > 0) {
      while (to < labels.length && goesOn(labels[to] ?? 0)) to++
      found.push({ from: i, to, kind: NAMED[kindOfLabel(label)] ?? 'thing', lead: leads[i] ?? 0 })
    }
    i = to
  }
  return found
}
