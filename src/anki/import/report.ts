/** What an import would do, or did, in sentences for a person. */
import type { Refusal, Refused } from './sorts.ts'

export interface ImportReport {
  /** What the package holds of what can be taken in. */
  readonly notes: number
  readonly cards: number
  readonly answers: number
  /** Names of decks that are new here. */
  readonly decks: readonly string[]
  readonly added: number
  /** Notes whose words are newer there, those that are now asked both ways, and those of which only the tags are newer. */
  readonly updated: number
  readonly turned: number
  readonly retagged: number
  /** Cards here that their text, as it is there, no longer asks for. */
  readonly gone: number
  /** Notes whose words here are the newer ones. */
  readonly kept: number
  readonly twins: number
  readonly otherForm: number
  readonly newAnswers: number
  /** Cards here whose memory follows answers given in Anki. */
  readonly moved: number
  readonly aside: number
  readonly refused: readonly Refused[]
  readonly begunAnew: number
  readonly forgotten: number
  readonly extras: number
  readonly media: number
}

const counted = (n: number, one: string, other = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : other}`

/** “From Anki: 120 notes, 118 cards, 2,300 answers.” */
export const headline = ({ notes, cards, answers }: ImportReport): string =>
  `From Anki: ${counted(notes, 'note')}, ${counted(cards, 'card')}, ${counted(answers, 'answer')}.`

/** Whether there is anything to take in. */
export const changesAnything = (report: ImportReport): boolean => {
  const { added, updated, turned, retagged, newAnswers, moved, aside } = report
  return added + updated + turned + retagged + newAnswers + moved + aside > 0
}

/** What will change here, a sentence each. */
export function changeLines(report: ImportReport): readonly string[] {
  const { added, updated, turned, retagged, gone, newAnswers, moved, aside, decks } = report
  if (!changesAnything(report)) return ['All of it is here already: nothing changes.']
  return [
    ...said(added, `${counted(added, 'note')} ${added === 1 ? 'is' : 'are'} new here${inDecks(decks)}.`),
    ...said(
      updated,
      `${counted(updated, 'text')} ${updated === 1 ? 'is' : 'are'} newer there and ${updated === 1 ? 'replaces' : 'replace'} the text here.`,
    ),
    ...said(
      turned,
      `${counted(turned, 'question')} ${turned === 1 ? 'is' : 'are'} asked the other way round too, as in Anki.`,
    ),
    ...said(
      gone,
      `${counted(gone, 'card')} here ${gone === 1 ? 'goes' : 'go'}, because the newer ${gone === 1 ? 'text asks for it' : 'texts ask for them'} no more.`,
    ),
    ...said(retagged, `${counted(retagged, 'note')} ${retagged === 1 ? 'gets' : 'get'} the tags of Anki.`),
    ...said(newAnswers, `${counted(newAnswers, 'answer')} ${newAnswers === 1 ? 'is' : 'are'} not in the log here yet.`),
    ...said(
      moved,
      `${counted(moved, 'card')} here ${moved === 1 ? 'gets' : 'get'} another day, because of answers given in Anki.`,
    ),
    ...said(aside, `${counted(aside, 'card')} set aside in Anki ${aside === 1 ? 'is' : 'are'} set aside here.`),
  ]
}

const said = (n: number, line: string): readonly string[] => (n === 0 ? [] : [line])

/** Three names are enough to know a package again. */
const NAMED = 3

function inDecks(names: readonly string[]): string {
  if (names.length === 0) return ''
  const shown = names.slice(0, NAMED).map(name => `“${name}”`)
  const more = names.length - shown.length
  return `, in ${counted(names.length, 'new deck')}: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

/** What stays as it is or is left in Anki, and why, a sentence each. */
export function leftLines(report: ImportReport): readonly string[] {
  const { kept, twins, otherForm, begunAnew, forgotten, extras, media, refused } = report
  const are = (n: number): string => (n === 1 ? 'is' : 'are')
  return [
    ...refusedLines(refused),
    ...said(kept, `${counted(kept, 'text')} ${are(kept)} newer here and ${kept === 1 ? 'stays' : 'stay'}.`),
    ...said(
      otherForm,
      `${counted(otherForm, 'note')} ${are(otherForm)} of another form here and ${otherForm === 1 ? 'stays' : 'stay'} as here.`,
    ),
    ...said(
      twins,
      `${counted(twins, 'note')} ${are(twins)} here in the same words, begun anew, and ${twins === 1 ? 'stays' : 'stay'} as here.`,
    ),
    ...said(
      begunAnew,
      `${counted(begunAnew, 'card')} ${begunAnew === 1 ? 'begins' : 'begin'} anew: Anki keeps neither a memory nor answers of ${begunAnew === 1 ? 'it' : 'them'}.`,
    ),
    ...said(
      forgotten,
      `${counted(forgotten, 'answer')} from before a card was reset in Anki ${are(forgotten)} left there.`,
    ),
    ...said(
      extras,
      `${counted(extras, 'text')} with gaps ${extras === 1 ? 'has' : 'have'} more words on the back in Anki: those stay there.`,
    ),
    ...said(
      media,
      `${counted(media, 'picture or sound', 'pictures and sounds')} ${are(media)} left out; cards name them in brackets.`,
    ),
  ]
}

const WHY: Readonly<Record<Refusal, readonly [one: string, many: string]>> = {
  asks: ['note of a note type that Tenet cannot ask', 'notes of note types that Tenet cannot ask'],
  occlusion: ['note of a note type that Tenet cannot ask', 'notes of note types that Tenet cannot ask'],
  nested: ['note with gaps within gaps', 'notes with gaps within gaps'],
  media: [
    'note with nothing but a picture or a sound on one side',
    'notes with nothing but a picture or a sound on one side',
  ],
  words: ['note with nothing to ask', 'notes with nothing to ask'],
  long: ['note that is too long', 'notes that are too long'],
  type: ['note without its note type or cards', 'notes without their note type or cards'],
  twice: ['note that is there twice', 'notes that are there twice'],
}

/** One line for each reason, with the note types it is true of. */
export function refusedLines(refused: readonly Refused[]): readonly string[] {
  const byReason = new Map<
    string,
    { readonly notes: number; readonly sorts: readonly string[]; readonly why: Refusal }
  >()
  for (const { why, sort, notes } of refused) {
    const [, reason] = WHY[why]
    const before = byReason.get(reason) ?? { notes: 0, sorts: [], why }
    const sorts = sort === '' || before.sorts.includes(sort) ? before.sorts : [...before.sorts, sort]
    byReason.set(reason, { ...before, notes: before.notes + notes, sorts })
  }
  return [...byReason.values()].map(({ notes, sorts, why }) => {
    const shown = sorts.slice(0, NAMED).join(', ')
    const names = sorts.length === 0 ? '' : ` (${shown}${sorts.length > NAMED ? ', …' : ''})`
    const [one, many] = WHY[why]
    return `${notes.toLocaleString('en')} ${notes === 1 ? one : many}${names} ${notes === 1 ? 'is' : 'are'} left out.`
  })
}
