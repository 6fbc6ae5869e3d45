/** What the app says in Settings. */
import { number, percent } from '../format.ts'
import { bytes } from '../format-more.ts'

const tenth = (n: number): string => number(Math.round(n * 10) / 10)

export const settingsWords = {
  title: 'Settings',
  studying: 'Studying',
  retention: 'How much you want to remember',
  retentionValue: (share: number) => percent(share),
  retentionMeans: (share: number) => `Of a hundred cards that fall due, you will know about ${number(share * 100)}.`,
  workload: (ratio: number) =>
    Math.abs(ratio - 1) < 0.05
      ? 'This is the balance that most people keep.'
      : ratio > 1
        ? `For that you are asked about ${tenth(ratio)} times as often as at 90%.`
        : `You are asked about ${tenth(1 / ratio)} times more rarely than at 90%.`,
  newPerDay: 'New cards a day',
  newHelp: 'Over all decks. Each new card comes back several times in its first weeks.',
  newWrong: 'A whole number from 0 to 9,999.',
  dayStart: 'A new day begins at',
  dayStartHelp: 'What you study before that still counts for the day before.',
  future: 'New settings act on coming reviews. Cards that already have a date keep it.',
  saved: 'Saved.',
  keeping: 'Keeping it safe',
  keepingAbout:
    'Everything you have is on this device and nowhere else. A backup file holds your decks, cards and reviews.',
  backup: 'Save a backup',
  backupMaking: 'Making the file…',
  backupShare: 'Share a backup',
  backupDone: 'The backup file is made. Keep it somewhere other than this device.',
  storage: 'Storage',
  persisted: 'The browser has promised to keep your data.',
  notPersisted:
    'The browser has not promised to keep your data: when space runs short, or in Safari after a week without a visit, it may clear it. Installing Tenet helps; a backup file is sure.',
  persist: 'Ask the browser to keep it',
  persistYes: 'The browser has agreed to keep it.',
  persistNo: 'The browser says no for now. It may say yes once you use Tenet more, or install it.',
  used: (used: number) => `${bytes(used)} used.`,
  usedOf: (used: number, quota: number) => `${bytes(used)} used of ${bytes(quota)} that the browser allows.`,
  export: 'Send to Anki',
  about: 'About',
  version: (version: string) => `Tenet ${version}`,
  offline: 'Everything that Tenet needs is on this device: it works without a network.',
  notOffline: 'Tenet is not yet complete on this device: stay online a moment longer.',
  privacy: 'No account, no server, no counting of visits. Nothing leaves this device unless you send it.',
  licences:
    'The code is free under the MIT licence. Scheduling is FSRS, through ts-fsrs (MIT). The reader learnt from the free English treebanks of Universal Dependencies and carries their licence, CC BY-SA 4.0. Packages for Anki are made and read with sql.js, fflate and fzstd (MIT).',
  keys: 'Keys',
} as const
