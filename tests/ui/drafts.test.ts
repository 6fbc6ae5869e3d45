/** Drafts for a card of one's own: which there are, which are for the picked words, and what taking one does. */
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../src/core/proposal.ts'
import { ok, problem } from '../../src/core/result.ts'
import type { KnownDraft } from '../../src/ui/model/drafts.ts'
import { Drafts, knownDrafts } from '../../src/ui/model/drafts.ts'
import type { DraftChoice } from '../../src/ui/model/drafts-for.ts'
import { areTooFew, draftsFor } from '../../src/ui/model/drafts-for.ts'
import type { Filled, Filling } from '../../src/ui/model/filling.ts'
import { draftOn, madeFrom, ownOf, withChange, withDraft } from '../../src/ui/model/filling.ts'
import type { ReadAgain } from '../../src/ui/model/library.ts'
import { createModel } from '../../src/ui/model/model.ts'
import type { ReaderPort } from '../../src/ui/ports.ts'
import { deckNamed, noteNamed, question, recordOf } from '../contract/making.ts'
import { asks, at, FAILED, hides, idOf, OPENED, proposed, refusedFor } from './drafting.ts'
import { PIECE } from './reading-stage.ts'
import { DECK, stage } from './support.ts'

const WHO = asks(OPENED, 'Who opened the mill?', 'Ada Brook', 0.9)
const WHEN = asks(OPENED, 'When did Ada Brook open the mill?', '1840', 0.6)
const YEAR = hides(OPENED, '1840', 0.4)
const WHY = asks(FAILED, 'Why did it fail?', 'nobody came', 0.7)

const shownOf = ({ body }: KnownDraft): string =>
  body.form === 'question'
    ? body.front
    : body.parts.map(({ text, hole }) => (hole === null ? text : `[${text}]`)).join('')

const GAP = 'Ada Brook opened the mill in [1840].'

describe('the drafts that there are', () => {
  it('are what was proposed and what was refused, each with what to look at', () => {
    const more = proposed('when', WHEN, { more: 'closed' })
    const known = knownDrafts([], [proposed('who', WHO), more, proposed('year', YEAR, { status: 'refused' })], {
      drafts: [],
      offered: 0,
      refused: [refusedFor(WHY, '“it” may be anything.')],
    })
    expect(known.map(one => [shownOf(one), one.look])).toEqual([
      ['Who opened the mill?', null],
      ['When did Ada Brook open the mill?', 'Less sure'],
      [GAP, 'You refused it as it is'],
      ['Why did it fail?', 'Look: “it” may be anything.'],
    ])
  })

  it('are no card already, in whatever marks and capitals, and however it was mended', () => {
    const card = noteNamed('own', DECK.id, question('When did Ada Brook open the Mill', 'In 1840'))
    const mended = noteNamed('who', DECK.id, question('Who was it that opened the mill?', 'Ada Brook'))
    const proposals = [proposed('who', WHO, { status: 'kept' }), proposed('year', YEAR)]
    const again: ReadAgain = {
      drafts: [WHO, WHEN],
      offered: 2,
      refused: [refusedFor(WHY, 'A better card asks the same thing.', 'twin')],
    }
    expect(knownDrafts([card, mended], proposals, again).map(shownOf)).toEqual([GAP])
    // Of a card that was deleted the wording is there again.
    expect(knownDrafts([card], proposals, null).map(shownOf)).toEqual(['Who opened the mill?', GAP])
  })

  it('are no lists, and each is there once', () => {
    const list: Draft = {
      ...WHO,
      wording: { form: 'list', front: [{ how: 'template', text: 'Who came?' }], items: [] },
    }
    const again: ReadAgain = { drafts: [list, WHO, WHEN], offered: 2, refused: [] }
    const known = knownDrafts([], [proposed('who', WHO)], again)
    expect(known.map(one => [shownOf(one), one.proposal, one.look])).toEqual([
      ['Who opened the mill?', idOf('who'), null],
      ['When did Ada Brook open the mill?', null, 'Less sure'],
    ])
  })
})

const ALL = knownDrafts([], [proposed('who', WHO), proposed('year', YEAR, { more: 'closed' }), proposed('why', WHY)], {
  drafts: [],
  offered: 0,
  refused: [refusedFor(WHEN, 'Mend it.')],
})

const wanted = (sentence: string, answer: string | null, known = ALL): readonly DraftChoice[] =>
  draftsFor(known, PIECE, {
    paragraph: 1,
    span: at(sentence),
    answer: answer === null ? null : at(answer),
    whole: false,
  })

describe('the drafts for picked words', () => {
  it('are those of their sentence, the surest first', () => {
    expect(wanted(OPENED, null).map(shownOf)).toEqual([
      'Who opened the mill?',
      GAP,
      'When did Ada Brook open the mill?',
    ])
    expect(wanted(FAILED, null).map(shownOf)).toEqual(['Why did it fail?'])
    expect([...(wanted(FAILED, null)[0]?.sentences ?? [])]).toEqual([1])
  })

  it('rest on the words themselves, not only on both sides of them', () => {
    const [name, end] = [asks('Ada Brook', 'Who?', 'Ada Brook'), asks('nobody came', 'How?', 'nobody')]
    const known = knownDrafts([], [proposed('apart', { ...name, anchors: [...name.anchors, ...end.anchors] })], null)
    expect(wanted('opened the mill', null, known)).toEqual([])
    expect(wanted('Ada Brook', null, known)[0]?.sentences).toEqual(new Set([0, 1]))
  })

  it('ask for the very words before all others', () => {
    expect(wanted(OPENED, '1840').map(shownOf)).toEqual([
      GAP,
      'When did Ada Brook open the mill?',
      'Who opened the mill?',
    ])
    const longer = asks(OPENED, 'What did Ada Brook do?', 'opened the mill in 1840', 1)
    const known = knownDrafts([], [proposed('longer', longer), proposed('year', YEAR, { more: 'closed' })], null)
    expect(wanted(OPENED, '1840', known).map(shownOf)).toEqual([GAP, 'What did Ada Brook do?'])
  })

  it('are three at most, and no two ask for the same in the same form', () => {
    const other = asks(OPENED, 'Whose mill was opened?', 'Ada Brook', 0.8)
    const known = knownDrafts(
      [],
      [WHO, other, WHEN, YEAR, hides(OPENED, 'the mill')].map((draft, i) => proposed(`p${i}`, draft)),
      null,
    )
    expect(wanted(OPENED, null, known).map(shownOf)).toEqual([
      'Who opened the mill?',
      'When did Ada Brook open the mill?',
      'Ada Brook opened [the mill] in 1840.',
    ])
  })

  it('are too few where there are not three, or none asks for the picked words', () => {
    const few = (answer: string | null, drafts: readonly Draft[]): boolean => {
      const asked = { paragraph: 1, span: at(OPENED), answer: answer === null ? null : at(answer), whole: false }
      const known = knownDrafts(
        [],
        drafts.map((draft, i) => proposed(`p${i}`, draft)),
        null,
      )
      return areTooFew(draftsFor(known, PIECE, asked), asked)
    }
    expect(few(null, [WHO, WHEN])).toBe(true)
    expect(few(null, [WHO, WHEN, YEAR])).toBe(false)
    expect(few('1840', [WHO, WHEN, YEAR])).toBe(false)
    expect(few('the mill', [WHO, WHEN, YEAR])).toBe(true)
  })

  it('are none where the words are gone from the piece', () => {
    const other = {
      ...PIECE,
      text: { kind: 'present', paragraphs: [{ kind: 'body', text: 'Another text.' }] },
    } as const
    expect(draftsFor(ALL, other, { paragraph: 1, span: { start: 0, end: 13 }, answer: null, whole: true })).toEqual([])
  })
})

const EMPTY: Filled = {
  form: 'question',
  kind: 'argument',
  question: { front: '', back: '', reverse: false },
  cloze: null,
  chosen: new Set([1]),
}
const TYPED: Filled = { ...EMPTY, question: { front: 'My own?', back: 'Mine', reverse: true } }

function choice(name: string): DraftChoice {
  const found = wanted(OPENED, null).find(one => shownOf(one).startsWith(name))
  if (found === undefined) throw new Error(`no draft “${name}”`)
  return found
}
const [BY, HIDDEN] = [choice('Who'), choice('Ada')]

describe('taking a draft', () => {
  const start: Filling = { now: TYPED, put: null }

  it('fills form, words, kind and sentences, and taken again gives all of them back', () => {
    const one = withDraft(start, BY)
    expect(one.now).toMatchObject({
      form: 'question',
      kind: 'fact',
      question: { front: 'Who opened the mill?', back: 'Ada Brook', reverse: false },
      chosen: new Set([0]),
    })
    expect(draftOn(one)).toBe(BY)
    const two = withDraft(one, HIDDEN)
    expect(two.now).toMatchObject({ form: 'cloze', cloze: GAP })
    expect(ownOf(two)).toBe(TYPED)
    expect(withDraft(two, HIDDEN)).toEqual(start)
  })

  it('never takes away what was mended: it comes back too', () => {
    const mended = withChange(withDraft(start, BY), {
      question: { front: 'Who built it?', back: 'She', reverse: false },
    })
    expect(draftOn(mended)).toBeNull()
    expect(madeFrom(mended)).toBe(BY)
    const again = withDraft(mended, BY)
    expect(again.now.question.front).toBe('Who opened the mill?')
    expect(withDraft(again, BY).now).toEqual(mended.now)
    expect(withDraft(withDraft(mended, HIDDEN), HIDDEN).now).toEqual(mended.now)
  })

  it('is forgotten where its words were wiped out, and not where only the other form was looked at', () => {
    const blank = { question: { front: '', back: ' ', reverse: false } }
    expect(madeFrom(withChange(withDraft(start, BY), blank))).toBeNull()
    const looked = withChange(withDraft({ now: EMPTY, put: null }, HIDDEN), { form: 'question' })
    expect(madeFrom(looked)).toBeNull()
    expect(draftOn(withChange(looked, { form: 'cloze' }))).toBe(HIDDEN)
  })
})

async function draftsOf(name: string, propose: ReaderPort['propose']) {
  const on = stage()
  let read = 0
  const reader: ReaderPort = {
    ...on.ports.reader,
    propose: (...given) => {
      read++
      return propose(...given)
    },
  }
  const deck = deckNamed(name)
  await on.store.addDeck(deck, { ...recordOf(deck), piece: { ...PIECE, id: deck.pieceId } }, [
    proposed('who', WHO, { deckId: deck.id }),
  ])
  const model = createModel({ ...on.ports, reader })
  return {
    make: () => new Drafts(model, deck.id, PIECE),
    times: () => read,
    change: () => model.library.forget(deck.id),
  }
}

const reading: ReaderPort['propose'] = async piece =>
  ok({
    record: { ...recordOf(DECK), piece },
    drafts: [WHO, WHEN],
    offered: 1,
    refused: [refusedFor(WHY, 'Mend it.')],
    notices: [],
  })

describe('where drafts come from', () => {
  it('is the deck; the piece is read once more only when asked, and once for all sheets', async () => {
    const { make, times } = await draftsOf('once', reading)
    const first = make()
    await first.load()
    expect(first.known.value?.map(shownOf)).toEqual(['Who opened the mill?'])
    expect(times()).toBe(0)
    await Promise.all([first.lookFurther(), make().lookFurther()])
    expect(first.looking.value).toBe(false)
    expect(first.known.value?.map(shownOf)).toEqual([
      'Who opened the mill?',
      'When did Ada Brook open the mill?',
      'Why did it fail?',
    ])
    const second = make()
    await second.load()
    expect(second.known.value).toHaveLength(3)
    await second.lookFurther()
    expect(times()).toBe(1)
  })

  it('is forgotten when the piece is changed: a new text has drafts of its own', async () => {
    const { make, times, change } = await draftsOf('changed', reading)
    await make().lookFurther()
    change()
    const after = make()
    await after.load()
    expect(after.known.value?.map(shownOf)).toEqual(['Who opened the mill?'])
    await after.lookFurther()
    expect(times()).toBe(2)
  })

  it('may fail: what is at hand stays, and the next sheet tries again', async () => {
    const { make, times } = await draftsOf('failing', async () => problem('reader-failed', 'It fell over.'))
    const drafts = make()
    await drafts.load()
    await drafts.lookFurther()
    await drafts.lookFurther()
    expect(times()).toBe(1)
    expect(drafts.known.value?.map(shownOf)).toEqual(['Who opened the mill?'])
    expect(drafts.looking.value).toBe(false)
    await make().lookFurther()
    expect(times()).toBe(2)
  })
})
