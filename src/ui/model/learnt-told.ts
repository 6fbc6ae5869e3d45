/** What was learnt from the person's choices, told: by the sorts of card that were kept most and least. Forgotten on request. */
import type { Signal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { Learnt, Verdicts } from '../../core/learnt.ts'
import { NO_VERDICTS, NOTHING_LEARNT, verdictsIn } from '../../core/learnt.ts'
import { movesOf } from '../../write/learn.ts'
import type { Sort } from '../words/learnt.ts'
import { learntWords, SORTS } from '../words/learnt.ts'
import { attempt } from './editing.ts'
import type { Loadable } from './loadable.ts'
import { LOADING, loadInto, ready, valueIn } from './loadable.ts'
import type { Model } from './model.ts'

/** Of the sort so many were decided on, and so many of those kept, mended or not. */
export interface Tally {
  readonly sort: Sort
  readonly kept: number
  readonly all: number
}

/** Two sorts of card of one family, the one kept more often first. */
export interface Preference {
  readonly more: Tally
  readonly less: Tally
}

/** Fewer choices about a sort than this tell nothing. */
const FEW = 4
/** Sorts whose moves differ by less are kept about alike, in hundredths of log-odds. */
const ALIKE = 5
const MOST_TOLD = 4

/** The largest differences, largest first; one of each family. */
export function preferencesIn(learnt: Learnt): readonly Preference[] {
  const moves = movesOf(learnt)
  const tallyOf = (sort: Sort): Tally => {
    const verdicts = learnt.features.get(sort) ?? NO_VERDICTS
    return { sort, kept: keptIn(verdicts), all: verdictsIn(verdicts) }
  }
  const moveOf = ({ sort }: Tally): number => moves.get(sort) ?? 0
  return SORTS.flatMap(family => {
    const told = family.map(tallyOf).filter(({ all }) => all >= FEW)
    const [more, less] = [...told]
      .sort((a, b) => moveOf(b) - moveOf(a))
      .filter((_, i) => i === 0 || i === told.length - 1)
    return more === undefined || less === undefined ? [] : [{ more, less, by: moveOf(more) - moveOf(less) }]
  })
    .filter(({ more, less, by }) => by >= ALIKE && shareOf(more) > shareOf(less))
    .sort((a, b) => b.by - a.by)
    .slice(0, MOST_TOLD)
    .map(({ more, less }) => ({ more, less }))
}

const shareOf = ({ kept, all }: Tally): number => kept / all

const keptIn = ({ kept, mended }: Verdicts): number => kept + mended

export class LearntModel {
  readonly learnt: Signal<Loadable<Learnt>> = signal(LOADING)
  readonly #model: Model

  constructor(model: Model) {
    this.#model = model
  }

  load(): Promise<void> {
    const { ports, writes } = this.#model
    return loadInto(this.learnt, async () => {
      await writes.settled()
      return ports.store.learnt()
    })
  }

  async forget(): Promise<void> {
    const before = valueIn(this.learnt.value)
    if (before === null || !(await this.#put(NOTHING_LEARNT))) return
    this.#model.notices.say(learntWords.forgotten, () => void this.#put(before))
  }

  async #put(learnt: Learnt): Promise<boolean> {
    const { ports, notices } = this.#model
    const saved = await attempt(this.#model, () => ports.store.relearn(learnt))
    if (saved.ok) this.learnt.value = ready(learnt)
    else notices.fail(saved.error.message)
    return saved.ok
  }
}
