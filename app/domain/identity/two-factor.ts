import type { Grant } from '../access/may'
import type { Role } from '../access/roles'
import type { IsoDate } from '../calendar'

const obliged: readonly Role[] = ['project-management-unit', 'administrator']

/** Whether one-time codes are compulsory for who holds these grants, where the installation says so. */
export const isObliged = (grants: readonly Grant[], today: IsoDate): boolean =>
  grants.some(({ role, from, until }) => obliged.includes(role) && from <= today && (until === null || today <= until))
