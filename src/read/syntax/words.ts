/** Small closed lists about verbs and nouns that the reader leans on. Base forms, lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Verbs of saying and thinking that take a clause, with or without "that". */
export const SAYING = words(
  'say tell argue claim believe think know report warn note add insist maintain suggest admit concede acknowledge predict expect hope fear feel assume suppose conclude contend assert declare announce explain observe remark reply answer write state estimate reckon calculate complain agree deny doubt doubtless show reveal mean prove demonstrate indicate confirm find discover realise realize understand recognise recognize remember forget notice see hear learn guess imagine worry pretend promise propose recommend demand stress emphasise emphasize point hold charge allege testify quip joke caution counter object protest imply',
)
