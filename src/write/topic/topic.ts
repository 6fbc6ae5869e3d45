/**
 * What a piece is about, in a few words that a question can hold: the name or noun phrase that runs through it, best one of
 * which its title or standfirst speaks. A card that does not say it is given it (`withTopic`).
 */
import type { Sentence } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import { calledInFull } from '../meant/called.ts'
import { asHeaded, headingsOf, wordsOf } from './headed.ts'
import { headingSubject } from './heading-subject.ts'
import type { Matter } from './matters.ts'
import { names, nouns, stem, stemsIn } from './matters.ts'
import { isKind, namedKinds } from './named-kinds.ts'

export interface Topic {
  /** As it stands in running text: "the Sahel", "property tax". */
  readonly text: string
  /** The title names it or another matter of the piece: it tells what is asked about. */
  readonly titled: boolean
  /** The first letters of its words. */
  readonly stems: readonly string[]
  /** Paragraphs that speak of it, from 1. */
  readonly paragraphs: ReadonlySet<number>
  /** Only a heading calls it so: what a paragraph tells of somebody or some place that it alone names may be of another thing. */
  readonly headed?: true
  /** It says by itself what is meant, and is a thing: neither somebody nor a place, which would say where all of it happened. */
  readonly telling: boolean
}

/** Least share of a piece’s paragraphs that speak of its topic, by what it is, and of what stands over it; and how many at least. */
const LEAST = { known: 0.3, named: 0.4, stuff: 0.5, told: 0.2, headed: 2, paragraphs: 3 } as const
/** "GPS" */
const LETTERS = /^(?:the )?\p{Lu}{3,}$/u

const leastOf = ({ text, named }: Matter): number =>
  LETTERS.test(text) ? LEAST.known : named ? LEAST.named : LEAST.stuff

/** What counts for a topic beside its share: that title or standfirst speak of it, that it is told in more than a word. */
const VOTES = { title: 0.35, heading: 0.35, half: 0.12, more: 0.1, named: 0.08, person: -0.3 } as const

interface Topics {
  readonly topic: Topic | null
  readonly label: Topic | null
}

const known = new WeakMap<WriterDesk, Topics>()

function topicsOf(desk: WriterDesk): Topics {
  const made = known.get(desk) ?? found(desk)
  known.set(desk, made)
  return made
}

/** The topic of a piece; null where nothing runs through it. Worked out once. */
export const topicOf = (desk: WriterDesk): Topic | null => topicsOf(desk).topic

/** What may stand before a card: the topic, or where that is somebody or a place the next thing that tells; null for none. */
export const labelOf = (desk: WriterDesk): Topic | null => topicsOf(desk).label

/** The paragraphs in which each word stands. */
function placesOf(sentences: readonly Sentence[]): ReadonlyMap<string, Set<number>> {
  const places = new Map<string, Set<number>>()
  for (const s of sentences)
    for (const { form, xpos } of s.tokens) {
      if (!/^(?:NN|FW)/.test(xpos)) continue
      const key = stem(form)
      const at = places.get(key)
      if (at === undefined) places.set(key, new Set([s.paragraph]))
      else at.add(s.paragraph)
    }
  return places
}

/** Bodies of which every country has one: their name alone tells of none, and another country's may be spoken of as well. */
const EVERYWHERE =
  /^(?:the )?(?:(?:Supreme|High|Constitutional|Federal) Court|Senate|Congress|Parliament|House|Government|Treasury|Cabinet|Court|Council)$/u

/** "Halden’s voters": people, of whom not all that the piece tells is told; their country says where it was. */
const PEOPLE =
  /[’']s? (?:[\p{Ll}-]+ )?(?:voters|students|workers|pupils|teachers|farmers|judges|courts|ministers|politicians|leaders|citizens|people|women|men|children|young|doctors|nurses|patients|pensioners|soldiers|generals|admirals|readers|writers|lawyers|economists|scientists|protesters|migrants|refugees|parties|governments?|president|king|queen)$/u

/** A name of letters alone, "GPS", is known by itself; other things that no heading names, or one word of a kind, are not. */
const tells = (matter: Matter, headed: boolean): boolean =>
  !matter.person &&
  !matter.place &&
  !EVERYWHERE.test(matter.text) &&
  !PEOPLE.test(matter.text) &&
  (LETTERS.test(matter.text) || (headed && (matter.named || matter.stems.length > 1)) || isThing(matter))

/** What says by itself what it is: "the Montreux Convention", "the harbour toll" of a piece that says so again and again. */
const isThing = ({ text, named, fixed, person, place, stems }: Matter): boolean =>
  !person &&
  !place &&
  !EVERYWHERE.test(text) &&
  stems.length > 1 &&
  (fixed === true || (named && isKind(text.split(' ').at(-1) ?? '')))

/** "Halden’s giant canal": who stands over a piece only as the owner of something is not what it is about. */
function isOwner({ text, place, person }: Matter, headings: readonly string[]): boolean {
  if (place || person) return false
  const name = text.replace(/^the /i, '')
  const told = headings.flatMap(heading => heading.split(name).slice(1))
  return told.length > 0 && told.every(rest => /^[’']s? /.test(rest))
}

const commonNouns = (sentences: readonly Sentence[]): ReadonlySet<string> =>
  new Set(
    sentences.flatMap(s =>
      s.tokens.flatMap(({ form, xpos }) => (/^NNS?$/.test(xpos) && /^\p{Ll}/u.test(form) ? [stem(form)] : [])),
    ),
  )

function found(desk: WriterDesk): Topics {
  const { piece } = desk.reading
  const headings = headingsOf(piece)
  const heading = headings.join(' ')
  const [title, heads] = [stemsIn(piece.title), stemsIn(heading)]
  const places = placesOf(desk.sentences)
  const total = new Set(desk.sentences.map(s => s.paragraph)).size
  // "the Panama Canal" is meant by "the canal", too: where its last word stands.
  const spokenAnywhere = ({ stems, spokenBy }: Matter): ReadonlySet<number> =>
    new Set((spokenBy ?? stems.slice(-1)).flatMap(word => [...(places.get(word) ?? [])]))
  const within = ({ stems }: Matter, over: ReadonlySet<string>): boolean => stems.every(one => over.has(one))
  // "the Games" over a piece on the Commonwealth Games.
  const over = (matter: Matter): boolean =>
    within(matter, heads) || (matter.named && matter.stems.length > 1 && heads.has(matter.stems.at(-1) ?? ''))
  // What is no name and stands over no piece is one of its things, unless it is a stuff or a happening.
  const matters = [
    ...names(desk).filter(matter => !isOwner(matter, headings)),
    ...namedKinds(desk, heading),
    ...nouns(desk.sentences),
  ].filter(matter => matter.named || matter.mass || matter.fixed === true || within(matter, heads))
  const common = commonNouns(desk.sentences)
  const isWhole = ({ stems }: Matter, at: number): boolean => stems.every(one => places.get(one)?.has(at) === true)
  // "a court", "the party" of a piece over which no Supreme Court or Civic Party stands may be any: their whole name tells.
  const spoken = (matter: Matter): ReadonlySet<number> => {
    const anywhere = spokenAnywhere(matter)
    const any = matter.named && matter.spokenBy === undefined && matter.stems.length > 1 && !over(matter)
    return any ? new Set([...anywhere].filter(one => isWhole(matter, one))) : anywhere
  }
  const scored = matters.map(matter => {
    const at = [...spoken(matter)]
    const whole = matter.spokenBy === undefined ? at.filter(one => isWhole(matter, one)).length : at.length
    const share = (at.length + whole) / 2 / Math.max(1, total)
    const head =
      (within(matter, title) ? VOTES.title : within(matter, heads) ? VOTES.heading : 0) ||
      (heads.has(matter.stems.at(-1) ?? '') ? VOTES.half : 0)
    const more = VOTES.more * Math.min(2, matter.stems.length - 1)
    const kind = (matter.named ? VOTES.named : 0) + (matter.person ? VOTES.person : 0)
    // "the Bank" where any bank is spoken of.
    const everyday = matter.named && matter.stems.length === 1 && common.has(matter.stems[0] ?? '')
    return { matter, share: everyday ? 0 : share, score: share + head + more + kind }
  })
  const runs = scored.filter(({ matter, share }) =>
    over(matter)
      ? share >= LEAST.told && spoken(matter).size >= LEAST.headed
      : share >= leastOf(matter) && spoken(matter).size >= LEAST.paragraphs,
  )
  const [leader, ...others] = runs.sort((a, b) => b.score - a.score || a.matter.text.localeCompare(b.matter.text, 'en'))
  const told = scored.some(one => one.share >= LEAST.told && within(one.matter, title))
  const words = wordsOf(desk.sentences, places)
  const topicFrom = (one: (typeof runs)[number] | undefined): Topic | null => {
    if (one === undefined) return null
    const { matter } = one
    const text = asHeaded(matter, headings, words)
    const stems = matter.named ? matter.stems : [...stemsIn(text.replace(/^the /, ''))]
    return {
      text,
      titled: within(matter, title) || told,
      stems: matter.stems,
      paragraphs: spoken(matter),
      telling: tells({ ...matter, text, stems }, over(matter)),
    }
  }
  const topic = topicFrom(leader)
  // "Halden’s schools": what owns something and stands nowhere in small letters.
  const owns = (word: string): boolean => /[’']s$/.test(word) && !desk.lowerWords.has(word.slice(0, -2).toLowerCase())
  const isName = (word: string): boolean => words.isName(word) || owns(word)
  const headed = headedTopic(desk, headings, isName) ?? calledTopic(desk)
  if (leader === undefined || topic === null) return { topic, label: headed }
  // A place or a person may lead and tell nothing: the thing that comes next does.
  const next = leader.matter.place || leader.matter.person ? others.find(({ matter }) => isThing(matter)) : undefined
  const [label, matter] = topic.telling ? [topic, leader.matter] : [topicFrom(next), next?.matter]
  const isOver = matter !== undefined && within(matter, heads)
  return { topic, label: label?.telling === true && (headed === null || isOver) ? label : headed }
}

/** "vot" of "voter". */
const isRoot = (root: string, word: string): boolean =>
  root.length >= 3 && word.startsWith(root) && word.length <= root.length + 3

/** Least paragraphs that speak of what a heading says the piece is about. */
const HEADED = 3
/** Of what it also names. */
const NAMED = 2

/** What the headings over a piece say it is about, where enough of its paragraphs speak of that. */
function headedTopic(desk: WriterDesk, headings: readonly string[], isName: (word: string) => boolean): Topic | null {
  const [title = '', ...lines] = headings
  const subject = headingSubject([...lines, title], isName)
  if (subject === null) return null
  const where = (one: string): ReadonlySet<number> =>
    new Set(
      desk.sentences.flatMap(({ tokens, paragraph }) =>
        tokens.some(({ form }) => stem(form) === one || isRoot(one, stem(form))) ? [paragraph] : [],
      ),
    )
  const { tells } = subject
  const [first = new Set<number>(), ...rest] = ('any' in tells ? tells.any : tells.all).map(where)
  const paragraphs =
    'any' in tells
      ? new Set([...first, ...rest.flatMap(more => [...more])])
      : new Set([...first].filter(one => rest.every(more => more.has(one))))
  if (paragraphs.size < HEADED) return null
  return { text: subject.text, titled: true, stems: subject.stems, paragraphs, telling: true, headed: true }
}

/** What title or standfirst call in full, though it is not what they say the piece is about, where it is meant in enough paragraphs. */
function calledTopic(desk: WriterDesk): Topic | null {
  // "the trial of Halden’s judges" is no people.
  const isPeople = (text: string): boolean => PEOPLE.test(text) && !/ (?:of|for|against) /.test(text)
  const called = calledInFull(desk).filter(
    ({ text, named, paragraphs }) => paragraphs.size >= (named ? NAMED : HEADED) && !isPeople(text),
  )
  const [most] = called.toSorted((a, b) => b.paragraphs.size - a.paragraphs.size)
  if (most === undefined) return null
  const { text, paragraphs } = most
  const stems = [...stemsIn(text.replace(/^the /, ''))].filter(one => one.length > 2)
  return { text, titled: true, stems, paragraphs, telling: true, headed: true }
}
