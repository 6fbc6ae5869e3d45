// @vitest-environment happy-dom
/** Asking an assistant by address: agreed to before anything is sent, stopped at any moment, kept as far as it came. */
import { afterEach, describe, expect, it } from 'vitest'
import { err, ok } from '../../src/core/result.ts'
import type { AssistantPort, AssistantReply } from '../../src/ui/ports.ts'
import type { Script } from './assistant-stage.ts'
import { accepted, assistants, SETTINGS, secondStage } from './assistant-stage.ts'
import type { Shown } from './screen.ts'
import { show } from './screen.ts'
import { DECK } from './support.ts'

const HERE = '#/deck/kim/assistant'

let screen: Shown
afterEach(() => screen.close())

const open = async (script: Script = {}) => {
  const on = await secondStage({ settings: SETTINGS, accept: text => accepted([assistants(`${text}?`)]), ...script })
  screen = await show(on.ports, HERE)
  await screen.appears('How to ask')
  await screen.settle()
  return on
}

/** An assistant that answers when the test says so. */
function held() {
  const given: Parameters<AssistantPort['ask']>[] = []
  let answer: (reply: Awaited<ReturnType<AssistantPort['ask']>>) => void = () => undefined
  const ask: AssistantPort['ask'] = (...asked) => {
    given.push(asked)
    return new Promise(resolve => {
      answer = resolve
    })
  }
  const last = () => {
    const asked = given.at(-1)
    if (asked === undefined) throw new Error('nothing was asked')
    return asked[2]
  }
  return {
    ask,
    given,
    last,
    answer: (reply: AssistantReply) => answer(ok(reply)),
    fail: (code: string, message: string) => answer(err({ code, message })),
  }
}

const AGREED = { ...SETTINGS, agreed: true }

describe('asking by address', () => {
  it('sends nothing before the person has seen what goes where, and has agreed', async () => {
    const on = await open()
    expect(screen.text()).toContain('Before anything is sent')
    expect(screen.text()).toContain('To a-model at http://localhost:11434/v1.')
    expect(screen.text()).toContain('About 1,300 tokens there, and about 400 back. At the price you gave: about 0.05.')
    expect(on.sent).toEqual([])
    await screen.tap('Agree and send')
    await screen.appears('1 card verified')
    expect(on.sent).toEqual(['The request.'])
    expect(on.saved.settings?.agreed).toBe(true)
    expect(on.replies[0]?.[2].name).toBe('a-model')
    expect(await on.store.proposals(DECK.id)).toHaveLength(3)
    await screen.tap('Ask once more')
    expect(screen.has('Send')).toBe(true)
    expect(screen.has('Agree and send')).toBe(false)
  })

  it('tells how far it is, why it waits, and is stopped at once', async () => {
    const assistant = held()
    const on = await open({ settings: AGREED, assistant })
    await screen.tap('Send')
    assistant.last().onProgress({ received: 1234, waiting: null })
    await screen.settle()
    expect(screen.text()).toContain('1,234 characters so far')
    assistant.last().onProgress({ received: 1234, waiting: { seconds: 8, why: 'The address is busy.' } })
    await screen.settle()
    expect(screen.find('[role="status"].lead').textContent).toBe('The address is busy.')
    expect(screen.text()).toContain('Trying again in 8 seconds.')
    await screen.tap('Stop')
    expect(assistant.last().signal.aborted).toBe(true)
    assistant.fail('stopped', 'Stopped.')
    await screen.settle()
    expect(screen.find('[role="alert"] .wrong').textContent).toBe('Stopped.')
    expect(screen.has('Send it again')).toBe(true)
    expect(await on.store.proposals(DECK.id)).toHaveLength(2)
  })

  it('keeps what could be verified of a reply that broke off, says so, and goes on from there', async () => {
    const assistant = held()
    const on = await open({ settings: AGREED, assistant, parts: ['One.', 'Two.', 'Three.'] })
    await screen.tap('Send 3 parts')
    assistant.answer({ text: 'one', complete: true, notice: null })
    await screen.settle()
    expect(assistant.given.map(([, part]) => part)).toEqual(['One.', 'Two.'])
    assistant.answer({ text: 'two', complete: false, notice: 'The network was lost.' })
    await screen.settle()
    expect(screen.text()).toContain('2 cards verified, 0 unsure, 0 refused.')
    expect(screen.text()).toContain('The network was lost.')
    expect(await on.store.proposals(DECK.id)).toHaveLength(4)
    // What broke off is asked for once more, and what follows it.
    await screen.tap('Send it again')
    expect(assistant.given.map(([, part]) => part)).toEqual(['One.', 'Two.', 'Two.'])
    assistant.answer({ text: 'the rest', complete: true, notice: null })
    await screen.settle()
    assistant.answer({ text: 'three', complete: true, notice: null })
    await screen.settle()
    expect(screen.text()).toContain('3 cards verified')
    expect(screen.text()).not.toContain('The network was lost.')
    expect(await on.store.proposals(DECK.id)).toHaveLength(6)
  })

  it('says what went wrong, and sends a reply of no use back with what to mend', async () => {
    let tried = 0
    const ask = 'Only the JSON, please.'
    const on = await open({
      settings: AGREED,
      accept: () =>
        tried++ === 0 ? err({ code: 'no-json', message: 'No cards.', ask }) : accepted([assistants('Who?')]),
    })
    await screen.tap('Send')
    expect(screen.find('[role="alert"] .wrong').textContent).toBe('No cards.')
    await screen.tap('Send it again, with what to mend')
    expect(on.sent).toEqual(['The request.', 'The request.\n\nOnly the JSON, please.'])
    await screen.appears('1 card verified')
  })

  it('goes on when the person leaves the screen, and tells the end of it elsewhere', async () => {
    const assistant = held()
    const on = await open({ settings: AGREED, assistant })
    await screen.tap('Send')
    await screen.go('#/proposals/kim')
    await screen.appears('2 left')
    assistant.answer({ text: 'one', complete: true, notice: null })
    await screen.appears('3 left')
    expect(screen.text()).toContain('The assistant has answered')
    expect(await on.store.proposals(DECK.id)).toHaveLength(3)
  })
})

it('stores nothing of a deck that was deleted meanwhile', async () => {
  const assistant = held()
  const on = await open({ settings: AGREED, assistant })
  await screen.tap('Send')
  await on.store.removeDeck(DECK.id)
  assistant.answer({ text: 'one', complete: true, notice: null })
  await screen.settle()
  expect(await on.store.proposals(DECK.id)).toEqual([])
})

describe('the address', () => {
  it('is set in Settings, with its key hidden, and forgotten there', async () => {
    const on = await secondStage()
    screen = await show(on.ports, '#/settings')
    await screen.appears('No address is set.')
    await screen.tap('Set an address')
    await screen.type('Address', 'http://localhost:11434/v1')
    await screen.type('Key', 'a-secret')
    expect(screen.find<HTMLInputElement>('input[type="password"]').value).toBe('a-secret')
    await screen.type('Sent', '0,15')
    await screen.type('Received', '0.6')
    await screen.tap('List its models')
    const choice = screen.find<HTMLSelectElement>('select[aria-label="Models at this address"]')
    choice.value = 'another'
    choice.dispatchEvent(new Event('change', { bubbles: true }))
    await screen.settle()
    await screen.tap('Save')
    expect(on.saved.settings).toEqual({
      ...SETTINGS,
      model: 'another',
      key: 'a-secret',
      price: { input: 0.15, output: 0.6 },
    })
    expect(screen.text()).toContain('another at http://localhost:11434/v1')
    expect(screen.root.innerHTML).not.toContain('a-secret')
    await screen.tap('Forget it')
    expect(on.saved.settings).toBeNull()
    expect(screen.text()).toContain('No address is set.')
  })

  it('says why one cannot work, and keeps what was typed', async () => {
    await open({ assistant: { save: async () => err({ code: 'address', message: 'Write https://.' }) } })
    await screen.tap('Change')
    await screen.type('Address', 'http://example.org')
    await screen.tap('Save')
    expect(screen.find('[role="alert"] .wrong').textContent).toBe('Write https://.')
    expect(screen.find<HTMLInputElement>('input[type="text"]').value).toBe('http://example.org')
  })

  it('asks to agree anew when it changes, and not when only the model does', async () => {
    const on = await open({ settings: AGREED })
    await screen.tap('Change')
    await screen.type('Model', 'another')
    await screen.tap('Save')
    expect(on.saved.settings?.agreed).toBe(true)
    await screen.tap('Change')
    await screen.type('Address', 'http://localhost:8080/v1')
    await screen.tap('Save')
    expect(on.saved.settings?.agreed).toBe(false)
    expect(screen.has('Agree and send')).toBe(true)
  })

  it('asks to load the app again where its policy has to open, and sends nothing before', async () => {
    const on = await open({ assistant: { save: async () => ok({ reload: true }) } })
    await screen.tap('Change')
    await screen.tap('Save')
    expect(screen.text()).toContain('after Tenet is loaded again')
    expect(screen.has('Load again')).toBe(true)
    expect(screen.has('Agree and send')).toBe(false)
    expect(on.sent).toEqual([])
  })

  it('offers the browser’s own assistant only where there is one', async () => {
    await open({ assistant: { builtIn: async () => 'download' } })
    await screen.tap('Change')
    const protocol = screen.find<HTMLSelectElement>('select')
    expect([...protocol.options].map(option => option.value)).toEqual(['openai', 'anthropic', 'built-in'])
    protocol.value = 'built-in'
    protocol.dispatchEvent(new Event('change', { bubbles: true }))
    await screen.settle()
    expect(screen.text()).toContain('several gigabytes')
    expect(screen.root.querySelector('input[type="password"]')).toBeNull()
    screen.close()
    await open()
    await screen.tap('Change')
    expect(screen.find<HTMLSelectElement>('select').options).toHaveLength(2)
  })
})
