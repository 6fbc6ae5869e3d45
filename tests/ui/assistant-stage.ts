/** A deck with a piece and two proposals, and a second reader that answers what the test says. */
import { noteId } from '../../src/core/ids.ts'
import type { Draft, SecondReader } from '../../src/core/proposal.ts'
import type { Result } from '../../src/core/result.ts'
import { ok } from '../../src/core/result.ts'
import type {
  Accepted,
  AssistantPort,
  AssistantSettings,
  Ports,
  ReplyProblem,
  SecondReaderPort,
} from '../../src/ui/ports.ts'
import { recordOf } from '../contract/making.ts'
import type { Stage } from './support.ts'
import { DECK, draftAt, stage } from './support.ts'

export const second = (unsure = false, change: Partial<SecondReader> = {}): SecondReader => ({
  name: 'an assistant',
  mode: 'propose',
  checks: [
    { rule: 'quote', verdict: 'passed', says: 'The quote stands in the piece.' },
    { rule: 'holder', verdict: unsure ? 'unsure' : 'passed', says: 'Whose view it is could not be shown.' },
  ],
  ...change,
})

/** A card of an assistant's that asks `front`. */
export const assistants = (front: string, unsure = false, change: Partial<Draft> = {}): Draft => ({
  ...draftAt(0, 3),
  wording: {
    form: 'question',
    front: [{ how: 'assistant', text: front }],
    back: [{ how: 'copied', text: 'Kim', from: { paragraph: 1, start: 0, end: 3 } }],
    reverse: false,
  },
  second: second(unsure),
  ...change,
})

export const accepted = (drafts: readonly Draft[], more: Partial<Accepted> = {}): Result<Accepted, ReplyProblem> =>
  ok({ drafts, refused: [], notices: [], ...more })

export const SETTINGS: AssistantSettings = {
  protocol: 'openai',
  address: 'http://localhost:11434/v1',
  model: 'a-model',
  key: '',
  price: null,
  agreed: false,
}

export interface SecondStage extends Stage {
  /** What the second reader was given, in order. */
  readonly requests: Parameters<SecondReaderPort['request']>[]
  readonly replies: Parameters<SecondReaderPort['accept']>[]
  /** What was sent by address. */
  readonly sent: string[]
  /** What is saved of the address. */
  readonly saved: { settings: AssistantSettings | null }
}

export interface Script {
  readonly parts?: readonly string[]
  readonly accept?: (text: string) => Result<Accepted, ReplyProblem>
  readonly assistant?: Partial<AssistantPort>
  readonly settings?: AssistantSettings
  readonly ports?: Partial<Ports>
}

export async function secondStage(script: Script = {}): Promise<SecondStage> {
  const requests: SecondStage['requests'] = []
  const replies: SecondStage['replies'] = []
  const sent: string[] = []
  const saved: SecondStage['saved'] = { settings: script.settings ?? null }
  const on = stage({
    second: {
      request: async (...given) => {
        requests.push(given)
        return ok({ parts: script.parts ?? ['The request.'] })
      },
      accept: async (...given) => {
        replies.push(given)
        return script.accept?.(given[2].text) ?? accepted([])
      },
    },
    assistant: {
      settings: async () => saved.settings,
      save: async settings => {
        saved.settings = settings
        return ok({ reload: false })
      },
      builtIn: async () => 'no',
      estimate: async () => ({ inputTokens: 1234, outputTokens: 400, cost: 0.042 }),
      ask: async (_, part) => {
        sent.push(part)
        return ok({ text: `reply to ${part}`, complete: true, notice: null })
      },
      models: async () => ok(['a-model', 'another']),
      ...script.assistant,
    },
    ...script.ports,
  })
  const drafts = [draftAt(0, 3), draftAt(12, 19, { kind: 'argument' })]
  const proposals = drafts.map((draft, rank) => ({
    id: noteId(`p${rank}`),
    deckId: DECK.id,
    draft,
    mended: null,
    status: 'open' as const,
    rank,
  }))
  await on.store.addDeck(DECK, recordOf(DECK), proposals)
  return { ...on, requests, replies, sent, saved }
}
