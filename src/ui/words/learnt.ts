/** What the app says about what it learnt from choices. */
import { count, number } from '../format.ts'

/** Sorts of card as they are told, by the name of what the ranker measures; only sorts of one family are compared. */
const NAMES = {
  'kind fact': 'facts',
  'kind argument': 'arguments',
  'asks time': 'dates',
  'asks figure': 'figures',
  'asks name': 'names',
  'asks term': 'terms',
  'form question': 'questions',
  'form cloze': 'sentences with a gap',
  'form list': 'lists',
  'link thesis': 'theses',
  'link reason': 'reasons',
  'link evidence': 'pieces of evidence',
  'link example': 'examples',
  'link concession': 'concessions',
  'link objection': 'objections',
  'link contrast': 'contrasts',
  'link cause': 'causes',
  'link attribution': 'views of others',
  'link conclusion': 'conclusions',
} as const

export type Sort = keyof typeof NAMES

export const SORTS: readonly (readonly Sort[])[] = [
  ['kind fact', 'kind argument'],
  ['asks time', 'asks figure', 'asks name', 'asks term'],
  ['form question', 'form cloze', 'form list'],
  [
    'link thesis',
    'link reason',
    'link evidence',
    'link example',
    'link concession',
    'link objection',
    'link contrast',
    'link cause',
    'link attribution',
    'link conclusion',
  ],
]

interface Told {
  readonly sort: Sort
  readonly kept: number
  readonly all: number
}

const share = ({ kept, all }: Told): string => `${number(kept)} of ${number(all)}`

export const learntWords = {
  title: 'What Tenet has learnt from your choices',
  about:
    'Each card that you keep, mend or refuse changes a little which cards you are offered first. It lets none through that Tenet would refuse.',
  where: 'This stays in this browser. It is in no backup and in no export.',
  decided: (n: number) => `You have decided on ${count(n, { one: 'card', other: 'cards' })}`,
  verdicts: (kept: number, mended: number, refused: number) =>
    `${number(kept)} kept, ${number(mended)} mended, ${number(refused)} refused.`,
  prefers: (more: Told, less: Told) =>
    `You keep more ${NAMES[more.sort]} than ${NAMES[less.sort]}: ${share(more)}, against ${share(less)}.`,
  nothing: 'Nothing yet: it begins with the first proposal that you keep or refuse.',
  alike: 'It takes a few more, or clearer ones, before anything can be told from them.',
  forget: 'Forget it',
  forgotten: 'Tenet has forgotten what your choices had taught it.',
} as const
