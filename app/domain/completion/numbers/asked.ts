import { silentOf } from '../../questionnaire/response-rate'
import type { CompletionFacts } from '../facts'
import type { FactNumber, NumberSource } from './number'

export const askedKey = (place: number, which: 'asked' | 'answered' | 'declined'): string =>
  `questionnaires.${place}.${which}`

const words = { asked: 'asked', answered: 'answered', declined: 'declined' } as const

/** Of each published questionnaire how many were asked, answered and declined, and how many practices were published. */
export function askedNumbers({ questionnaires, practices }: CompletionFacts): FactNumber[] {
  const rates = questionnaires.flatMap(({ place, title, ...counts }) => {
    const source: NumberSource = { words: 'The responses to the questionnaire', page: 'questionnaire', key: place }
    return (['asked', 'answered', 'declined'] as const).map(
      (which): FactNumber => ({
        ...{ key: askedKey(place, which), part: 'questionnaires', kind: 'count', fact: counts[which], source },
        label: `${title}: ${words[which]}`,
      }),
    )
  })
  const published: FactNumber = {
    ...{ key: 'practices.published', part: 'practices', label: 'Best practices that were published', kind: 'count' },
    ...{ fact: practices.length, source: { words: 'The catalogue of best practices', page: 'practices' } },
  }
  return practices.length === 0 ? rates : [...rates, published]
}

/** Those of whom there is neither an answer nor a refusal, of the numbers that are shown; never below nobody. */
export const silentShown = (counts: { asked: number; answered: number; declined: number }): number =>
  Math.max(0, silentOf(counts))
