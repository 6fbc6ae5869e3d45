/** A process that does one training task. */
import type { Message, Order } from './pool.ts'
import { trainParser, trainTagger } from './stages.ts'

const send = (message: Message, done?: () => void): void => {
  process.send?.(message, undefined, undefined, done)
}

function work({ material, task }: Order): void {
  const report = (line: string): void => send({ kind: 'report', line })
  const message: Message =
    task.kind === 'tagger'
      ? { kind: 'tagger', outcome: trainTagger(material, task, report) }
      : { kind: 'parser', outcome: trainParser(material, task, report) }
  send(message, () => process.exit())
}

process.once('message', (order: Order) => work(order))
