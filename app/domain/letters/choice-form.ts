import { z } from 'zod'
import { chosenKinds, type LetterKind, type LetterTime, letterTimes, timeFor } from './kinds'

/** When a person wants letters of each kind for which they choose. */
export type LetterChoices = Partial<Record<LetterKind, LetterTime>>

const time = z.enum(letterTimes, { error: 'Choose when you want these letters.' })

/** The form of the choices: every kind is answered. */
export const choiceForm = z.object(Object.fromEntries(chosenKinds.map(kind => [kind, time])))

/** What holds for each kind now. */
export const choicesNow = (stored: Readonly<Record<string, string>> | null): LetterChoices =>
  Object.fromEntries(chosenKinds.map(kind => [kind, timeFor(stored, kind)]))

/** The kinds for which another time was chosen than holds now. */
export const changedChoices = (now: LetterChoices, chosen: LetterChoices): LetterKind[] =>
  chosenKinds.filter(kind => chosen[kind] !== undefined && chosen[kind] !== now[kind])
