/** What a person may be to Dossier. The public is a role too: it needs no grant. */
export const roles = [
  'overseer',
  'co-author',
  'economy-focal-point',
  'economy-official',
  'forum-chair',
  'assessor',
  'program-director',
  'project-management-unit',
  'decision-maker',
  'auditor',
  'administrator',
] as const
export type Role = (typeof roles)[number]

export const roleTitles: Record<Role | 'public', string> = {
  public: 'The public',
  overseer: 'Project overseer',
  'co-author': 'Co-author',
  'economy-focal-point': 'Economy focal point',
  'economy-official': 'Economy official',
  'forum-chair': 'Forum chair',
  assessor: 'Assessor',
  'program-director': 'Program director',
  'project-management-unit': 'Project management unit',
  'decision-maker': 'Decision maker',
  auditor: 'Auditor',
  administrator: 'Administrator',
}

/**
 * Where a grant holds: on one project, for an economy, a forum or a committee, for one economy's part in the scoring of
 * a session, or everywhere.
 */
export const scopeKinds = ['project', 'economy', 'forum', 'scoring', 'committee', 'everywhere'] as const
export type ScopeKind = (typeof scopeKinds)[number]

/** The scope in which a role is granted. */
export const scopeOf: Record<Role, ScopeKind> = {
  overseer: 'project',
  'co-author': 'project',
  'economy-focal-point': 'economy',
  'economy-official': 'economy',
  'forum-chair': 'forum',
  assessor: 'scoring',
  'program-director': 'forum',
  'project-management-unit': 'everywhere',
  'decision-maker': 'committee',
  auditor: 'everywhere',
  administrator: 'everywhere',
}

/** Where a role of each kind holds, in words for the page that prints the matrix. */
export const scopeTitles: Record<ScopeKind, string> = {
  project: 'On one project',
  economy: 'For one economy',
  forum: 'In one forum',
  scoring: 'For one economy in one scoring',
  committee: 'In one committee',
  everywhere: 'Everywhere',
}
