/** Nouns of which “the …” needs no other word: what happens again, what there is one of, the heart of the piece's matter. */
import type { View } from './view.ts'

/** Words by which a piece says that it has come to its matter. */
export const REAL = /^(?:real|true|main|deeper|central|only|biggest|greatest|chief)$/i

/** Nouns by which a piece comes back to something under another name, also where they stand for the first time. */
export const COMES_BACK =
  /^(?:company|firm|country|nation|city|town|state|government|council|ministry|court|bank|party|museum|university|group|team|man|woman|person|couple|pair|minister|mayor|president|leader|author|writer|scientist|researcher|expert|official|policy|plan|idea|move|scheme|project|programme|program|measure|proposal|bill|law|rule|deal|agreement|argument|objection|claim|comparison|decision|step|effort|attempt|practice|process|method|approach|problem|issue|question|matter|case|event|incident|episode|attack|result|finding|study|report|figure|number|amount|sum|answer|reply|reason|point|lesson|other|rest|two|three|first|second|third|former|latter|same|opposite|difference|change|trend|gap|machine|device|building|site|place|area|region|canton|province|district|valley|island|line|work|book|film|paper|piece|word|term|name|day|year|month|week|period|era|time|thing|fact|situation|system|obstacle|bottleneck|ruling|verdict|vote|war|crisis|inquiry|investigation)$/

/** Nouns for what has happened: with "the" they come back to a deed or an event that the piece has told in other words. */
const HAPPENING =
  /^(?:sacrifice|spill|collapse|strike|cut|rise|fall|loss|leak|blast|fire|flood|storm|raid|siege|ban|purge|shock|boom|slump|default|blackout|outage|delay|visit|meeting|speech|trial|arrest|death|killing|rescue|riot|scandal|takeover|sale|purchase|bailout|bid|merger|vote|defeat|victory|surge|drop|decline|shift|move|updating|overhaul|revision|accident|disaster)$|(?:ment|tion|sion|age|ance|ence)$/
/** Of these what the ending says is long forgotten. */
const STANDING_THINGS =
  /^(?:government|environment|parliament|language|village|marriage|population|generation|constitution|nation|tradition|religion|television|science|audience|influence|internet|moment|apartment|department|document|element|instrument|regiment|station|question|mission|passion|pension|mansion|image|stage|page|wage|garage|cottage|heritage|message|distance|balance|insurance|finance|france|entrance|substance|appearance|evidence|presence|residence|conscience|violence|silence|sentence|fence)$/
export const isHappening = (lemma: string): boolean => HAPPENING.test(lemma) && !STANDING_THINGS.test(lemma)

/** Of these there is always more than one: a fact that leans on none of them says which. */
export const ONE_OF_MANY =
  /^(?:company|firm|country|nation|city|town|village|island|council|ministry|museum|university|group|team|man|woman|minister|mayor|president|leader|author|plan|scheme|project|programme|program|bill|deal|agreement|report|study|book|film|building|site|region|district|threshold|exemption|measure|proposal|neighborhood|neighbourhood|area|organi[sz]ation|agency|committee|board|headquarters|vote|election|referendum|ballot|poll|convention|assembly|tribunal|union|newspaper|airline|club|squad|verdict|inquiry)$/

/** "The whole thing hangs on one man": of an argument under the title of its piece, what that is about. */
export const isWholeMatter = ({ candidate, frontText, desk }: View, phrase: string): boolean =>
  candidate.kind === 'argument' &&
  frontText.includes(desk.title) &&
  /^whole (?:thing|business|affair|enterprise)$/.test(phrase)
