import { describe, expect, it } from 'vitest'
import type { Beside } from '../../../src/core/deckfile/check.ts'
import { checkDeckFile, NOTHING_BESIDE } from '../../../src/core/deckfile/check.ts'
import { overlaps } from '../../../src/core/deckfile/overlap.ts'
import { parseDeckFile } from '../../../src/core/deckfile/parse.ts'
import { cpuMs } from '../../tools/cpu.ts'

const HEAD = `---
name = "The Lyss tram"
id = "lyss"
title = "A small tram"
author = "A. Moreau"
published = "2024-05"
language = "en"
paragraphs = "4"
---

S: The council was wrong.
<!-- tenet id=wrong role=claim holder=the-critics -->

# Cards

`

function checked(cards: string, beside: Partial<Beside> = {}, head = HEAD): readonly string[] {
  const read = parseDeckFile(head + cards, 'lyss')
  if (!read.ok) throw new Error(read.findings.map(f => `${f.line}: ${f.message}`).join('\n'))
  return checkDeckFile(read, { ...NOTHING_BESIDE, ...beside }).map(f => `${f.severity} ${f.rule}`)
}

let n = 0
const meta = (keys: string): string => `<!-- tenet id=c${n++} at=1 ${keys} -->\n\n`
const ask = (front: string, back: string, keys = ''): string => `Q: ${front}\nA: ${back}\n${meta(keys)}`
const cloze = (text: string, keys = ''): string => `C: ${text}\n${meta(keys)}`
const list = (front: string, items: readonly string[], keys = ''): string =>
  `Q: ${front}\nA:\n${items.map((item, i) => `${i + 1}. ${item}\n`).join('')}${meta(`form=list ${keys}`)}`

const GOOD = 'Every 20 minutes.'

describe('the worked examples of CARDS.md', () => {
  it.each([
    ask(
      'Why, according to Moreau, did ridership on the Lyss tram fall after 2014?',
      'Trams came every 20 minutes instead of every 8.',
      'kind=argument link=reason',
    ),
    cloze('In the first year of the Lyss tram, [4.1 million] people rode it.'),
    ask(
      'Moreau concedes one point to the tram’s critics. Which?',
      'It cost twice what the council had promised.',
      'kind=argument link=concession',
    ),
  ])('kept: %s', card => {
    expect(checked(card)).toEqual([])
  })

  it.each([
    [cloze('This, [however], is only half the story.'), 'error pronoun'],
    [cloze('This, [however], is only half the story.'), 'error trivial-hole'],
    [cloze('It [doubled] in that year.'), 'error pronoun'],
    [cloze('It [doubled] in that year.'), 'warning thin'],
    [ask('What happened in 2014?', GOOD), 'error vague'],
  ])('dropped: %s', (card, rule) => {
    expect(checked(card)).toContain(rule)
  })
})

describe('stands alone', () => {
  it.each<[string, string]>([
    ['error pronoun', ask('Why did he cut the Lyss tram in 2014?', 'To save money.')],
    ['error pronoun', ask('Which of these opened in 2012?', 'The tram.')],
    ['error pronoun', ask('What does this show about Lyss?', 'Its poverty.')],
    ['error pronoun', cloze('They built the Lyss tram in [2012].')],
    ['error when', ask('How many rode the Lyss tram last year?', '4.1 million.')],
    ['error when', ask('Which tram was recently cut in Lyss?', 'Line 8.')],
    ['warning when', ask('How often does the Lyss tram run today?', GOOD)],
    ['error month', ask('Which tram opened in July in Lyss?', 'Line 8.')],
    ['error month', cloze('In May the council of Lyss cut [the tram].')],
    ['error unnamed', ask('What does the author think of the Lyss tram?', 'It failed.')],
    ['error unnamed', ask('What did the move cost Lyss?', 'Four votes.')],
    ['error unnamed', ask('Of the tram and the road in Lyss, why was the latter dear?', 'Its bridge.')],
    ['warning unnamed', ask('What did the decision change for Lyss?', 'The fares.')],
    ['error other-card', ask('What else did Lyss build?', 'A road.')],
    ['error connective', ask('However, what did Lyss build in 2012?', 'A road.')],
    ['error connective', ask('What did Lyss build in 2012?', 'Moreover a road.')],
    ['warning connective', ask('What did Lyss also build in 2012?', 'A road.')],
    ['error holder', ask('Why is the Lyss tram a success?', 'It carries more than a road would.', 'kind=argument')],
    ['warning person', ask('What do we lose without the Lyss tram?', 'Four million journeys.')],
  ])('%s: %s', (rule, card) => {
    expect(checked(card)).toContain(rule)
  })

  it.each([
    ask('What did it cost to ride the Lyss tram in 2012?', 'One franc.'),
    ask('In which month of 2012 did the tram of Lyss open?', 'In July.'),
    ask('When in 2012 did the tram of Lyss open?', 'In July.'),
    ask('What did the council of Lyss do with the tram in its last year?', 'It sold it.'),
    ask('How often does the Lyss tram run now, ten years after 2014?', GOOD),
    ask('How did the author of the Lyss plan, Marchand, pay for the tram?', 'By a loan.'),
    ask('What may the council have meant by a “quiet march” through Lyss?', 'A tram.'),
    ask(
      'What, according to the critics, went wrong in Lyss?',
      'The council promised too much.',
      'kind=argument statement=wrong',
    ),
    ask('Who said that the Lyss tram had failed?', 'Moreau.', 'kind=argument link=attribution'),
    cloze('[Moreau] holds that the tram of Lyss failed.', 'kind=argument link=attribution'),
    ask('What did Lyss lose by the move from trams to cars?', 'Four million journeys.'),
  ])('no finding: %s', card => {
    expect(checked(card)).toEqual([])
  })
})

describe('asks one thing, with one answer that cannot be guessed', () => {
  const long = (words: number) => `${Array.from({ length: words }, (_, i) => `w${i}`).join(' ')}.`
  it.each<[string, string]>([
    ['warning answer-length', ask('Why did the Lyss tram fail?', long(13))],
    ['error answer-length', ask('Why did the Lyss tram fail?', long(16))],
    ['error list-length', list('Which six towns near Lyss have trams?', ['Aa', 'Bb', 'Cc', 'Dd', 'Ee', 'Ff'])],
    ['error list-length', list('Which one town near Lyss has trams?', ['Aa'])],
    ['error list-number', list('Which towns near Lyss have trams?', ['Aa', 'Bb'])],
    ['error list-number', list('Which three towns near Lyss have trams?', ['Aa', 'Bb'])],
    ['error question-mark', ask('How often did the Lyss tram come in 2014.', GOOD)],
    ['warning question-mark', ask('The interval of the Lyss tram in 2014.', GOOD)],
    ['error yes-no', ask('Did the Lyss tram fail?', 'It was cut.')],
    ['error yes-no', ask('What of the Lyss tram: did it fail?', 'No.')],
    ['error yes-no', ask('The Lyss tram opened in 2012. Was it loved?', 'Hardly.')],
    ['warning yes-no', ask('Did the Lyss tram cost more or less than a road?', 'Less.')],
    ['warning two-questions', ask('When was the Lyss tram built, and why?', 'In 2012, for the games.')],
    ['error leak', ask('Which Lyss tram was built in Lyss?', 'The Lyss tram.')],
    ['error leak', cloze('The tram of Lyss is a [tram] like others.')],
    ['warning leak', ask('Why did the council of Lyss cut its tram service?', 'The council cut spending.')],
    ['error whole-unit', cloze('The Lyss tram carried [4.1] million people in 2012.')],
    ['error whole-unit', cloze('The Lyss tram cost $[30m] to build in 2012.')],
    ['error whole-unit', cloze('The town of [Ly]ss built a tram in 2012.')],
    ['error trivial-hole', cloze('Moreau says that the tram of Lyss [is] a failure.')],
  ])('%s: %s', (rule, card) => {
    expect(checked(card)).toContain(rule)
  })

  it.each([
    list('Which two towns near Lyss have trams?', ['Aarberg', 'Biel']),
    list('Name the 3 towns near Lyss with trams. Which are they?', ['Aarberg', 'Biel', 'Bern']),
    ask(
      'Does Moreau share the critics’ view of the Lyss tram?',
      'No: he thinks the tram was worth it.',
      'kind=argument link=attribution',
    ),
    ask(
      'What can be said against the Lyss tram, and how does Moreau answer?',
      'Its cost; a road costs more.',
      'kind=argument link=objection',
    ),
    cloze('The Lyss tram carried [4.1 million] people in 2012.'),
    cloze('In 2022 journeys on the Lyss tram fell by [37%].'),
    ask('What did critics call the “Lyss tram”?', 'A white elephant.'),
    `Q: Nordpolitik\nA: reaching out to Moscow\n${meta('reverse')}`.replace(
      'Nordpolitik\n',
      'What was South Korea’s nordpolitik?\n',
    ),
  ])('no finding: %s', card => {
    expect(checked(card).filter(f => !f.includes('consistency'))).toEqual([])
  })
})

describe('reads as English', () => {
  it.each<[string, string]>([
    ['error pairs', ask('What did “critics call the Lyss tram?', GOOD)],
    ['error pairs', ask('What did critics (in Lyss say?', GOOD)],
    ['error doubled-word', ask('What did did critics in Lyss say?', GOOD)],
    ['warning typography', ask('What did  critics in Lyss say?', GOOD)],
    ['warning typography', ask('What did critics in Lyss say ?', GOOD)],
    ['warning typography', ask('What did critics - in Lyss - say?', GOOD)],
    ['warning capital', ask('what did critics in Lyss say?', GOOD)],
  ])('%s: %s', (rule, card) => {
    expect(checked(card)).toContain(rule)
  })

  it('one card that prints its answer or its quotation marks unlike the rest is pointed at', () => {
    const rest =
      ask('What is Lyss?', 'A town.') + ask('What is Biel’s river?', 'The Suze.') + ask('What is Bern’s?', 'The Aare.')
    expect(checked(rest)).toEqual([])
    expect(checked(rest + ask('Where is Lyss?', 'near Biel'))).toEqual(['warning consistency', 'warning consistency'])
    expect(checked(rest + ask("What is Lyss's tram?", 'A line.'))).toEqual(['warning consistency'])
  })
})

describe('the only one of its kind', () => {
  const one = ask('How often did the Lyss tram come in 2014?', GOOD)
  it.each<[string, string]>([
    ['error duplicate', ask('How often did the Lyss tram come, in 2014?', 'every 20 minutes')],
    ['error same-front', ask('How often did the Lyss tram come in 2014?', 'Hardly ever.')],
    ['warning twin', ask('How often, in 2014, did the tram come to Lyss?', 'Every 20 minutes.')],
  ])('%s', (rule, second) => {
    expect(checked(one + second)).toContain(rule)
  })
  it('two figures of one kind are two cards', () => {
    expect(
      checked(cloze('In 2022 exports of Lyss fell by [37%].') + cloze('In 2022 imports of Lyss fell by [15%].')),
    ).toEqual([])
  })
  it('says where the first one stands', () => {
    const read = parseDeckFile(HEAD + one + one.replace(/id=c\d+/, 'id=again'), 'x')
    expect(read.ok && checkDeckFile(read, NOTHING_BESIDE)[0]).toMatchObject({
      line: 20,
      message: expect.stringContaining('line 16'),
    })
  })
})

describe('against the piece', () => {
  const paragraphs = [
    'The tram of Lyss opened in 2012, and nobody on the council had expected so many people to ride it.',
    'In 2014 the council cut the service.',
  ]
  const head = HEAD.replace('"4"', '"2"')
  it('an anchor outside the text is an error, and so is another number of paragraphs', () => {
    const card = `Q: When did the tram of Lyss open?\nA: In 2012.\n<!-- tenet id=open at=2:10-90 -->\n`
    expect(checked(card, { own: paragraphs }, head)).toEqual(['error anchor-outside'])
    expect(checked(ask('When did the tram of Lyss open?', 'In 2012.'), { own: paragraphs })).toEqual([
      'error paragraphs',
    ])
  })
  it('a card without a source is an error', () => {
    expect(checked('Q: When did the tram of Lyss open?\nA: In 2012.\n<!-- tenet id=open -->\n')).toEqual([
      'error source',
    ])
  })

  const shared = (text: string, piece = paragraphs) => {
    const read = parseDeckFile(`${head}C: [Lyss]: ${text}\n<!-- tenet id=open at=1 -->\n`, 'x')
    return read.ok ? overlaps(read.file, piece).map(o => o.words) : ['not a deck']
  }
  it('seven words in a row are a copy, six are not', () => {
    expect(shared('so said the council had expected so many people to ride')).toEqual([
      'the council had expected so many people to ride',
    ])
    expect(shared('the council had expected so many')).toEqual([])
    expect(shared('nobody there had expected so many people to walk')).toEqual([])
  })
  it('names and figures neither count nor break a run', () => {
    const names = ['Today Kim Jong-un and Vladimir Putin met Sergei Shoigu in Pyongyang in May 2022 near the sea.']
    expect(shared('Kim Jong-un and Vladimir Putin met Sergei Shoigu in Pyongyang in May', names)).toEqual([])
    const piece = ['He said that the trade with Seoul was worth far more than that with Pyongyang in 2021.']
    expect(shared('the trade with Lyss was worth far more than trams', piece)).toEqual([
      'the trade with Lyss was worth far more than',
    ])
  })
  it('case, quotation marks and line ends do not hide a copy', () => {
    expect(shared('“Nobody on the Council had\nexpected so many”')).toHaveLength(1)
  })
  it('is only looked for in a text that is not ours', () => {
    const copy =
      'C: Nobody on the council had expected so many [people] in Lyss in 2012.\n<!-- tenet id=open at=1 -->\n'
    expect(checked(copy, { own: paragraphs, foreign: paragraphs }, head)).toEqual(['error overlap'])
    expect(checked(copy, { own: paragraphs }, head)).toEqual([])
  })
})

it('rules of English are for English decks', () => {
  const german = HEAD.replace('language = "en"', 'language = "de"')
  expect(checked(ask('Was his er?', 'This author, however.'), {}, german)).toEqual([])
})

it('ten thousand cards are checked in a moment', () => {
  const cards = Array.from(
    { length: 10_000 },
    (_, i) =>
      `Q: How many people rode the tram of Lyss on day ${i}?\nA: Exactly ${i * 7}.\n<!-- tenet id=n${i} at=1 -->\n\n`,
  ).join('')
  const read = parseDeckFile(HEAD + cards, 'x')
  const begun = cpuMs()
  expect(read.ok && checkDeckFile(read, NOTHING_BESIDE)).toEqual([])
  expect(cpuMs() - begun).toBeLessThan(20_000)
}, 40_000)
