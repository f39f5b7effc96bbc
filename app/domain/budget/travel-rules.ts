import type { IsoDate } from '../calendar'
import { holdsOn, type Span } from '../economy'

/** How travel is paid, by edition of the rules. */
export type TravelRules = Span & {
  key: string
  source: string
  /** The additional payment, once for a trip, in percent of one day's per diem. */
  additionalPercent: number
  /** Where the figure is known from practice only, which the pages say. */
  isFromPractice: boolean
}

/** The additional payment is named in TPT 06/2010; its size is not stated in a public source. */
export const travelRules: readonly [TravelRules, ...TravelRules[]] = [
  {
    key: 'practice',
    source: 'Additional payment once for each trip (TPT 06/2010); 75 % of one day is known from practice',
    from: null,
    until: null,
    additionalPercent: 75,
    isFromPractice: true,
  },
]

/** The rules of travel in force on a day; the first ones known for other days. */
export const travelRulesOn = (day: IsoDate): TravelRules => travelRules.find(one => holdsOn(day, one)) ?? travelRules[0]
