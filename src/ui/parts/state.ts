/** When a card is asked next, in a few words. */
import type { Card } from '../../core/card.ts'
import type { StudyDay } from '../../core/day.ts'
import { dayDate } from '../format.ts'
import { dayFrom, instant } from '../format-more.ts'
import { cardsWords } from '../words/cards.ts'

export function stateOf(card: Card, today: StudyDay): string {
  switch (card.slot) {
    case 'new':
      return cardsWords.waits
    case 'learning':
      return cardsWords.learning(instant(card.due))
    case 'suspended':
      return cardsWords.aside
    case 'review':
      return card.due < today ? cardsWords.overdue(dayDate(card.due, today)) : cardsWords.due(dayFrom(card.due, today))
  }
}
