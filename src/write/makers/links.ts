/** One card for each link of the argument, worded after the form in which the link was expressed. */
import type { Device } from '../../read/reading.ts'
import { question } from './asked.ts'
import { cleft, definition, example, ifThen, notBut, shows } from './link-points.ts'
import { because, becauseOf, evidence, ground, leadsTo, purpose, therefore } from './link-reasons.ts'
import type { LinkMaker } from './link-tools.ts'
import { although, but, despite, granted, objection, says } from './link-views.ts'

/** The wording for each form of a link; lists are worded together (`lists.ts`). */
export const LINK_MAKERS: Readonly<Record<Device, LinkMaker>> = {
  because,
  so: because,
  'that-is-why': because,
  'because-of': becauseOf,
  purpose,
  'leads-to': leadsTo,
  shows,
  says,
  granted,
  although,
  despite,
  objection,
  example,
  'not-but': notBut,
  question,
  definition,
  cleft,
  if: ifThen,
  // What should be done is asked of every demand, also where nothing links it (`points/demands.ts`).
  should: () => null,
  but,
  therefore,
  evidence,
  ground,
  enumeration: () => null,
}
