/** Whose money is called what: "the lira" of a piece about Turkey is the Turkish lira, "the dollar" there is not. */
const TABLE: Readonly<Record<string, string>> = {
  lira: 'Turkey,Lebanon,Syria',
  peso: 'Argentina,Mexico,Chile,Colombia,the Philippines,Cuba,Uruguay',
  rupee: 'India,Pakistan,Sri Lanka,Nepal',
  rouble: 'Russia,Belarus',
  ruble: 'Russia,Belarus',
  rand: 'South Africa',
  naira: 'Nigeria',
  cedi: 'Ghana',
  kwacha: 'Zambia,Malawi',
  yuan: 'China',
  renminbi: 'China',
  yen: 'Japan',
  won: 'South Korea',
  baht: 'Thailand',
  zloty: 'Poland',
  forint: 'Hungary',
  koruna: 'the Czech Republic',
  krona: 'Sweden,Iceland',
  krone: 'Norway,Denmark',
  real: 'Brazil',
  hryvnia: 'Ukraine',
  shilling: 'Kenya,Tanzania,Uganda',
  pound: 'Britain,Egypt',
  shekel: 'Israel',
  rial: 'Iran',
  riyal: 'Saudi Arabia',
}

const WHOSE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(TABLE).map(([currency, countries]) => [currency, new Set(countries.split(','))]),
)

/** Whether a word in small letters is what a country calls its money. */
export const isMoneyOf = (country: string, word: string): boolean => WHOSE.get(word)?.has(country) === true
