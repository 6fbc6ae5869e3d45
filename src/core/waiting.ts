/** Which proposals wait for the person. Apart from the rest because the first screen counts them and knows no drafts. */
import type { Proposal } from './proposal.ts'

/** Not decided on, and not put away with the rest. */
export const isWaiting = ({ status, more }: Proposal): boolean => status === 'open' && more !== 'closed'
