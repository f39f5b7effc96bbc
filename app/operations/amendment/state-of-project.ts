import { type StateKey, stateOfStatus } from '~/domain/lifecycle/lifecycle'
import type { StoredProject } from '~db/queries/records.server'

/** Where a project stands; of a record of the old database, what its status says. */
export const stateOfProject = ({ state, record }: Pick<StoredProject, 'state' | 'record'>): StateKey | null =>
  state ?? stateOfStatus(record.values.status)
