// @vitest-environment happy-dom
/** Asking an assistant by hand: what is copied, what is pasted, and what becomes of it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { err } from '../../src/core/result.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { accepted, assistants, secondStage } from './assistant-stage.ts'
import type { Shown } from './screen.ts'
import { show } from './screen.ts'
import { DECK, draftAt, failing, rest } from './support.ts'

const HERE = '#/deck/kim/assistant'
const REPLY = 'The assistant’s reply'

let screen: Shown
let clipboard: { text: string; allowed: boolean }

beforeEach(() => {
  clipboard = { text: '', allowed: true }
  const allowed = async <T,>(answer: () => T): Promise<T> =>
    clipboard.allowed ? answer() : Promise.reject(new Error('not allowed'))
  vi.stubGlobal('navigator', {
    ...navigator,
    languages: ['en'],
    clipboard: {
      writeText: (text: string) =>
        allowed(() => {
          clipboard.text = text
        }),
      readText: () => allowed(() => clipboard.text),
    },
  })
})

afterEach(() => {
  screen.close()
  vi.unstubAllGlobals()
})

const open = async (...given: Parameters<typeof secondStage>) => {
  const on = await secondStage(...given)
  screen = await show(on.ports, HERE)
  await screen.appears('Ask an assistant')
  await screen.settle()
  return on
}

async function paste(text: string): Promise<void> {
  clipboard.text = text
  await screen.tap('Paste')
}

describe('asking by hand', () => {
  it('copies the request, checks the pasted reply, stores what passed at once and leads there', async () => {
    const refused = [{ draft: assistants('Was it 196 million?'), rule: 'figures', why: 'The figure is not there.' }]
    const drafts = [assistants('Who went to Beijing?'), assistants('And why?', true)]
    const on = await open({ accept: () => accepted(drafts, { refused, notices: ['A comma was mended.'] }) })
    expect(on.requests[0]?.[1]).toHaveLength(2)
    expect(screen.text()).toContain('the 2 cards that this deck has')
    await screen.tap('Copy the request')
    expect(clipboard.text).toBe('The request.')
    expect(screen.text()).toContain('Copied.')

    await paste('{"cards":[]}')
    await screen.appears('1 card verified, 1 unsure, 1 refused.')
    expect(screen.text()).toContain('A comma was mended.')
    expect(screen.text()).toContain('The figure is not there.')
    expect(on.replies[0]?.[2]).toEqual({ text: '{"cards":[]}', name: 'an assistant' })
    const stored = await on.store.proposals(DECK.id)
    expect(stored.map(({ draft, status, rank }) => [draft.second?.name, status, rank])).toEqual([
      [undefined, 'open', 0],
      [undefined, 'open', 1],
      ['an assistant', 'open', 2],
      ['an assistant', 'open', 3],
    ])
    expect(document.activeElement?.textContent).toBe('What came of it')
    await screen.tap('Decide on them')
    expect(location.hash).toBe('#/proposals/kim')
  })

  it('puts the request into a selectable box where copying is not allowed', async () => {
    await open()
    clipboard.allowed = false
    await screen.tap('Copy the request')
    expect(screen.find<HTMLTextAreaElement>('textarea[readonly]').value).toBe('The request.')
    await screen.tap('Paste')
    expect(screen.text()).toContain('Press and hold in the box')
  })

  it('takes a reply that was typed or pasted by other means, and keeps it when the person looks elsewhere', async () => {
    const on = await open({ accept: () => accepted([assistants('Who?')]) })
    await screen.type(REPLY, '{"cards"')
    await screen.go('#/settings')
    await screen.go(HERE)
    await screen.settle()
    expect(screen.find<HTMLTextAreaElement>('textarea.reply').value).toBe('{"cards"')
    expect(on.requests).toHaveLength(1)
    await screen.tap('Check it')
    await screen.appears('1 card verified')
  })

  it('says what is wrong with a reply, and what to say to the assistant', async () => {
    let tried = 0
    const problem = { code: 'no-json', message: 'There are no cards in this reply.', ask: 'Only the JSON, please.' }
    await open({ accept: () => (tried++ === 0 ? err(problem) : accepted([assistants('Who?')])) })
    await paste('I am sorry.')
    expect(screen.find('[role="alert"] .wrong').textContent).toBe('There are no cards in this reply.')
    await screen.tap('Copy what to say')
    expect(clipboard.text).toBe('Only the JSON, please.')
    // The next reply takes the place of the one that was of no use.
    await paste('{}')
    await screen.appears('1 card verified')
  })

  it('offers nothing to say where it would not help', async () => {
    await open({ accept: () => err({ code: 'too-large', message: 'This reply is too long.', ask: null }) })
    await paste('x')
    expect(screen.text()).toContain('This reply is too long.')
    expect(screen.has('Copy what to say')).toBe(false)
  })

  it('says that nothing is on the clipboard, and that a reply held nothing', async () => {
    const on = await open()
    await paste(' ')
    expect(screen.text()).toContain('There is no text on the clipboard.')
    await paste('{"cards":[]}')
    await screen.appears('There was no card in it.')
    expect(await on.store.proposals(DECK.id)).toHaveLength(2)
    await screen.tap('Ask once more')
    expect(on.requests).toHaveLength(2)
    expect(screen.has('Copy the request')).toBe(true)
  })

  it('keeps the reply when the store is full', async () => {
    const { store, failures } = failing(createMemoryStore(), 'saveProposals')
    const on = await open({ accept: () => accepted([assistants('Who?')]), ports: { store } })
    failures.left = 1
    await paste('{}')
    expect(screen.text()).toContain('The device is full.')
    expect(await on.store.proposals(DECK.id)).toHaveLength(2)
    await screen.type(REPLY, '{ }')
    await screen.tap('Check it')
    await screen.appears('1 card verified')
  })

  it('goes part by part when the piece is long', async () => {
    const on = await open({
      parts: ['First.', 'Second.', 'Third.'],
      accept: text => accepted([assistants(`${text}?`)]),
    })
    expect(screen.text()).toContain('so it goes in 3 parts')
    await paste('one')
    await screen.appears('What came of it')
    await screen.tap('The next part')
    await screen.tap('Copy the request')
    expect(clipboard.text).toBe('Second.')
    await screen.tap('Part 3 of 3')
    await paste('three')
    await screen.appears('What came of it')
    // Leaving in the middle loses nothing, and the part that is left is the one that stands.
    await screen.go('#/settings')
    await screen.go(HERE)
    await screen.settle()
    expect(screen.find('[aria-current="step"]').textContent).toBe('Part 2 of 3')
    await paste('two')
    await rest()
    expect((await on.store.proposals(DECK.id)).map(({ rank }) => rank)).toEqual([0, 1, 2, 3, 4])
    expect(on.requests).toHaveLength(1)
  })

  it('knows what came since the request was made, so that a reply pasted twice adds nothing', async () => {
    const on = await open({ accept: () => accepted([assistants('Who?')]) })
    await paste('{}')
    await screen.appears('1 card verified')
    await screen.tap('Ask once more')
    await paste('{}')
    await screen.appears('0 cards verified, 0 unsure, 1 refused.')
    expect(on.replies[1]?.[1]).toHaveLength(3)
    expect(await on.store.proposals(DECK.id)).toHaveLength(3)
  })

  it('asks for better wording of the cards that wait, and of no others', async () => {
    const on = await open({ accept: () => accepted([]) })
    await screen.tap('Better wording')
    const [, drafts, mode] = on.requests[1] ?? []
    expect(mode).toBe('rewrite')
    expect(drafts).toEqual([draftAt(0, 3), draftAt(12, 19, { kind: 'argument' })])
    expect(screen.text()).toContain('It holds the 2 cards')
  })

  it('says why there is nothing to ask where the text is not here', async () => {
    const on = await secondStage()
    const record = await on.store.piece(DECK.pieceId)
    if (record === null) throw new Error('no piece')
    await on.store.saveDeck(DECK, {
      ...record,
      piece: { ...record.piece, text: { kind: 'absent', paragraphCount: 3 } },
    })
    screen = await show(on.ports, HERE)
    await screen.appears('The text of this piece is not here')
    expect(on.requests).toEqual([])
  })
})

describe('the way there', () => {
  it('stands with the deck and its proposals, and not on Today', async () => {
    const on = await secondStage()
    screen = await show(on.ports, '#/')
    await screen.settle()
    expect(screen.text()).not.toContain('assistant')
    await screen.go('#/proposals/kim')
    await screen.appears('Ask an assistant…')
    await screen.go('#/deck/kim')
    await screen.appears('Ask an assistant…')
    expect(on.requests).toEqual([])
  })
})
