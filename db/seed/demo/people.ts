import type { Role, ScopeKind } from '~/domain/access/roles'

/** Who signs in to the demo. They are roles, not persons; the addresses lead nowhere. */
export type DemoPerson = {
  email: string
  name: string
  /** What they are to Dossier, for the list that the demo prints. */
  group: 'Writing projects' | 'Economies' | 'Fora' | 'Scoring' | 'Secretariat' | 'Deciding and looking on'
  grants: { role: Role; scopeKind: ScopeKind; scope: string }[]
  /** The economy that they score for in the scorings of the demo. */
  scoresFor?: string
}

/** One password for all of them: the demo guards no secrets. */
export const demoPassword = 'pacific-harbour-lantern'

const localOf = (name: string) => name.toLowerCase().replace(/[^a-z]+/g, '.')
export const demoEmail = (local: string) => `${local}@demo.example`

/** An official of an economy who begins its concept notes, answers for it, and oversees these projects already. */
const overseer = (economy: string, projects: string[] = []): DemoPerson => ({
  email: demoEmail(`overseer.${localOf(economy)}`),
  name: `Project Overseer, ${economy}`,
  group: 'Writing projects',
  grants: [
    ...projects.map(scope => ({ role: 'overseer', scopeKind: 'project', scope }) as const),
    { role: 'economy-official', scopeKind: 'economy', scope: economy },
  ],
})

const focalPoint = (economy: string): DemoPerson => ({
  email: demoEmail(`focal.${localOf(economy)}`),
  name: `Focal Point, ${economy}`,
  group: 'Economies',
  grants: [{ role: 'economy-focal-point', scopeKind: 'economy', scope: economy }],
})

const chair = (forum: string): DemoPerson => ({
  email: demoEmail(`chair.${localOf(forum)}`),
  name: `Chair, ${forum}`,
  group: 'Fora',
  grants: [{ role: 'forum-chair', scopeKind: 'forum', scope: forum }],
})

const director = (...fora: string[]): DemoPerson => ({
  email: demoEmail(`director.${fora.map(localOf).join('.')}`),
  name: `Program Director for ${fora.slice(0, -1).join(', ')} and ${fora.at(-1)}`,
  group: 'Secretariat',
  grants: fora.map(scope => ({ role: 'program-director', scopeKind: 'forum', scope }) as const),
})

const assessor = (economy: string): DemoPerson => ({
  email: demoEmail(`assessor.${localOf(economy)}`),
  name: `Assessor, ${economy}`,
  group: 'Scoring',
  grants: [],
  scoresFor: economy,
})

const everywhere = (
  local: string,
  name: string,
  group: DemoPerson['group'],
  role: 'project-management-unit' | 'auditor' | 'administrator',
): DemoPerson => ({
  email: demoEmail(local),
  name,
  group,
  grants: [{ role, scopeKind: 'everywhere', scope: '' }],
})

export const demoPeople: DemoPerson[] = [
  overseer('Russia', ['CTI 32 2017A', 'HRD 81 2013A']),
  overseer('Korea', ['DESG 81 2019A', 'TPT 81 2010A']),
  overseer('Chile', ['SME 82 2018A', 'PPWE 81 2019A']),
  overseer('Malaysia', ['HWG 82 2021A']),
  overseer('Papua New Guinea', ['OFWG 83 2023A', 'TWG 81 2013A']),
  overseer('Peru', ['EPWG 82 2024A', 'FWG 81 2010A']),
  overseer('Canada'),
  overseer('Mexico'),
  overseer('New Zealand'),
  overseer('Philippines'),
  overseer('Viet Nam', ['SME 83 2023A']),
  focalPoint('Japan'),
  focalPoint('Chinese Taipei'),
  chair('IPEG'),
  chair('EWG'),
  chair('OFWG'),
  chair('SMEWG'),
  chair('TPTWG'),
  assessor('Australia'),
  assessor('Chile'),
  assessor('Indonesia'),
  assessor('Japan'),
  assessor('Thailand'),
  everywhere('secretariat', 'Program Director, Secretariat', 'Secretariat', 'project-management-unit'),
  director('IPEG', 'SMEWG'),
  director('EWG', 'OFWG', 'TPTWG'),
  {
    email: demoEmail('bmc'),
    name: 'Delegate to the Budget and Management Committee',
    group: 'Deciding and looking on',
    grants: [{ role: 'decision-maker', scopeKind: 'committee', scope: 'BMC' }],
  },
  everywhere('auditor', 'Auditor', 'Deciding and looking on', 'auditor'),
  everywhere('administrator', 'Administrator', 'Deciding and looking on', 'administrator'),
]
