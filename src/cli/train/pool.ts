/**
 * Does training tasks, one after another or side by side in processes. Each task is the same wherever it runs, so the
 * model is the same whatever the number of processes.
 */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import {
  type Material,
  type ParserOutcome,
  type ParserTask,
  type Report,
  type TaggerOutcome,
  type TaggerTask,
  trainParser,
  trainTagger,
} from './stages.ts'

export interface Pool {
  tagger(task: TaggerTask): Promise<TaggerOutcome>
  parser(task: ParserTask): Promise<ParserOutcome>
}

/** In this thread, at once. */
export const inlinePool = (material: Material, report: Report): Pool => ({
  tagger: task => Promise.resolve(trainTagger(material, task, report)),
  parser: task => Promise.resolve(trainParser(material, task, report)),
})

/** What a process sends. */
export type Message =
  | { readonly kind: 'report'; readonly line: string }
  | { readonly kind: 'tagger'; readonly outcome: TaggerOutcome }
  | { readonly kind: 'parser'; readonly outcome: ParserOutcome }

/** What a process is given. */
export interface Order {
  readonly material: Material
  readonly task: TaggerTask | ParserTask
}

/** A process a task: what it needed is given back when it is done. */
function inProcess(order: Order, report: Report): Promise<Message> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'worker.ts'), { serialization: 'advanced' })
    child.on('message', (message: Message) => {
      if (message.kind === 'report') report(message.line)
      else resolve(message)
    })
    child.on('error', reject)
    child.on('exit', () => reject(new Error(`${order.task.name} ended without a result`)))
    child.send(order)
  })
}

/** Up to `count` tasks side by side; the others wait in the order in which they came. */
export function processPool(material: Material, count: number, report: Report): Pool {
  let free = count
  const waiting: (() => void)[] = []
  const run = async (task: TaggerTask | ParserTask): Promise<Message> => {
    if (free === 0) await new Promise<void>(resolve => waiting.push(resolve))
    else free--
    try {
      return await inProcess({ material, task }, report)
    } finally {
      const next = waiting.shift()
      if (next === undefined) free++
      else next()
    }
  }
  const wrong = (task: TaggerTask | ParserTask): Error => new Error(`${task.name} gave something else`)
  return {
    tagger: async task => {
      const message = await run(task)
      if (message.kind !== 'tagger') throw wrong(task)
      return message.outcome
    },
    parser: async task => {
      const message = await run(task)
      if (message.kind !== 'parser') throw wrong(task)
      return message.outcome
    },
  }
}
