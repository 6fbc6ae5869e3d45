import { kept } from '../text/kept.ts'

/** A word in small letters, with straight apostrophes. */
export const lowered = kept(form => form.toLowerCase().replaceAll('’', "'"))

/** A relation without its subtype: "acl" of "acl:relcl". */
export const baseOf = kept(relation => relation.split(':')[0] ?? '')
