/**
 * Weights of the writer's ranker: logistic regression over the features of fact cards. Of texts with people's questions a
 * card is wanted when it shares half of the words (F1) of an answer at its place; of texts whose cards were marked, when
 * it was kept. All samples at once, from zero, with a pull towards zero: the same samples give the same weights.
 */

import type { Piece } from '../../core/piece.ts'
import { read } from '../../read/read.ts'
import type { Parse } from '../../read/syntax/light.ts'
import { type Features, featuresOf } from '../../write/features.ts'
import { judgedCards } from '../../write/propose.ts'
import type { RankerWeights } from '../../write/ranker.ts'
import { cardOfView } from '../bench/write/cards.ts'
import { hitBy } from '../bench/write/coverage.ts'
import type { AskedPiece } from '../bench/write/xquad.ts'
import { sheetId } from '../sheet/items.ts'
import type { Mark } from '../sheet/marks.ts'

export interface RankerSample {
  readonly features: Features
  /** From 0 to 1: what was kept after an edit is half wanted. */
  readonly wanted: number
  readonly weight: number
}

/** Cards that a gate refused teach too, but less: they are not what will be ranked. */
const REFUSED = 0.4

/** Samples of one text; `source` tells corpora apart that ask more or fewer questions. */
export function samplesOf(asked: AskedPiece, parse: Parse, source: string, weight: number): readonly RankerSample[] {
  const reading = read(asked.piece, { parse })
  if (!reading.ok) return []
  return judgedCards(reading.value)
    .filter(({ view }) => view.candidate.kind === 'fact')
    .map(({ view, refusal }) => {
      const card = cardOfView(view)
      return {
        features: new Map([...featuresOf(view), [`source ${source}`, 1]]),
        wanted: asked.golds.some(gold => hitBy(card, gold) >= 0.5) ? 1 : 0,
        weight: refusal === null ? weight : weight * REFUSED,
      }
    })
}

const WANTED = { keep: 1, edit: 0.5, drop: 0 } as const

/** Samples of pieces whose cards readers have marked. Cards that the writer no longer words so teach nothing. */
export function markedSamples(
  pieces: readonly Piece[],
  marks: ReadonlyMap<string, readonly Mark[]>,
  parse: Parse,
  weight: number,
): readonly RankerSample[] {
  return pieces.flatMap(piece => {
    const reading = read(piece, { parse })
    return !reading.ok
      ? []
      : judgedCards(reading.value).flatMap(({ view }) => {
          const { prompt, answers } = cardOfView(view)
          const found = marks.get(
            sheetId(
              prompt,
              answers.map(answer => answer.text),
            ),
          )
          if (view.candidate.kind !== 'fact' || found === undefined) return []
          const features = new Map([...featuresOf(view), ['source marks', 1] as const])
          return found.map(mark => ({ features, wanted: WANTED[mark], weight: weight / found.length }))
        })
  })
}

export interface RankerPlan {
  readonly rounds: number
  readonly step: number
  readonly pull: number
  /** Features seen in fewer samples are left out. */
  readonly least: number
}

export const PLAN: RankerPlan = { rounds: 400, step: 2, pull: 0.01, least: 8 }

/** Weights in hundredths without the sources' own. */
export function trainRanker(samples: readonly RankerSample[], plan: RankerPlan = PLAN): RankerWeights {
  const seen = new Map<string, number>()
  for (const { features } of samples) for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1)
  const names = [...seen].filter(([, n]) => n >= plan.least).map(([name]) => name)
  const place = new Map(['bias', ...names.sort()].map((name, i) => [name, i]))
  const rows = samples.map(({ features, wanted, weight }) => ({
    wanted,
    weight,
    cells: [
      [0, 1] as const,
      ...[...features].flatMap(([name, value]) => {
        const at = place.get(name)
        return at === undefined ? [] : [[at, value] as const]
      }),
    ],
  }))
  const weights = new Float64Array(place.size)
  const squares = new Float64Array(place.size).fill(1e-6)
  const total = rows.reduce((sum, row) => sum + row.weight, 0)
  for (let round = 0; round < plan.rounds; round++) {
    const pace = plan.step / (10 + round)
    const slopes = new Float64Array(place.size)
    for (const { cells, wanted, weight } of rows) {
      let sum = 0
      for (const [at, value] of cells) sum += (weights[at] ?? 0) * value
      const miss = (weight * (1 / (1 + Math.exp(-sum)) - wanted)) / total
      for (const [at, value] of cells) slopes[at] = (slopes[at] ?? 0) + miss * value
    }
    for (let at = 0; at < weights.length; at++) {
      const slope = (slopes[at] ?? 0) + (at === 0 ? 0 : plan.pull * (weights[at] ?? 0))
      squares[at] = (squares[at] ?? 0) * 0.9 + slope * slope
      weights[at] = (weights[at] ?? 0) - (pace * slope) / Math.sqrt(squares[at] ?? 1)
    }
  }
  return Object.fromEntries(
    [...place]
      .map(([name, at]) => [name, Math.round(100 * (weights[at] ?? 0))] as const)
      .filter(([name, weight]) => weight !== 0 && !name.startsWith('source ')),
  )
}
