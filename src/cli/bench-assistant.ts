/**
 * `npm run bench:assistant [-- --aside] [--all] [--show KIND] [--escaped]`: what the checks of an assistant's cards catch. True
 * cards of our own pieces are damaged by rule; the table says how many of each kind were refused, how many at least
 * marked unsure, and how many true cards were lost. `--aside`: the pieces put aside before tuning, alone; `--all`: both.
 */
import { parseArgs } from 'node:util'
import { ASIDE, loadCards } from './bench/assistant/cards.ts'
import type { Outcome } from './bench/assistant/run.ts'
import { runBench, tally } from './bench/assistant/run.ts'

const { values } = parseArgs({
  options: {
    aside: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    show: { type: 'string' },
    escaped: { type: 'boolean', default: false },
  },
})

const say = (line: string): void => console.log(line)
const percent = (part: number, of: number): string => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`)

const pieces = loadCards().filter(({ name }) => values.all || ASIDE.has(name) === values.aside)
const result = runBench(pieces)

const shown = ({ card, verdict, says }: Outcome): string =>
  `${verdict.toUpperCase()} [${card.kind}, ${card.holder}${card.inferred ? ', inferred' : ''}] ${card.prompt}\n   → ${card.answer}\n   ${card.evidence.map(({ s, quote }) => `${s}: ${quote}`).join('\n   ')}\n   ${says.join('\n   ')}`

say('| true cards | n | lost (refused) | unsure |')
say('| --- | --- | --- | --- |')
for (const [name, outcomes] of [
  ['written as an assistant would', result.written],
  ['our own writer’s', result.ours],
] as const) {
  const { n, refused, unsure } = tally(outcomes)
  say(`| ${name} | ${n} | ${refused} (${percent(refused, n)}) | ${unsure} (${percent(unsure, n)}) |`)
}
say('')
say('| damage | n | refused | refused or unsure |')
say('| --- | --- | --- | --- |')
for (const { kind, lexical, outcomes } of result.kinds) {
  const { n, refused, unsure } = tally(outcomes)
  say(`| ${kind}${lexical ? '' : ' *'} | ${n} | ${percent(refused, n)} | ${percent(refused + unsure, n)} |`)
}
say('\n* not shown by the words alone: no aim is set.')

if (values.show === 'true')
  for (const one of [...result.written, ...result.ours].filter(outcome => outcome.verdict !== 'passed')) say(shown(one))
else if (values.show !== undefined)
  for (const { kind, outcomes } of result.kinds)
    if (kind.includes(values.show))
      for (const one of outcomes.filter(outcome => !values.escaped || outcome.verdict !== 'refused')) say(shown(one))
