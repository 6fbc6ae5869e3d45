/**
 * English connectives: what ties one clause to another. A list of our own, begun from the connectives and senses counted
 * in UD English GUM (annotation CC BY 4.0) and filled up by hand.
 */

/** What a connective can do; `other` is time, addition, manner: a tie that argues nothing. */
export const FAMILIES = ['none', 'other', 'cause', 'adversative', 'condition', 'purpose', 'detail'] as const
export type Family = (typeof FAMILIES)[number]

export const SENSES = [
  'reason',
  'result',
  'contrast',
  'concession',
  'condition',
  'exception',
  'purpose',
  'example',
  'restatement',
  'emphasis',
  'alternative',
  'time',
  'addition',
] as const
export type Sense = (typeof SENSES)[number]

export interface Entry {
  readonly form: string
  readonly words: readonly string[]
  /** The family it belongs to when nothing speaks against it. */
  readonly family: Family
  /** Whether it is more often something else than a tie. */
  readonly doubtful: boolean
  /** What it says in each family that it can belong to. */
  readonly senses: ReadonlyMap<Family, Sense>
}

/**
 * `forms | families and senses, likeliest first`; forms are parted by commas. A question mark stands before forms that are
 * more often something else. The last line holds words that belong together and tie nothing of their own.
 */
const TABLE = `
because, 'cause, 'cuz, because of, owing to, ?due to, ?thanks to, ?on account of, ?given, given that, seeing that, inasmuch as, insofar as, now that, on the grounds that, ?in view of, ?in light of, ?after all | cause reason
as a result of, as a consequence of | cause reason
so, thus, hence | cause result, purpose purpose
therefore, consequently, as a result, as a consequence, accordingly, thereby, for this reason, for that reason, for these reasons, which is why, that is why, this is why, it follows that | cause result
since | cause reason, other time
?as | cause reason, other time
?for | cause reason, other purpose
but, however, nevertheless, nonetheless, yet, and yet, ?still, even so, that said, all the same, but then, on the contrary, for all that | adversative contrast
although, though, even though, even if, even when, albeit, despite, in spite of, notwithstanding, regardless of, no matter, irrespective of, ?much as, ?granted, admittedly, ?of course, ?to be sure, ?whatever, ?in any case | adversative concession
while, whilst | adversative concession, other time
whereas, by contrast, in contrast, conversely, on the other hand, on the one hand, on one hand, in comparison, ?meanwhile | adversative contrast, other time
rather than, instead of, instead, ?rather, ?as opposed to | adversative alternative
if, unless, as long as, so long as, provided that, ?provided, in case, otherwise, only if, ?assuming, assuming that, on condition that, depending on, ?suppose | condition condition, adversative concession
?whether | adversative concession, condition condition
in order, so that, in order that, so as to, lest, ?for the sake of, to that end, to this end | purpose purpose, cause result
for example, for instance, ?such as, as an example, ?e.g. | detail example
in other words, ?that is, that is to say, ?i.e., namely, in short, in sum, in brief, to sum up, specifically, in particular, to wit | detail restatement
in fact, indeed, ?actually, ?in reality, ?in truth, as a matter of fact | detail emphasis, adversative contrast, cause reason
except, except that, apart from | adversative exception
as if, as though, as well as, as well, as far as, as soon as, as to, as for, as of, so far, so on, so forth, so to speak, so called, so much, so many, but also, but rather, nothing but, anything but, even as, for sale, for free, for now | other addition
`

const isFamily = (text: string): text is Family => FAMILIES.some(family => family === text)
const isSense = (text: string): text is Sense => SENSES.some(sense => sense === text)

function entriesOf(line: string): readonly Entry[] {
  const [forms = '', meanings = ''] = line.split('|')
  const senses = new Map<Family, Sense>()
  for (const meaning of meanings.split(',')) {
    const [family = '', sense = ''] = meaning.trim().split(' ')
    if (isFamily(family) && isSense(sense)) senses.set(family, sense)
  }
  const family = [...senses.keys()][0] ?? 'other'
  return forms.split(',').map(text => {
    const doubtful = text.trim().startsWith('?')
    const form = text.trim().replace('?', '')
    return { form, words: form.split(' '), family, doubtful, senses }
  })
}

export const CONNECTIVES: readonly Entry[] = TABLE.trim().split('\n').flatMap(entriesOf)

/** Entries by their first word, longest first. */
export const BY_FIRST: ReadonlyMap<string, readonly Entry[]> = (() => {
  const rows = new Map<string, Entry[]>()
  for (const entry of CONNECTIVES) {
    const first = entry.words[0] ?? ''
    rows.set(first, [...(rows.get(first) ?? []), entry])
  }
  for (const row of rows.values()) row.sort((a, b) => b.words.length - a.words.length)
  return rows
})()

/** The connective whose words stand from token `at` on, the longest that fits; null when none does. */
export function entryAt(forms: readonly string[], at: number): Entry | null {
  for (const entry of BY_FIRST.get(forms[at] ?? '') ?? [])
    if (entry.words.every((word, k) => forms[at + k] === word)) return entry
  return null
}
