/** All makers of fact cards, in the order in which a sentence is asked. Where no tree was made, tags must do. */
import { makeAgentQuestions } from './agents.ts'
import { makeClozes } from './clozes.ts'
import { makeFigureQuestions } from './figures.ts'
import { makeHeadQuestions } from './heads/heads.ts'
import { makeUnitClozes } from './heads/units.ts'
import type { Maker } from './maker.ts'
import { makeNounClozes } from './nouns.ts'
import { makeObjectQuestions } from './objects.ts'
import { makePhraseFacts } from './phrases.ts'
import { makeToldFigures } from './told.ts'

const byTags =
  (make: Maker): Maker =>
  (desk, sentence, s) =>
    s.tokens[0]?.deprel === undefined ? make(desk, sentence, s) : []

export const FACT_MAKERS: readonly Maker[] = [
  makePhraseFacts,
  makeFigureQuestions,
  makeToldFigures,
  makeHeadQuestions,
  byTags(makeAgentQuestions),
  byTags(makeObjectQuestions),
  makeClozes,
  byTags(makeNounClozes),
  makeUnitClozes,
]
