/**
 * Gates for nouns that say nothing by themselves: "cases" are of something, "output" and "residents" are somewhere's. In the
 * piece the sentence before says whose; on a card nothing does.
 */
import type { Gate } from './gate.ts'
import type { View, Word } from './view.ts'

/** Of what? "half a million cases", "the deaths". */
const OF_WHAT =
  /^(?:case|death|infection|victim|casualty|survivor|outbreak|vaccination|dose|shipment|transit|incident|attack|applicant|participant|respondent|occurrence|purpose|effect|outcome|symptom|component|ingredient|version|variant|supporter|opponent|critic|reaction|response|backlash|consequence|aftermath|follower|successor|predecessor|founder|inventor|author|proponent|pace)$/

/** Whose, or where? "GDP rose", "residents held a march". */
const WHOSE =
  /^(?:gdp|output|inflation|unemployment|turnout|growth|production|revenue|population|productivity|export|import|budget|deficit|wage|rent|tariff|schoolchild|schoolchildren|pupil|resident|villager|inhabitant|official|lawmaker|legislator|minister|regulator|investigator|prosecutor|inspector|voter|commuter|taxpayer|parliament|election|referendum|census|constitution|opposition|department|ministry|council|board|spokesman|spokeswoman|spokesperson|engineer|court)$/

/** What a country that the card stands under has of its own. */
const OF_COUNTRY = /^(?:gdp|population|resident|inhabitant|voter|taxpayer|lawmaker|legislator|pupil|schoolchild)$/

/** These also where something is done to them: "to settle an election". */
const VOTED = /^(?:election|referendum|census|budget|constitution)$/

/** Adjectives that do not say whose or which: "probable cases", "daily transits". */
const SAYS_NOTHING =
  /^(?:probable|possible|new|more|most|many|few|several|daily|weekly|monthly|yearly|annual|total|further|other|local|recent|reported|confirmed|known|first|last|early|late|senior|junior|real|average|overall|current|former|young|old|own|same|such|additional|large|small|high|low)$/

const bareOf = (word: Word): boolean => {
  const { s, i, token } = word
  if (
    !(/^NNS?$/.test(token.xpos) || token.form === 'GDP') ||
    token.deprel === 'compound' ||
    word.resolved ||
    token.head === undefined
  )
    return false
  return !s.tokens.some(
    ({ head, deprel = '', form, xpos }, k) =>
      head === i &&
      k !== i &&
      (/^(?:nmod|acl|compound|appos|flat|nmod:poss)/.test(deprel) ||
        (/^amod/.test(deprel) && !SAYS_NOTHING.test(form.toLowerCase()) && xpos !== 'CD')),
  )
}

/** The word that a mention hangs on, from its last word up to `steps` words on, or on its way to `to`. */
function leadsTo({ s }: Word, from: number, to: ReadonlySet<number>): boolean {
  let at = from
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    if (to.has(at)) return true
    // A comment on another noun names no place for this one.
    if (steps > 0 && /^(?:appos|acl)/.test(s.tokens[at]?.deprel ?? '')) return false
    if (steps === 0 && /^(?:appos|acl)/.test(s.tokens[at]?.deprel ?? '')) return false
    at = s.tokens[at]?.head ?? -1
  }
  return false
}

/** Whether a place, a body or a people on the card belongs to the noun, or to the verb that it stands with. */
function isSomewhere({ desk, front, back }: View, word: Word): boolean {
  const { s, sentence, i, token } = word
  const ends = new Set([i])
  // "In Halden it took five months to settle an election": also of the verb over its own.
  for (let at = token.head ?? -1, steps = 0; at >= 0 && steps < 3; steps++) {
    ends.add(at)
    at = /^(?:xcomp|ccomp|advcl|csubj)/.test(s.tokens[at]?.deprel ?? '') ? (s.tokens[at]?.head ?? -1) : -1
  }
  const shown = new Set([...front, ...back].filter(other => other.s === s).map(other => other.i))
  return (desk.mentions[sentence] ?? []).some(({ kind, tokens, entity }) => {
    const own = desk.reading.entities[entity ?? -1]
    const sort = own?.kind === 'other' ? own.likely : own?.kind
    if (
      kind !== 'name' ||
      !/^(?:place|organisation|group)$/.test(sort ?? '') ||
      !shown.has(tokens.to - 1) ||
      (tokens.from <= i && i < tokens.to)
    )
      return false
    return leadsTo(word, tokens.to - 1, ends)
  })
}

/** "output of 3 million tonnes": how much there is to be, but not of what. */
const isMeasuredAlone = ({ s, i, token }: Word): boolean =>
  /^(?:output|production)$/.test(token.lemma.toLowerCase()) &&
  token.deprel !== 'compound' &&
  !/^(?:NN|JJ|VBG|DT|PRP\$)/.test(s.tokens[i - 1]?.xpos ?? '') &&
  s.tokens[i + 1]?.form === 'of' &&
  (/^(?:CD|\$)$/.test(s.tokens[i + 2]?.xpos ?? '') || /^\d/.test(s.tokens[i + 2]?.form ?? ''))

const relational: Gate = {
  rule: 'loose-noun',
  asks: 'Of “cases” the front says of what, of “output” or “residents” whose.',
  refuses: view => {
    if (view.candidate.kind !== 'fact') return null
    const named = view.frontText.includes(view.desk.title)
    const ofWhat = [...view.front, ...view.back].find(isMeasuredAlone)
    if (ofWhat !== undefined) return `“${ofWhat.token.form}” does not say of what.`
    const found = [...view.front, ...view.back].find(word => {
      const lemma = word.token.lemma.toLowerCase()
      // "since the rules took effect"
      if (lemma === 'effect' && word.s.tokens[word.i - 1]?.lemma === 'take') return false
      // "had wages kept pace with prices"
      if (lemma === 'pace' && word.s.tokens[word.i - 1]?.lemma === 'keep') return false
      if (OF_WHAT.test(lemma)) return /^nsubj|^obj/.test(word.token.deprel ?? '') && bareOf(word)
      if (!WHOSE.test(lemma) || named) return false
      // "Germany: three in four residents …": its own.
      if (view.candidate.under === 'country' && OF_COUNTRY.test(lemma)) return false
      const told = VOTED.test(lemma) ? /^(?:nsubj|obj)/ : /^nsubj/
      return told.test(word.token.deprel ?? '') && bareOf(word) && !isSomewhere(view, word)
    })
    return found === undefined ? null : `“${found.token.form}” does not say whose or of what.`
  },
}

export const RELATIONAL_GATES: readonly Gate[] = [relational]
