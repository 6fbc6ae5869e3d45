/**
 * The trained reader: from a paragraph to sentences with tags, lemmas, features and trees, in five stages.
 *
 * 1. Tagger: averaged perceptrons over joint tags, one from each end of the sentence, their scores added up. A word
 *    nobody has seen is classed by a known word that it is made from ("undermining" by "undermine"), and by the word
 *    book: words it is used like (Brown clusters) and its parts of speech in WordNet.
 * 2. Lemmas: rules of inflection, with the exceptions that the treebanks show. British spelling stays.
 * 3. First parser: arc-hybrid, greedy, dynamic oracle; it reads the sentence from its end.
 * 4. Parser: the same from the beginning, with the first tree at hand (stacking).
 * 5. A second look: where a tag or a move was nearly another one, that one is tried too (`branches.ts`).
 *
 * The margin of an arc is its lead over the best other choice, in units of the lead that training asked for. At 1 or
 * more (EWT / GUM, development parts) nsubj was right in 94 / 93 % and kept 94 / 94 % of what it found, obj 89 / 93 and
 * 81 / 79, ccomp 77 / 78 and 84 / 76, acl:relcl 78 / 82 and 79 / 73, advcl 72 / 63 and 83 / 78, appos 71 / 54 and 68 / 56,
 * conj 75 / 76 and 87 / 78: a stage that lives on an arc can abstain below a margin of its own.
 *
 * A sentence's analysis depends on the sentence alone: the same text gives the same reading, whatever stands around it.
 * `parse` has the shape that the reader takes in the light one's place (`Parse` in ../syntax/light.ts).
 */
import { splitSentences } from '../text/sentences.ts'
import { type Span, type TokenSpan, tokenize } from '../text/tokens.ts'
import { otherMove, type Parsed, type Sense, surest, tellingMove, type Ways } from './branches.ts'
import { type Dependents, type Feats, featsOf } from './feats.ts'
import { WordKnowledge } from './knowledge.ts'
import { Lemmas } from './lemma.ts'
import { LinearModel } from './linear.ts'
import type { SyntaxModel } from './model.ts'
import { Parser, type Tree } from './parser.ts'
import { type Guide, type ParserInput, parserInput, type TagFacts, type TaggedWords } from './parser-input.ts'
import { FIRST_STEPS, SECOND_STEPS } from './parser-steps.ts'
import { shapeSense } from './shape.ts'
import { firstChange, reversedGuide } from './stack.ts'
import { type Doubt, Tagger } from './tagger.ts'
import { factsOf, partsOf, type TagParts, type Upos } from './tags.ts'
import { classesOf, factOf, isVerbIn, WORDNET } from './wordbook.ts'

/** What the reader understood of one word, but for its morphological features. */
export interface Arc {
  readonly form: string
  readonly lemma: string
  readonly upos: Upos
  /** Penn Treebank tag. */
  readonly xpos: string
  /** Index of the head among the sentence's tokens; -1 for the root. */
  readonly head: number
  /** Universal relation, with its subtype ("acl:relcl"). */
  readonly deprel: string
  /**
   * How far the arc led over the best other choice, in units of the lead that training asked for: from about 1 on it
   * is sure, near 0 it is a guess.
   */
  readonly margin: number
}

/** What the reader understood of one word. */
export interface Analysis extends Arc {
  readonly feats: Feats
}

export interface ParsedToken extends Analysis, TokenSpan {}

/** Offsets are UTF-16 code units of the paragraph. */
export interface ParsedSentence extends Span {
  readonly tokens: readonly ParsedToken[]
}

export interface Syntax {
  /** Sentences, tokens and trees of one paragraph. */
  parse(paragraph: string): readonly ParsedSentence[]
  /** Tags and a tree for words that are already known, one sentence at a time. */
  analyse(forms: readonly string[]): readonly Analysis[]
}

export interface TokenizedSentence extends Span {
  readonly tokens: readonly TokenSpan[]
}

/** Sentences and tokens without a model. */
export function tokenizeParagraph(paragraph: string): readonly TokenizedSentence[] {
  return splitSentences(paragraph).map(sentence => ({ ...sentence, tokens: tokenize(paragraph, sentence) }))
}

const NO_TAG = partsOf('_')

/** The stages one by one, for those who measure them. */
export class Stages {
  readonly tagger: Tagger
  private readonly model: SyntaxModel
  private readonly facts: readonly TagFacts[]
  /** Of the model's joint tags. */
  private readonly parts: readonly TagParts[]
  private readonly knowledge: WordKnowledge
  private readonly base: Lemmas
  private readonly guide: Parser
  private readonly parser: Parser
  private readonly sense: Sense

  constructor(model: SyntaxModel) {
    this.model = model
    this.facts = factsOf(model.tags)
    this.parts = model.tags.map(partsOf)
    this.knowledge = new WordKnowledge(model.lexicon, model.book)
    this.base = new Lemmas(model.lemmas, isVerbIn(model.book))
    this.tagger = new Tagger(
      { fromEnd: new LinearModel(model.tagger.fromEnd), fromStart: new LinearModel(model.tagger.fromStart) },
      this.knowledge,
      model.tags.length,
    )
    this.guide = new Parser(new LinearModel(model.guide.parts), model.guide.table, FIRST_STEPS)
    this.parser = new Parser(new LinearModel(model.parser.parts), model.parser.table, SECOND_STEPS)
    this.sense = {
      guide: otherMove(model.guide.table.actions),
      tree: tellingMove(model.parser.table.actions, model.labels),
      shape: shapeSense(model.labels, this.parts),
    }
  }

  lemmas(forms: readonly string[], tags: Int32Array): readonly string[] {
    return forms.map((form, at) => this.base.of(form, this.parts[tags[at] ?? 0]?.xpos ?? '_'))
  }

  /** "dues" is no verb: a word that the treebanks never had for one, made from a word that WordNet has for other things only. */
  private mayBe(form: string, tag: number): boolean {
    const { xpos, upos } = this.parts[tag] ?? NO_TAG
    const { lexicon, book } = this.model
    if (upos !== 'VERB' || lexicon.get(form.toLowerCase())?.tags.includes(tag) === true) return true
    const classes = classesOf(factOf(this.base.of(form, xpos).toLowerCase(), book))
    return classes === 0 || (classes & WORDNET.verb) !== 0
  }

  /**
   * The trees that the parsers are surest of, and the tags under which they are.
   * @param doubts the words that may have another tag
   */
  parse({ forms, lemmas, tags }: TaggedWords, doubts: readonly Doubt[]): Parsed {
    const known = forms.map(form => this.knowledge.of(form))
    const input = (own: Int32Array, guide?: Guide): ParserInput => {
      const words = { forms, lemmas: own === tags ? lemmas : this.lemmas(forms, own), tags: own }
      return parserInput(words, known, this.facts, guide === undefined, guide)
    }
    const guide = this.guide.parse(input(tags))
    const tree = this.parser.parse(input(tags, reversedGuide(guide)))
    const first = { tags, guide, tree }
    const fair = doubts.filter(({ at, tag }) => this.mayBe(forms[at] ?? '', tag))
    return surest(first, fair, this.ways(first, input), this.sense)
  }

  /** Each runs again only what the change can reach. */
  private ways(first: Parsed, input: (tags: Int32Array, guide?: Guide) => ParserInput): Ways {
    const { tags } = first
    const plain = input(tags)
    const before = reversedGuide(first.guide)
    const guided = input(tags, before)
    const along = (own: Int32Array, guide: Tree, changed: number): Parsed => {
      const now = reversedGuide(guide)
      const place = Math.min(changed, firstChange(before, now))
      return { tags: own, guide, tree: this.parser.resumed(input(own, now), first.tree, place) }
    }
    return {
      retagged: (at, tag) => {
        const own = tags.with(at, tag)
        return along(own, this.guide.resumed(input(own), first.guide, tags.length - at), at + 1)
      },
      guided: turn => along(tags, this.guide.turned(plain, first.guide, turn), tags.length + 1),
      turned: turn => ({ ...first, tree: this.parser.turned(guided, first.tree, turn) }),
    }
  }

  arcs({ forms, lemmas, tags }: TaggedWords, tree: Tree): readonly Arc[] {
    const { model, parts } = this
    return forms.map((form, at) => {
      const { xpos, upos } = parts[tags[at] ?? 0] ?? NO_TAG
      return {
        form,
        lemma: lemmas[at] ?? form,
        upos,
        xpos,
        head: (tree.head[at + 1] ?? 0) - 1,
        deprel: model.labels[tree.label[at + 1] ?? 0] ?? 'dep',
        margin: tree.margin[at + 1] ?? 0,
      }
    })
  }

  words(tagged: TaggedWords, tree: Tree): readonly Analysis[] {
    const arcs = this.arcs(tagged, tree)
    const below = arcs.map((): Arc[] => [])
    for (const word of arcs) below[word.head]?.push(word)
    const of = (at: number): Dependents => below[at] ?? []
    return arcs.map((word, at) => ({
      ...word,
      feats: featsOf(word, of(at), of(word.head), arcs[word.head]?.deprel ?? ''),
    }))
  }
}

/** A reader of syntax with a loaded model. */
export function createSyntax(model: SyntaxModel): Syntax {
  const stages = new Stages(model)
  const all = (sentences: readonly (readonly string[])[]): readonly (readonly Analysis[])[] =>
    sentences.map(forms => {
      const { tags, doubts } = stages.tagger.weigh(forms)
      const parsed = stages.parse({ forms, lemmas: stages.lemmas(forms, tags), tags }, doubts)
      const lemmas = stages.lemmas(forms, parsed.tags)
      return stages.words({ forms, lemmas, tags: parsed.tags }, parsed.tree)
    })
  const analyse = (forms: readonly string[]): readonly Analysis[] => all([forms])[0] ?? []
  const parse = (paragraph: string): readonly ParsedSentence[] => {
    const sentences = tokenizeParagraph(paragraph)
    const analyses = all(sentences.map(({ tokens }) => tokens.map(token => token.form)))
    return sentences.map((sentence, at) => ({ ...sentence, tokens: join(sentence.tokens, analyses[at] ?? []) }))
  }
  return { analyse, parse }
}

function join(tokens: readonly TokenSpan[], words: readonly Analysis[]): readonly ParsedToken[] {
  return words.flatMap((word, at) => {
    const token = tokens[at]
    return token === undefined ? [] : [{ ...word, start: token.start, end: token.end }]
  })
}
