/**
 * "The disease", "the virus" of a piece on one illness: which, where no other illness is spoken of near by. A piece names its own
 * again and again and comes back to it from far; others it only mentions.
 */
import type { NounPhrase } from '../../read/reading.ts'
import { opensOnNoun } from '../../read/reference/opens-on-another.ts'
import type { WriterDesk } from '../desk.ts'

/** Illnesses that a virus causes, as in running text; what shares a virus stands on one line. */
const VIRAL = `
hepatitis A
hepatitis B
hepatitis C
hepatitis D
hepatitis E
HIV/AIDS
measles
polio/poliomyelitis
smallpox
chickenpox
mumps
rubella
dengue/dengue fever
rabies
influenza
Ebola
Zika
mpox/monkeypox
covid/covid-19
yellow fever
Lassa fever
Marburg fever`

/** Others, and those of which there are kinds. */
const OTHER = `
malaria
tuberculosis
cholera
typhoid
typhus
leprosy
diphtheria
tetanus
whooping cough
scarlet fever
schistosomiasis/bilharzia
trachoma
river blindness
sleeping sickness
syphilis
meningitis
pneumonia
anthrax
scurvy
pellagra
rickets
diabetes
asthma
dementia
leukaemia/leukemia
breast cancer
cervical cancer
lung cancer
prostate cancer
skin cancer
bowel cancer
ovarian cancer
liver cancer
silicosis
asbestosis
sickle-cell disease
Lyme disease
Chagas disease`

interface Ailment {
  /** The first of its names. */
  readonly name: string
  readonly viral: boolean
}

interface Seen {
  readonly sentence: number
  readonly at: number
  readonly ailment: Ailment
  /** As it is called there. */
  readonly name: string
}

interface Form {
  readonly name: string
  readonly words: readonly string[]
  readonly ailment: Ailment
}

const formsIn = (table: string, viral: boolean): readonly Form[] =>
  table
    .trim()
    .split('\n')
    .flatMap(line => {
      const names = line.split('/')
      const ailment = { name: names[0] ?? '', viral }
      return names.map(name => ({ name, words: name.toLowerCase().split(/ |(?=-)|(?<=-)/), ailment }))
    })

function formsByWord(): ReadonlyMap<string, readonly Form[]> {
  const made = new Map<string, Form[]>()
  // The longest first.
  for (const form of [...formsIn(VIRAL, true), ...formsIn(OTHER, false)].sort(
    (a, b) => b.words.length - a.words.length,
  )) {
    const key = form.words[0] ?? ''
    made.set(key, [...(made.get(key) ?? []), form])
  }
  return made
}

const FORMS = formsByWord()

const seen = new WeakMap<WriterDesk, readonly Seen[]>()

/** Every place where a piece names an illness. Worked out once. */
function seenIn(desk: WriterDesk): readonly Seen[] {
  const known = seen.get(desk)
  if (known !== undefined) return known
  const made = desk.sentences.flatMap(({ tokens }, sentence) =>
    tokens.flatMap(({ form }, at): readonly Seen[] => {
      const found = FORMS.get(form.toLowerCase())?.find(({ words }) =>
        // "hepatitis C." at the end of a sentence is read as a word with its mark.
        words.every((word, k) => tokens[at + k]?.form.toLowerCase().replace(/\.$/, '') === word),
      )
      // "AIDS" and "aids" are two.
      const written = found !== undefined && (found.name.toUpperCase() !== found.name || form === found.name)
      return found !== undefined && written ? [{ sentence, at, ailment: found.ailment, name: found.name }] : []
    }),
  )
  seen.set(desk, made)
  return made
}

/** How far back, in sentences, another illness makes it doubtful which is meant. */
const DOUBT = 6

/** What a bare "the disease", "the virus" or "this infection" is called; null where it may be another. */
export function ailmentWords(desk: WriterDesk, sentence: number, { from, head }: NounPhrase): string | null {
  const s = desk.sentences[sentence]
  const noun = s?.tokens[head]?.xpos === 'NN' ? s.tokens[head]?.lemma.toLowerCase() : undefined
  if (s === undefined || noun === undefined || !/^(?:disease|illness|infection|virus)$/.test(noun)) return null
  const all = seenIn(desk).filter(({ ailment }) => noun !== 'virus' || ailment.viral)
  const paragraphOf = (index: number): number => desk.sentences[index]?.paragraph ?? 0
  const before = all.filter(one => one.sentence < sentence || (one.sentence === sentence && one.at < from))
  const here = all.filter(one => paragraphOf(one.sentence) === s.paragraph)
  const last = before.at(-1)
  if (last === undefined) return null
  const near = new Set([...here, ...before.filter(one => sentence - one.sentence <= DOUBT)].map(one => one.ailment))
  const paragraphs = (ailment: Ailment): number =>
    new Set(all.filter(one => one.ailment === ailment).map(one => paragraphOf(one.sentence))).size
  const [only] = near
  if (near.size > 1) return null
  // From farther off: the one illness of which more than one paragraph speaks.
  const [told, ...more] = new Set(all.map(one => one.ailment).filter(ailment => paragraphs(ailment) > 1))
  const meant = only ?? (more.length === 0 ? told : undefined)
  const first = before.find(one => one.ailment === meant)
  if (meant === undefined || first === undefined) return null
  // A paragraph that names it only behind the phrase, or one that some sentences part from another’s, may speak of either.
  if (only !== undefined && told !== undefined && told !== only && !here.some(one => before.includes(one))) return null
  // "Plague is the other old enemy. The disease killed 56 people."
  if (!here.some(one => before.includes(one)) && opensOnNoun(desk, sentence, DOUBT)) return null
  if (noun !== 'virus') return first.name
  return first.name === 'HIV' || first.name === 'AIDS' ? 'HIV' : `the ${first.name} virus`
}
