/** What the app says on its first screens and everywhere: Today, Review, and the parts that all screens share. */
import { count, minutes, number } from './format.ts'

const CARDS = { one: 'card', other: 'cards' }
const NEW = { one: 'new card', other: 'new cards' }
const PROPOSALS = { one: 'proposal waits', other: 'proposals wait' }

export const words = {
  name: 'Tenet',
  skip: 'Skip to the page',
  loading: 'One moment…',
  tryAgain: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  saving: 'Saving…',
  undo: 'Undo',
  back: 'Back',
  cards: (n: number) => count(n, CARDS),
  nav: { label: 'Main', today: 'Today', add: 'Add', cards: 'Cards', settings: 'Settings' },
  failure: {
    unexpected: 'Something went wrong that should not have. Nothing was changed; please try again.',
    heading: 'Tenet could not start',
    screen: 'This page could not be read',
    lazy: 'This page could not be loaded. Check that you are online, or open Tenet again.',
  },
  today: {
    title: 'Today',
    due: (n: number) => `${count(n, CARDS)} due`,
    fresh: (n: number) => count(n, NEW),
    about: (n: number) => `about ${minutes(n)}`,
    study: 'Study',
    continue: 'Continue',
    nothing: 'Nothing is due.',
    doneToday: (n: number) => `You gave ${count(n, { one: 'answer', other: 'answers' })} today.`,
    decks: 'Your decks',
    deckDue: (n: number) => `${number(n)} due`,
    deckNew: (n: number) => `${number(n)} new`,
    deckCards: (n: number) => count(n, CARDS),
    open: (n: number) => count(n, PROPOSALS),
    studyDeck: (name: string) => `Study ${name}`,
    record: 'Record',
  },
  review: {
    title: 'Review',
    show: 'Show answer',
    /** Cards not asked yet, and cards that come back until they are known. */
    toGo: (n: number) => `${number(n)} to go`,
    again: (n: number) => `${number(n)} again`,
    saved: 'Saved',
    grades: { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' },
    gradeGroup: 'How well did you know it?',
    /** Between a grade's name and its interval, for those who listen. */
    askedAgain: ', asked again in ',
    hidden: 'hidden',
    edit: 'Edit',
    suspend: 'Set aside',
    suspended: 'Set aside until you wake it in Cards.',
    source: 'Source',
    hideSource: 'Hide source',
    notSaved: (why: string) => `That answer was not saved, so the card is back. ${why}`,
    notUndone: (why: string) => `That could not be undone. ${why}`,
    leave: 'Today',
  },
} as const
