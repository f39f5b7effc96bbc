import type { Role } from './roles'

/** Everything that may be asked of Dossier, each once. */
export const acts = [
  'record.read',
  'record.read-contacts',
  'record.read-secretariat',
  'record.edit',
  'record.edit-secretariat',
  'record.import',
  'budget.read-lines',
  'budget.edit',
  'completion.read-draft',
  'completion.write',
  'completion.submit',
  'completion.decide',
] as const
export type Act = (typeof acts)[number]

/** `yes`: wherever the grant holds. */
type Cell = 'yes'

/** Who may do what, as data. What is not written here is refused. */
export const matrix = {
  public: { 'record.read': 'yes' },
  /** Holds on the projects the person oversees. */
  overseer: {
    'record.read': 'yes',
    'record.read-contacts': 'yes',
    'record.edit': 'yes',
    'budget.read-lines': 'yes',
    'budget.edit': 'yes',
    'completion.read-draft': 'yes',
    'completion.write': 'yes',
    'completion.submit': 'yes',
  },
  secretariat: {
    'record.read': 'yes',
    'record.read-contacts': 'yes',
    'record.read-secretariat': 'yes',
    'record.edit': 'yes',
    'record.edit-secretariat': 'yes',
    'record.import': 'yes',
    'budget.read-lines': 'yes',
    'budget.edit': 'yes',
    'completion.read-draft': 'yes',
    'completion.decide': 'yes',
  },
  /** People and reference data; no project decisions. */
  administrator: { 'record.read': 'yes', 'record.import': 'yes' },
} as const satisfies Record<Role | 'public', Partial<Record<Act, Cell>>>
