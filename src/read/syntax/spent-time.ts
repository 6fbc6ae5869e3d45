/** "Lysse has spent a generation learning to fear floods": the time is what was spent, and no "generation learning" is a thing. */
import type { Arcs } from './arcs.ts'

const TIME = /^(?:day|week|month|year|decade|century|generation|lifetime|career|summer|winter|afternoon|evening)s?$/
const SPENT = /^(?:spend|spends|spent|spending)$/

/** Makes an "-ing" word that was read as the thing spent, behind a time, what was done with it. */
export function partTime(t: Arcs, doing: number): void {
  const verb = t.head(doing)
  const time = doing - 1
  if (t.rel(doing) !== 'obj' || !SPENT.test(t.form(verb)) || !TIME.test(t.form(time)) || t.head(time) !== doing) return
  for (const kid of t.kids(doing)) if (kid < time && kid > verb) t.set(kid, time, t.rel(kid))
  for (const kid of t.kids(verb)) if (kid > doing && t.rel(kid) === 'advcl') t.set(kid, doing, 'xcomp')
  t.set(time, verb, 'obj')
  t.set(doing, verb, 'advcl', 'VBG')
}
