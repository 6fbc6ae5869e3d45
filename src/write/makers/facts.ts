/** All makers of fact cards, in the order in which a sentence is asked. Where no tree was made, tags must do. */
import { makeAgentQuestions } from './agents.ts'
import { makeAmounts } from './amounts/amounts.ts'
import { attributing } from './attributing.ts'
import { makeClozes } from './clozes.ts'
import { makeFigureQuestions } from './figures.ts'
import { makeHeadQuestions } from './heads/heads.ts'
import { makeUnitClozes } from './heads/units.ts'
import { makeInnerTimes } from './inner-times.ts'
import type { Maker } from './maker.ts'
import { makeNounClozes } from './nouns.ts'
import { makeObjectQuestions } from './objects.ts'
import { makePassives } from './passives.ts'
import { makePhraseFacts } from './phrases.ts'
import { makeToldFigures } from './told.ts'
import { makeToldOpeners } from './told-openers.ts'
import { makeWhichYears } from './which-years.ts'

const byTags =
  (make: Maker): Maker =>
  (desk, sentence, s) =>
    s.tokens[0]?.deprel === undefined ? make(desk, sentence, s) : []

const MAKERS: readonly Maker[] = [
  makePhraseFacts,
  makeAmounts,
  makeFigureQuestions,
  makeInnerTimes,
  makeWhichYears,
  makePassives,
  makeToldFigures,
  makeToldOpeners,
  makeHeadQuestions,
  byTags(makeAgentQuestions),
  byTags(makeObjectQuestions),
  makeClozes,
  byTags(makeNounClozes),
  makeUnitClozes,
]

export const FACT_MAKERS: readonly Maker[] = MAKERS.map(attributing)
