// @vitest-environment happy-dom
/** What an assistant proposed, among the proposals: shown for what it is, hidden by one switch, kept one by one only. */
import { afterEach, describe, expect, it } from 'vitest'
import { noteId } from '../../src/core/ids.ts'
import type { Draft, Proposal } from '../../src/core/proposal.ts'
import { createModel } from '../../src/ui/model/model.ts'
import { ProposalsModel } from '../../src/ui/model/proposals.ts'
import { recordOf } from '../contract/making.ts'
import { assistants, second } from './assistant-stage.ts'
import type { Shown } from './screen.ts'
import { show } from './screen.ts'
import { DECK, draftAt, rest, stage } from './support.ts'

const OURS = draftAt(0, 3)
const VERIFIED = assistants('A verified one?')
const UNSURE = assistants('An unsure one?', true)
const REWRITTEN = assistants('Ours in better words?', false, {
  second: second(false, { name: 'a-model', mode: 'rewrite' }),
})

async function opened(drafts: readonly Draft[]) {
  const on = stage()
  const proposals = drafts.map(
    (draft, rank): Proposal => ({ id: noteId(`p${rank}`), deckId: DECK.id, draft, mended: null, status: 'open', rank }),
  )
  await on.store.addDeck(DECK, recordOf(DECK), proposals)
  const model = createModel(on.ports)
  const deciding = new ProposalsModel(model, DECK.id)
  await deciding.load()
  const status = async () => {
    await model.writes.settled()
    await rest()
    return (await on.store.proposals(DECK.id)).map(proposal => proposal.status)
  }
  return { ...on, model, deciding, status }
}

describe('deciding on what an assistant proposed', () => {
  it('keeps none of it with “keep all”, which is not even offered for it alone', async () => {
    const { deciding, model, status } = await opened([OURS, VERIFIED, UNSURE])
    expect(deciding.openKinds.value).toEqual(['fact'])
    deciding.keepAll('fact')
    expect(await status()).toEqual(['kept', 'open', 'open'])
    expect(model.notices.toast.value?.text).toBe('1 card kept.')
    expect(deciding.openKinds.value).toEqual([])
    deciding.keep(noteId('p1'))
    expect(await status()).toEqual(['kept', 'kept', 'open'])
  })

  it('hides with one switch all that could not be verified, and says how many that are', async () => {
    const { deciding } = await opened([UNSURE, OURS, VERIFIED])
    expect(deciding.current.value?.id).toBe('p0')
    expect(deciding.unverified.value).toBe(1)
    deciding.hiding.value = true
    expect(deciding.current.value?.id).toBe('p1')
    expect(deciding.open.value).toHaveLength(2)
    expect(deciding.unverified.value).toBe(1)
  })

  it('keeps one of two wordings of a card, and both come back with one undo', async () => {
    const { deciding, status } = await opened([OURS, draftAt(12, 19), REWRITTEN])
    const [ours, other, rewritten] = deciding.all.value
    if (ours === undefined || other === undefined || rewritten === undefined) throw new Error('no proposals')
    expect(deciding.othersOf(ours)).toEqual([rewritten])
    expect(deciding.othersOf(rewritten)).toEqual([ours])
    expect(deciding.othersOf(other)).toEqual([])
    deciding.keep(rewritten.id)
    expect(await status()).toEqual(['refused', 'open', 'kept'])
    deciding.undo()
    expect(await status()).toEqual(['open', 'open', 'open'])
    expect(deciding.current.value?.id).toBe('p2')
    // Which of the two is a choice to be made, so neither is kept along with the rest.
    deciding.keepAll('fact')
    expect(await status()).toEqual(['open', 'kept', 'open'])
  })
})

let screen: Shown
afterEach(() => screen?.close())

describe('what is shown of it', () => {
  const open = async (drafts: readonly Draft[]) => {
    const on = await opened(drafts)
    screen = await show(on.ports, '#/proposals/kim')
    await screen.appears('left')
    return on
  }

  it('says who proposed it, what was checked, and what could not be', async () => {
    await open([UNSURE])
    expect(screen.find('.verdict').textContent).toBe('Unsure · proposed by an assistant')
    expect(screen.text()).toContain('Not shown: Whose view it is could not be shown.')
    expect(screen.find('.second summary').textContent).toBe('1 of 2 checks passed')
    expect(screen.find('.second details').textContent).toContain('Checked: The quote stands in the piece.')
    await screen.tap('Whose words?')
    expect(screen.find('.legend').textContent).toContain('the assistant’s')
  })

  it('says nothing of the kind about our own', async () => {
    await open([OURS])
    expect(screen.root.querySelector('.second')).toBeNull()
    expect(screen.has('Hide unverified')).toBe(false)
    await screen.tap('Whose words?')
    expect(screen.find('.legend').textContent).not.toContain('assistant')
  })

  it('has the switch where there is something to hide, and tells what is hidden at the end', async () => {
    await open([UNSURE, OURS])
    expect(screen.find('.hide-unverified').textContent).toBe('Hide unverified (1)')
    await screen.tap('Hide unverified')
    expect(screen.find('.proposal .face').textContent).toBe('What stands at 0?')
    await screen.tap('Refuse')
    await screen.appears('That was all of them')
    expect(screen.text()).toContain('1 unverified card is hidden.')
    await screen.tap('Hide unverified')
    expect(screen.find('.proposal .face').textContent).toBe('An unsure one?')
  })

  it('keeps from the list only what was verified', async () => {
    await open([VERIFIED, UNSURE])
    await screen.tap('List')
    const rows = [...screen.root.querySelectorAll('.row')].map(row => [
      row.querySelector('.second-line')?.textContent,
      [...row.querySelectorAll('button')].map(button => button.textContent),
    ])
    expect(rows).toEqual([
      ['Verified, proposed by an assistant', ['Keep', 'Mend', 'Refuse', 'The piece']],
      ['Unsure, proposed by an assistant', ['Refuse', 'The piece']],
    ])
    expect(screen.has('Keep all facts')).toBe(false)
  })

  it('shows the other wording of a card, and leads to it', async () => {
    await open([OURS, REWRITTEN])
    expect(screen.find('.other').textContent).toContain('Worded by a-model:Ours in better words?')
    await screen.tap('Look at it')
    expect(screen.find('.proposal .face').textContent).toBe('Ours in better words?')
    expect(screen.find('.other').textContent).toContain('What stands at 0?')
  })
})
