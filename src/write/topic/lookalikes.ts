/**
 * Words that hold a country's name and mean something else: "West Indian" is nothing of India, "New England" is in America.
 * Each with a sign of the country that it is of, or of none.
 */
const TABLE: Readonly<Record<string, string>> = {
  // Several countries, or peoples without one.
  '': [
    'West Indian,West Indians,West Indies,East Indies,Dutch East Indies,East Indian,East Indians,New Guinea',
    'Latin America,Latin American,Latin Americans,South America,South American,South Americans',
    'North America,North American,North Americans,Central America,Central American,Central Americans',
    // Overseas lands.
    'French Guiana,French Polynesia,British Virgin Islands,Dutch Antilles,British Isles',
    // Seas, rivers and the ends of the earth.
    'Indian Ocean,South China Sea,East China Sea,Sea of Japan,Irish Sea,Gulf of Mexico,Gulf of Thailand,Gulf of Oman',
    'Gulf of Guinea,Lake Chad,Chad Basin,Congo River,Congo Basin,River Congo,Congo basin,Congo river,Jordan River',
    'River Jordan,Jordan Valley,Jordan valley,North Pole,South Pole',
    // Things that are called after a country and are found anywhere.
    'Panama Papers,Panama hat,Panama hats,Spanish flu,Dutch disease,Dutch elm,German measles,Indian summer,Guinea pig',
    'Guinea pigs,Guinea fowl,Russian roulette,Turkish delight,Georgian house,Georgian houses,Georgian terrace',
    'Georgian terraces,Danish pastry,Swiss cheese,French windows,Chinese whispers,Geneva Convention,Geneva Conventions',
  ].join(','),
  American: 'Native American,Native Americans,American Indian,American Indians,African American,African Americans',
  Britain: 'Northern Ireland,Northern Irish,Prince of Wales,Princess of Wales',
  // A region weighs as another of its country does.
  Texas: 'New England,New Mexico,New Mexican,New Mexicans,New Jersey,New Hampshire,American Samoa',
  Queensland: 'New South Wales',
  Alberta: 'British Columbia,British Columbian',
  Guangdong: 'Inner Mongolia,Inner Mongolian',
  Lagos: 'Niger Delta,Niger State',
  DRC: 'Democratic Republic of Congo,Democratic Republic of the Congo',
}

/** By the words, capitals as in running text: the sign that they count for, empty for none. */
export const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries(TABLE).flatMap(([sign, words]) => words.split(',').map(word => [word, sign] as const)),
)

/** Most words that one of them has. */
export const LONGEST_LOOKALIKE = 5
