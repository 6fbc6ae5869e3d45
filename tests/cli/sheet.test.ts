/** Sheets to mark: out and back again, tallied, compared, stored without text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { grammarFor } from '../../src/cli/model.ts'
import { itemsOf } from '../../src/cli/sheet/items.ts'
import type { Marked } from '../../src/cli/sheet/marks.ts'
import { agreement, proseOfTally, tallyOf } from '../../src/cli/sheet/marks.ts'
import { readSheet, sheetOf, storedMarks } from '../../src/cli/sheet/page.ts'
import { paragraphText } from '../../src/core/piece.ts'
import { ownPieces } from '../bench/read-write.ts'

const { parse } = grammarFor({ light: true })
const items = ownPieces().flatMap(piece =>
  itemsOf(piece, parse, { refused: false, all: false, textOf: n => paragraphText(piece, n) ?? '' }),
)
const page = sheetOf(items, { seed: 3, most: 100, each: 100 })

/** What a reader would write: marks in turn, with a rule for what is not kept. */
const marked = (text: string, marks: readonly string[]): string => {
  let n = 0
  return text.replace(/^mark:\nrules:$/gm, () => {
    const mark = marks[n++ % marks.length] ?? ''
    return `mark: ${mark}\nrules: ${mark === 'keep' ? '' : '1, 4'}`
  })
}

const mark = (id: string, verdict: Marked['mark'], refusedBy: string | null = null): Marked => ({
  ...{ id, source: 's', sentence: 0, kind: 'fact', rule: 'cloze-noun', mark: verdict, broken: [], refusedBy },
})

describe('a sheet', () => {
  it('shows each card once, beside its sentence, in an order that the seed alone decides', () => {
    expect(items.length).toBeGreaterThan(10)
    expect(page.match(/^card: /gm)?.length).toBe(items.length)
    for (const item of items) expect(page).toContain(`- **${item.front}**`)
    // What stands above a question when it is asked is part of the card.
    expect(items.some(item => item.origin !== '')).toBe(true)
    for (const item of items.filter(({ origin }) => origin !== ''))
      expect(page).toContain(`- *${item.origin}*\n- **${item.front}**`)
    for (const item of items) for (const sentence of item.rests) expect(page).toContain(`> ${sentence}`)
    expect(sheetOf(items, { seed: 3, most: 100, each: 100 })).toBe(page)
    expect(sheetOf(items, { seed: 4, most: 100, each: 100 })).not.toBe(page)
    expect(sheetOf(items, { seed: 3, most: 2, each: 100 }).match(/^card: /gm)?.length).toBe(2)
    const rules = sheetOf(items, { seed: 3, most: 100, each: 1 })
      .match(/^card: .*/gm)
      ?.map(line => line.split(' ')[5])
    expect(new Set(rules).size).toBe(rules?.length)
  })

  it('comes back as it was marked, and without what was left open', () => {
    expect(readSheet(page)).toEqual([])
    const read = readSheet(marked(page, ['keep', 'edit', 'drop']))
    expect(read.length).toBe(items.length)
    expect(new Set(read.map(one => one.id))).toEqual(new Set(items.map(item => item.id)))
    expect(read.slice(0, 3).map(one => [one.mark, one.broken])).toEqual([
      ['keep', []],
      ['edit', [1, 4]],
      ['drop', [1, 4]],
    ])
  })

  it('is stored without any words of the piece', () => {
    const stored = storedMarks([readSheet(marked(page, ['keep', 'drop']))])
    const rows: unknown = JSON.parse(stored)
    expect(Array.isArray(rows) ? rows.length : 0).toBe(items.length)
    for (const item of items) expect(stored).not.toContain(item.front.slice(0, 20))
  })
})

describe('marks', () => {
  it('are counted by kind and rule; gates by what they rightly refused', () => {
    const tally = tallyOf([mark('a', 'keep'), mark('b', 'drop'), mark('c', 'keep', 'leak'), mark('d', 'drop', 'leak')])
    expect(tally.rows[0]).toEqual({ name: 'all', keep: 1, edit: 0, drop: 1 })
    expect(tally.gates).toEqual([{ rule: 'leak', n: 2, right: 0.5 }])
    expect(proseOfTally(tally)).toContain('all: 2 cards, keep 1 (50 %)')
  })

  it('of two readers agree by kappa: 1 when all agree, 0 when only chance does', () => {
    const one = [mark('a', 'keep'), mark('b', 'keep'), mark('c', 'drop'), mark('d', 'drop')]
    expect(agreement(one, one)).toEqual({ both: 4, same: 4, kappa: 1 })
    const crossed = [mark('a', 'keep'), mark('b', 'drop'), mark('c', 'keep'), mark('d', 'drop')]
    expect(agreement(one, crossed)).toEqual({ both: 4, same: 2, kappa: 0 })
    expect(agreement(one, [mark('x', 'keep')])).toEqual({ both: 0, same: 0, kappa: 0 })
  })
})

const KEPT = join(import.meta.dirname, '..', 'write', 'sheets')

describe('kept marks', () => {
  it.runIf(existsSync(KEPT))('hold nothing but what a mark is', () => {
    for (const name of readdirSync(KEPT).filter(file => file.endsWith('.json'))) {
      const rows: unknown = JSON.parse(readFileSync(join(KEPT, name), 'utf8'))
      for (const row of Array.isArray(rows) ? rows : []) {
        expect(Object.keys(row).sort()).toEqual([
          'broken',
          'id',
          'kind',
          'mark',
          'reader',
          'refusedBy',
          'rule',
          'sentence',
          'source',
        ])
        expect(row.mark).toMatch(/^(?:keep|edit|drop)$/)
      }
    }
  })
})
