import type { Transaction } from '~db/connect.server'
import { insertDeclaration } from '~db/queries/declarations.server'
import type { HiddenName } from '../actors'
import { plant } from '../canaries'
import { at } from './moments'
import { people } from './people'

/** A declaration that the overseer signed, in words that nobody else was to read. */
export const writeDeclaration = (tx: Transaction, project: number, name: HiddenName): Promise<void> =>
  insertDeclaration(tx, project, {
    ...{ step: 'submit-concept', edition: 'concept-note-1', words: `I declare ${plant('hidden', name, 'declared')}.` },
    ...{ version: { major: 1, minor: 0 }, at, person: people.overseer.id, by: people.overseer.name },
  })
