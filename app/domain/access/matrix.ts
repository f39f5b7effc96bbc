import type { Role } from './roles'

/** Everything that may be asked of Dossier, each once, with its words for the page that prints the matrix. */
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
  'people.manage',
  'history.read',
  'letters.read',
] as const
export type Act = (typeof acts)[number]

export const actTitles: Record<Act, string> = {
  'record.read': 'Read the public part of a record',
  'record.read-contacts': 'Read contact details',
  'record.read-secretariat': 'Read what is for the Secretariat only',
  'record.edit': 'Edit a record',
  'record.edit-secretariat': 'Edit the status and what is for the Secretariat only',
  'record.import': 'Import legacy records',
  'budget.read-lines': 'Read the lines of a budget',
  'budget.edit': 'Edit a budget',
  'completion.read-draft': 'Read a completion report before it is accepted',
  'completion.write': 'Write a completion report',
  'completion.submit': 'Submit a completion report',
  'completion.decide': 'Accept or return a completion report',
  'people.manage': 'Invite people, grant roles and end them',
  'history.read': 'Read the history over all projects',
  'letters.read': 'See which letters were sent',
}

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
  /** Writes with the overseer, but signs nothing. */
  'co-author': {
    'record.read': 'yes',
    'record.read-contacts': 'yes',
    'record.edit': 'yes',
    'budget.read-lines': 'yes',
    'budget.edit': 'yes',
    'completion.read-draft': 'yes',
    'completion.write': 'yes',
  },
  'project-management-unit': {
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
  /** Reads all but contact details; changes nothing. */
  auditor: {
    'record.read': 'yes',
    'record.read-secretariat': 'yes',
    'budget.read-lines': 'yes',
    'completion.read-draft': 'yes',
    'history.read': 'yes',
    'letters.read': 'yes',
  },
  /** People and reference data; no project decisions. */
  administrator: {
    'record.read': 'yes',
    'record.import': 'yes',
    'people.manage': 'yes',
    'history.read': 'yes',
    'letters.read': 'yes',
  },
} as const satisfies Record<Role | 'public', Partial<Record<Act, Cell>>>
