/** What a person may be to Dossier. The public is a role too: it needs no grant. */
export const roles = ['overseer', 'secretariat', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Where a grant holds: on one project, or everywhere. */
export const scopeKinds = ['project', 'everywhere'] as const
export type ScopeKind = (typeof scopeKinds)[number]
