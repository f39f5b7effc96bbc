import { randomUUID } from 'node:crypto'
import { withTargets } from '~/domain/indicator/from-targets'
import { no } from '~/domain/verdict'
import type { Database } from '~db/connect.server'
import { type Changed, changeIndicators, type OnProject } from './change-indicators'

/** Makes an indicator of each target by sex, or brings the one that was made of it before up to date. */
export const makeIndicatorsOfTargets = (db: Database, on: OnProject): Promise<Changed> =>
  changeIndicators(db, on, ({ indicators, genderTargets, expectedCompletion }) =>
    genderTargets.length === 0
      ? no('There are no targets by sex yet. Enter and save them first.')
      : {
          indicators: withTargets(indicators, genderTargets, expectedCompletion, randomUUID),
          why: 'Made indicators of the targets by sex',
        },
  )
