import { type Actor, type HiddenName, hidden } from '../actors'
import { all, both, type Case, get, type Outcome } from './words'

/** Whom papers reach once a forum was given them: they read every submitted project, whatever its forum. */
const reached: Actor[] = ['focal point', 'official', 'assessor', 'decision maker', 'secretariat', 'auditor']
const ownSide: Actor[] = ['overseer', 'co-author', 'chair', 'program director', ...reached]
const otherSide: Actor[] = ['other overseer', 'other chair', ...reached]

/** Who reads a project that is not public. For all others there is no such project. */
export const readersOf: Record<HiddenName, Actor[]> = {
  draft: ['overseer', 'co-author', 'focal point', 'program director', 'secretariat', 'auditor'],
  submitted: ownSide,
  eligible: ownSide,
  rival: otherSide,
  assessed: ownSide,
}

/** Who reads what is for people whom submitted papers reach, on a project that is public. */
export const paperReaders = { own: ownSide, foreign: otherSide }

/** For those who are not signed in and must be; for others what is given. */
export const signedInOnly = (as: Record<Actor, Outcome>): Record<Actor, Outcome> => ({
  ...as,
  public: 'sign in',
  ended: 'sign in',
})

export const hiddenNames = Object.keys(hidden) as HiddenName[]

/** An address of each hidden project: there for its readers, and for all others as if it did not exist. */
export const hiddenOf = (to: (number: string) => string): Case[] =>
  hiddenNames.map(name => get(to(hidden[name]), all('not found', both('ok', ...readersOf[name]))))
