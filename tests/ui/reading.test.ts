import { describe, expect, it } from 'vitest'
import { anchorIn } from '../../src/core/anchor.ts'
import type { Argument, LinkKind, Role } from '../../src/core/argument.ts'
import { statementId } from '../../src/core/ids.ts'
import type { Branch } from '../../src/ui/model/argument.ts'
import { treeOf } from '../../src/ui/model/argument.ts'
import { placesIn } from '../../src/ui/model/places.ts'
import { groupRefused } from '../../src/ui/model/refused.ts'
import { segmentsOf } from '../../src/ui/model/segments.ts'
import { noteNamed, recordOf } from '../contract/making.ts'
import { DECK, draftAt } from './support.ts'

const argument = (
  roles: Readonly<Record<string, Role>>,
  links: readonly (readonly [string, LinkKind, string])[],
): Argument => ({
  statements: Object.entries(roles).map(([id, role]) => ({
    id: statementId(id),
    role,
    holder: 'author',
    text: id,
    anchors: [],
  })),
  links: links.map(([from, kind, to]) => ({ from: statementId(from), kind, to: statementId(to) })),
})

const outline = (branches: readonly Branch[]): readonly unknown[] =>
  branches.map(branch => [branch.statement.text, ...outline(branch.children)])

describe('the argument as a tree', () => {
  it('puts the thesis first and what bears on a statement under it', () => {
    const tree = treeOf(
      argument({ fact: 'evidence', aside: 'claim', thesis: 'thesis', why: 'reason' }, [
        ['why', 'supports', 'thesis'],
        ['fact', 'supports', 'why'],
      ]),
    )
    expect(outline(tree)).toEqual([['thesis', ['why', ['fact']]], ['aside']])
  })
  it('reads “lists” downwards', () => {
    const tree = treeOf(argument({ three: 'claim', one: 'consideration' }, [['three', 'lists', 'one']]))
    expect(outline(tree)).toEqual([['three', ['one']]])
  })
  it('leaves out a statement that says nothing by itself, and keeps what rests on it', () => {
    const plain = argument({ thesis: 'thesis', true: 'claim', why: 'reason', so: 'claim', end: 'claim' }, [
      ['true', 'concedes', 'thesis'],
      ['why', 'supports', 'true'],
      ['end', 'supports', 'so'],
    ])
    const texts: ReadonlyMap<string, string> = new Map([
      ['true', 'That is true.'],
      ['so', 'But this is so'],
    ])
    const statements = plain.statements.map(one => ({ ...one, text: texts.get(one.id) ?? one.text }))
    const tree = treeOf({ ...plain, statements })
    expect(outline(tree)).toEqual([['thesis', ['why']], ['end']])
    expect(tree.map(({ link }) => link)).toEqual([null, null])
  })
  it('cuts a circle and shows every statement once', () => {
    const tree = treeOf(
      argument({ a: 'claim', b: 'claim', c: 'claim' }, [
        ['a', 'supports', 'b'],
        ['b', 'supports', 'a'],
        ['c', 'attacks', 'a'],
        ['c', 'attacks', 'b'],
      ]),
    )
    const shown = JSON.stringify(outline(tree))
    for (const name of ['a', 'b', 'c']) expect(shown.split(`"${name}"`)).toHaveLength(2)
  })
})

describe('a piece cut at its anchors', () => {
  const record = recordOf(DECK)
  const text = 'Kim went to Beijing.'
  const note = (name: string, start: number, end: number) => {
    const anchor = anchorIn(text, 1, start, end)
    return { ...noteNamed(name, DECK.id), anchors: anchor === null ? [] : [anchor] }
  }
  it('knows for each stretch which notes rest on it, and loses no word', () => {
    const [paragraph] = segmentsOf(record.piece, [note('a', 0, 8), note('b', 4, 19)])
    expect(paragraph?.segments.map(segment => [segment.text, segment.notes.map(n => n.id)])).toEqual([
      ['Kim ', ['a']],
      ['went', ['a', 'b']],
      [' to Beijing', ['b']],
      ['.', []],
    ])
    expect(paragraph?.segments.map(segment => segment.text).join('')).toBe(text)
  })
  it('finds the sentence of a note, or names its paragraph when the text is not here', () => {
    expect(placesIn(record, note('a', 0, 3))).toMatchObject([{ kind: 'found', place: { start: 0, end: 3 } }])
    const absent = { ...record, piece: { ...record.piece, text: { kind: 'absent', paragraphCount: 8 } as const } }
    expect(placesIn(absent, note('a', 0, 3))).toEqual([{ kind: 'paragraph', paragraph: 1 }])
  })
})

describe('what was refused', () => {
  it('is told by reason, the most frequent first', () => {
    const one = (rule: string) => ({ draft: draftAt(0, 3), rule, why: `Because of ${rule}.` })
    const groups = groupRefused([one('vague'), one('long'), one('long')])
    expect(groups.map(group => [group.why, group.refused.length])).toEqual([
      ['Because of long.', 2],
      ['Because of vague.', 1],
    ])
  })
})
