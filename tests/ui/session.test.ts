import { describe, expect, it } from 'vitest'
import type { Grade } from '../../src/core/card.ts'
import { noteOfCard } from '../../src/core/ids.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { createModel } from '../../src/ui/model/model.ts'
import { StudySession } from '../../src/ui/model/session.ts'
import { cloze, question } from '../contract/making.ts'
import { A_MOMENT, failing, firstCard, rest, stage, withNotes, withQuestions } from './support.ts'

async function opened(many = 3, change: Parameters<typeof stage>[0] = {}) {
  const on = stage(change)
  await withQuestions(on.store, many)
  return begin(on)
}

async function begin(on: ReturnType<typeof stage>) {
  const model = createModel(on.ports)
  const study = new StudySession(model, null)
  await study.open()
  const answer = (given: Grade) => {
    study.reveal()
    on.pass(A_MOMENT)
    study.grade(given)
  }
  const front = () => study.shown.value?.faces.front.text ?? null
  return { ...on, model, study, answer, front }
}

describe('a session', () => {
  it('shows the next card at once and counts it as saved only when the store has it', async () => {
    const { study, answer, front, model, store } = await opened()
    expect(front()).toBe('Question 0?')
    answer('good')
    expect(front()).toBe('Question 1?')
    expect(model.writes.pending.value).toBe(1)
    await model.writes.settled()
    expect(model.writes.pending.value).toBe(0)
    expect(await store.reviewsOf(firstCard('q0'))).toHaveLength(1)
    expect(study.revealed.value).toBe(false)
  })

  it('ignores a tap that comes with the reveal', async () => {
    const { study, front, pass } = await opened()
    study.reveal()
    pass(50)
    study.grade('easy')
    expect(front()).toBe('Question 0?')
    expect(study.revealed.value).toBe(true)
  })

  it('brings the card back when its grade could not be written, and loses nothing else', async () => {
    const { store, failures } = failing(createMemoryStore(), 'commit')
    const { answer, front, model, study } = await opened(3, { store })
    answer('good')
    await model.writes.settled()
    failures.left = 1
    answer('good')
    await model.writes.settled()
    await rest()
    expect(front()).toBe('Question 1?')
    expect(study.revealed.value).toBe(false)
    expect(model.notices.banner.value).toContain('The device is full.')
    expect(await store.reviewsOf(firstCard('q0'))).toHaveLength(1)
    expect(await store.reviewsOf(firstCard('q1'))).toHaveLength(0)
    answer('easy')
    await model.writes.settled()
    expect(model.notices.banner.value).toBeNull()
    expect(await store.reviewsOf(firstCard('q1'))).toHaveLength(1)
  })

  it('takes back the later grades of a card whose first grade was lost, and keeps those of others', async () => {
    const { store, failures } = failing(createMemoryStore(), 'commit')
    const { answer, front, model, study } = await opened(2, { store })
    failures.left = 1
    answer('again') // q0: lost
    answer('easy') // q1: written
    answer('again') // q0 once more, resting on what was lost
    await model.writes.settled()
    await rest()
    expect(front()).toBe('Question 0?')
    expect(study.shown.value?.card.memory).toBeNull()
    expect(await store.reviewsOf(firstCard('q0'))).toHaveLength(0)
    expect(await store.reviewsOf(firstCard('q1'))).toHaveLength(1)
  })

  it('undoes from the end to the first card and leaves the store exactly as before', async () => {
    const { answer, front, model, store, study } = await opened(3)
    const before = await store.dump()
    for (const given of ['easy', 'easy', 'easy'] as const) answer(given)
    await model.writes.settled()
    expect(front()).toBeNull()
    expect(await store.dump()).not.toEqual(before)
    for (const expected of ['Question 2?', 'Question 1?', 'Question 0?']) {
      study.undo()
      expect(front()).toBe(expected)
    }
    study.undo()
    await model.writes.settled()
    expect(await store.dump()).toEqual(before)
  })

  it('never lets an undo overtake its grade', async () => {
    const { answer, model, store, study } = await opened(1)
    answer('good')
    study.undo()
    await model.writes.settled()
    expect(await store.reviewsOf(firstCard('q0'))).toHaveLength(0)
    expect((await store.card(firstCard('q0')))?.slot).toBe('new')
  })

  it('shows what the store holds when an undo could not be written', async () => {
    const { store, failures } = failing(createMemoryStore(), 'revert')
    const { answer, front, model, study } = await opened(2, { store })
    answer('easy')
    await model.writes.settled()
    failures.left = 1
    study.undo()
    await model.writes.settled()
    await rest()
    expect(model.notices.banner.value).toContain('could not be undone')
    expect(front()).toBe('Question 1?')
    expect(await store.reviewsOf(firstCard('q0'))).toHaveLength(1)
  })

  it('goes on after it was killed, on the front of a card, and can still undo', async () => {
    const first = await opened(2)
    first.answer('easy')
    first.study.reveal()
    await first.model.writes.settled()
    const again = await begin(first)
    expect(again.front()).toBe('Question 1?')
    expect(again.study.revealed.value).toBe(false)
    again.study.undo()
    expect(again.front()).toBe('Question 0?')
  })

  it('shows an edit at once and keeps the memory', async () => {
    const { answer, front, model, store, study } = await opened(2)
    answer('again')
    await model.writes.settled()
    study.undo()
    expect(await study.edit(question('Better?', 'Yes'), false)).toBeNull()
    expect(front()).toBe('Better?')
    answer('easy')
    await model.writes.settled()
    expect((await store.card(firstCard('q0')))?.memory?.reps).toBe(1)
    await study.edit(question('Still 1?', 'One'), false)
    expect((await store.card(firstCard('q1')))?.memory).toBeNull()
  })

  it('starts a card over as a new note, so that the old log stays true', async () => {
    const { answer, model, store, study } = await opened(1)
    answer('again')
    await model.writes.settled()
    expect(study.shown.value?.card.memory?.reps).toBe(1)
    await study.edit(question('Anew?', 'Yes'), true)
    const { notes, cards, reviews } = (await store.dump()).snapshot
    expect(notes.map(note => note.body)).toEqual([question('Anew?', 'Yes')])
    expect(cards.map(card => card.memory)).toEqual([null])
    expect(reviews).toHaveLength(1)
  })

  it('goes on to the next card when an edit takes the hole away', async () => {
    const on = stage()
    await withNotes(on.store, [cloze(0, 1), question()])
    const { study, front } = await begin(on)
    expect(front()).toBe('[…]word1 ')
    await study.edit({ form: 'cloze', parts: [{ text: 'word1', hole: 1 }] }, false)
    expect(study.shown.value?.note.id).not.toBe(noteOfCard(firstCard('q0')))
  })

  it('sets a card aside, and undo brings it back', async () => {
    const { front, model, store, study } = await opened(2)
    study.suspend()
    expect(front()).toBe('Question 1?')
    await model.writes.settled()
    expect((await store.card(firstCard('q0')))?.slot).toBe('suspended')
    study.undo()
    await model.writes.settled()
    expect((await store.card(firstCard('q0')))?.slot).toBe('new')
  })
})
