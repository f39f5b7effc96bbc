import { holdsPromises, promiseStands } from '~/domain/indicator/standing-promise'
import { fieldOf, sectionTitle } from '~/domain/record/catalogue'
import type { Indicator } from '~/domain/record/rows'
import { no } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { type Changed, changeIndicators, type OnProject } from './change-indicators'

/**
 * Adds an indicator that was made of a sentence. Refuses one without a sentence, of a part that holds no promises, and of
 * a sentence that does not stand in its section as it is kept now.
 */
export const makeIndicator = (
  db: Database,
  { indicator, ...on }: OnProject & { indicator: Indicator },
): Promise<Changed> =>
  changeIndicators(db, on, values => {
    const { promise } = indicator
    if (promise === null) return no('Choose the sentence that the indicator is made of.')
    const field = fieldOf(promise.field)
    if (!holdsPromises(field)) return no(`Indicators are not made of “${field.label}”.`)
    const section = sectionTitle(field.section)
    if (!promiseStands(indicator, values))
      return no(`This sentence does not stand in the section “${section}” as it is saved. Save the section first.`)
    const why = `Made an indicator of a sentence of ${section}`
    return { indicators: [...values.indicators, { ...indicator, id: '' }], why }
  })
