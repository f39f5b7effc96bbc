import { conceptsOfLastSession } from './being-scored'
import type { UnderWay } from './notation'
import { proposalsOfEarlierSession } from './proposals'
import type { When } from './when'
import { conceptsOfOpenSession } from './with-fora'

/** The projects of the demo that are not public yet, the earliest first. */
export const demoUnderWay = (when: When): UnderWay[] =>
  [...proposalsOfEarlierSession, ...conceptsOfLastSession, ...conceptsOfOpenSession].map(made => made(when))
