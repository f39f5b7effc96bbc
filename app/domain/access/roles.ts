/** What a person may be to Dossier. The public is a role too: it needs no grant. */
export const roles = ['overseer', 'co-author', 'project-management-unit', 'auditor', 'administrator'] as const
export type Role = (typeof roles)[number]

export const roleTitles: Record<Role | 'public', string> = {
  public: 'The public',
  overseer: 'Project overseer',
  'co-author': 'Co-author',
  'project-management-unit': 'Project management unit',
  auditor: 'Auditor',
  administrator: 'Administrator',
}

/** Where a grant holds: on one project, or everywhere. */
export const scopeKinds = ['project', 'everywhere'] as const
export type ScopeKind = (typeof scopeKinds)[number]

/** The scope in which a role is granted. */
export const scopeOf: Record<Role, ScopeKind> = {
  overseer: 'project',
  'co-author': 'project',
  'project-management-unit': 'everywhere',
  auditor: 'everywhere',
  administrator: 'everywhere',
}
