/** Bodies that the world knows, by their names and the common nouns by which they are called after them: "the alliance". */
import type { Sentence } from '../../read/reading.ts'

export interface Body {
  /** Tells it from every other body, whichever of its names is used. */
  readonly key: string
  readonly nouns: readonly string[]
}

/** A body's name in a sentence. */
export interface Seen {
  readonly from: number
  readonly to: number
  readonly body: Body
  /** The name in running text, with its article where it has one. */
  readonly text: string
}

/** One body a line: its names, each as in running text, and behind the stroke its nouns. A plural stands as the singular behind "=". */
const TABLE = `
Nato,NATO,the North Atlantic Treaty Organization,the North Atlantic Treaty Organisation|alliance
the EU,the European Union|bloc,union
the UN,the U.N.,the United Nations|organisation,organization,body
the IMF,the International Monetary Fund|fund
the World Bank|bank
the WTO,the World Trade Organization,the World Trade Organisation|organisation,organization,body
the WHO,the World Health Organization,the World Health Organisation|organisation,organization,agency,body
OPEC,Opec,the Organization of the Petroleum Exporting Countries|cartel
ASEAN,Asean|bloc
Mercosur|bloc
the African Union|bloc,union
the Arab League|league,bloc
the Federal Reserve,the Fed|central bank
the ECB,the European Central Bank|central bank,bank
the Bank of England|central bank,bank
the Bank of Japan|central bank,bank
the Bank of Canada|central bank,bank
the Reserve Bank of India|central bank,bank
the Reserve Bank of Australia|central bank,bank
the People’s Bank of China,the People's Bank of China|central bank,bank
the Swiss National Bank|central bank,bank
the Bundesbank|central bank,bank
the Riksbank|central bank,bank
the Supreme Court|court
the ICC,the International Criminal Court|court
the ICJ,the International Court of Justice|court
the ECJ,the European Court of Justice|court
the European Court of Human Rights|court
the European Commission|commission
the European Parliament|parliament
the European Council|council
the Security Council,the UN Security Council,the United Nations Security Council|council
the IAEA,the International Atomic Energy Agency|agency,watchdog
the IEA,the International Energy Agency|agency
the CIA,the Central Intelligence Agency|agency
the FBI,the Federal Bureau of Investigation|bureau,agency
the NSA,the National Security Agency|agency
the EPA,the Environmental Protection Agency|agency
the FDA,the Food and Drug Administration|agency,regulator
NASA,Nasa|agency,space agency
Frontex|agency
Europol|agency
Mossad,the Mossad|agency
Hamas|group,movement
Hezbollah,Hizbullah,Hizbollah|group,movement
the Taliban|group,movement
al-Qaeda,Al-Qaeda,al-Qaida|group
Fatah|party,movement
Boko Haram|group
the BBC|broadcaster,corporation
CNN|network,broadcaster
Fox News|network,broadcaster
Al Jazeera|network,broadcaster
the NHS,the National Health Service|service,health service
Labour,the Labour party,the Labour Party|party
the Conservatives=the Conservative Party,the Tories=the Conservative Party,the Conservative party,the Conservative Party|party
the Republicans=the Republican Party,the Republican party,the Republican Party|party
the Democrats=the Democratic Party,the Democratic party,the Democratic Party|party
Amnesty International,Amnesty|organisation,organization,charity
Greenpeace|organisation,organization,group
Oxfam|charity
Harvard,Harvard University|university
Yale,Yale University|university
Princeton,Princeton University|university
Stanford,Stanford University|university
MIT|university,institute
Apple|company,firm
Google|company,firm
Alphabet|company,firm
Microsoft|company,firm
Amazon|company,firm,retailer
Meta|company,firm
Facebook|company,firm
Tesla|company,firm,carmaker
Nvidia,NVIDIA|company,firm,chipmaker
Intel|company,firm,chipmaker
TSMC|company,firm,chipmaker
OpenAI|company,firm
Anthropic|company,firm
Huawei|company,firm
Samsung|company,firm
Sony|company,firm
Boeing|company,firm,planemaker
Airbus|company,firm,planemaker
Ford|company,firm,carmaker
General Motors,GM|company,firm,carmaker
Toyota|company,firm,carmaker
Volkswagen,VW|company,firm,carmaker
BYD|company,firm,carmaker
Shell|company,firm
BP|company,firm
ExxonMobil,Exxon|company,firm
Gazprom|company,firm
Pfizer|company,firm
Walmart|company,firm,retailer
Anglo American|company,firm,miner
De Beers|company,firm
Rio Tinto|company,firm,miner
Glencore|company,firm,miner
BHP|company,firm,miner
DuPont|company,firm
Dow Chemical|company,firm
Monsanto|company,firm
Bayer|company,firm
Novartis|company,firm,drugmaker
AstraZeneca|company,firm,drugmaker
Moderna|company,firm,drugmaker
Novo Nordisk|company,firm,drugmaker
Eli Lilly|company,firm,drugmaker
Purdue Pharma|company,firm,drugmaker
Fujitsu|company,firm
Siemens|company,firm
IBM|company,firm
Nokia|company,firm
Ericsson|company,firm
ASML|company,firm
Netflix|company,firm
Disney|company,firm
Uber|company,firm
Airbnb|company,firm
Spotify|company,firm
ByteDance|company,firm
Alibaba|company,firm
Tencent|company,firm
Foxconn|company,firm
SpaceX|company,firm
Palantir|company,firm
McDonnell Douglas|company,firm,planemaker
Lockheed Martin|company,firm
Rolls-Royce|company,firm
Renault|company,firm,carmaker
Nissan|company,firm,carmaker
Volvo|company,firm,carmaker
Nestlé|company,firm
Unilever|company,firm
Coca-Cola|company,firm
McDonald's|company,firm
Starbucks|company,firm
Ikea,IKEA|company,firm,retailer
H&M|company,firm,retailer
Primark|company,firm,retailer
Tesco|company,firm,retailer
Maersk|company,firm
Chevron|company,firm
TotalEnergies|company,firm
Equinor|company,firm
Petrobras|company,firm
Aramco,Saudi Aramco|company,firm
Rosneft|company,firm
Northvolt|company,firm
Orsted,Ørsted|company,firm
Enron|company,firm
Theranos|company,firm
HSBC|bank,lender
Barclays|bank,lender
Goldman Sachs|bank,lender
JPMorgan,JPMorgan Chase|bank,lender
Deutsche Bank|bank,lender
Credit Suisse|bank,lender
UBS|bank,lender
Ryanair|airline,company
Lufthansa|airline,company
British Airways|airline,company
`

interface Form {
  readonly words: readonly string[]
  readonly body: Body
  readonly article: string
  /** What to write for it, where it is not what stands there. */
  readonly singular: string
}

/** A name's words as the reader cuts them: "People’s" is two. */
const cut = (name: string): readonly string[] => name.replace(/([’']s)\b/g, ' $1').split(' ')

function formsOf(): ReadonlyMap<string, readonly Form[]> {
  const forms = new Map<string, Form[]>()
  for (const line of TABLE.trim().split('\n')) {
    const [names = '', nouns = ''] = line.split('|')
    const body: Body = {
      key: names.split(/[,=]/)[0]?.replace(/^the /, '').toLowerCase() ?? '',
      nouns: nouns.split(','),
    }
    for (const name of names.split(',')) {
      const [plain = '', singular = ''] = name.split('=')
      const article = plain.startsWith('the ') ? 'the ' : ''
      const words = cut(plain.slice(article.length))
      const key = words[0] ?? ''
      forms.set(key, [...(forms.get(key) ?? []), { words, body, article, singular }])
    }
  }
  // The longest name first: the World Bank is no bank of another kind.
  for (const list of forms.values()) list.sort((a, b) => b.words.length - a.words.length)
  return forms
}

const FORMS = formsOf()

/** Whether a form stands at a token. "The European commission": only a name's first word must have its capital. */
function standsAt({ tokens }: Sentence, at: number, { words, article }: Form): boolean {
  if (words.length === 1) {
    if (!/^NNPS?$/.test(tokens[at]?.xpos ?? '')) return false
    // "the Amazon" is a river.
    const apart = article === '' && /^the$/i.test(tokens[at - 1]?.form ?? '')
    if (apart && !/^(?:NN|JJ|HYPH)/.test(tokens[at + 1]?.xpos ?? '')) return false
  }
  return words.every((word, k) => {
    const form = tokens[at + k]?.form ?? ''
    return k === 0 ? form === word : form.toLowerCase() === word.toLowerCase()
  })
}

const isName = (form: string | undefined): boolean => /^\p{Lu}/u.test(form ?? '')

/** Whether a name goes on on either side of some words: "West Ford", "Ford Foundation", "Orrin’s Supreme Court". */
function goesOn({ tokens }: Sentence, from: number, to: number): boolean {
  const [before, behind] = [tokens[from - 1], tokens[to]]
  const joined = isName(before?.form) && /^(?:NNPS?|JJ)$/.test(before?.xpos ?? '')
  return (
    joined ||
    before?.form === '-' ||
    behind?.form === '-' ||
    (isName(behind?.form) && /^NNPS?$/.test(behind?.xpos ?? ''))
  )
}

/** The known bodies that a sentence names. */
export function bodiesIn(s: Sentence): readonly Seen[] {
  const found: Seen[] = []
  for (let i = 0; i < s.tokens.length; i++) {
    const form = FORMS.get(s.tokens[i]?.form ?? '')?.find(one => standsAt(s, i, one))
    if (form === undefined) continue
    const to = i + form.words.length
    const words = s.tokens.slice(i, to).map(token => token.form)
    const text = `${form.article}${words.join(' ').replace(/ (?=[’'])/g, '')}`
    if (!goesOn(s, i, to))
      found.push({ from: i, to, body: form.body, text: form.singular === '' ? text : form.singular })
    i = to - 1
  }
  return found
}
