/** The names, times and things of a piece that a card on it may lack, from its reading. */
import type { Reading } from '../../read/reading.ts'
import type { WriterDesk } from '../desk.ts'
import { writerDesk } from '../desk.ts'
import { namesOf } from './gather-names.ts'
import { thingsOf } from './gather-things.ts'
import { timesOf } from './gather-times.ts'
import type { Hand } from './hand.ts'

/** Nothing where the reading has no names and no times: it is of another language, or of no prose. */
export const handFrom = (desk: WriterDesk): Hand =>
  desk.reading.mentions.length === 0 ? [] : [...namesOf(desk), ...timesOf(desk), ...thingsOf(desk)]

export const handOf = (reading: Reading): Hand => handFrom(writerDesk(reading))
