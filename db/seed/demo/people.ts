/** Who signs in to the demo. They are roles, not persons; the addresses lead nowhere. */
export type DemoPerson = {
  email: string
  name: string
  role: 'overseer' | 'project-management-unit' | 'administrator'
  /** Numbers of the projects that an overseer answers for; empty for the other roles. */
  projects: string[]
}

/** One password for all of them: the demo guards no secrets. */
export const demoPassword = 'pacific-harbour-lantern'

const overseer = (economy: string, projects: string[]): DemoPerson => ({
  email: `overseer.${economy.toLowerCase().replace(/[^a-z]+/g, '.')}@demo.example`,
  name: `Project Overseer, ${economy}`,
  role: 'overseer',
  projects,
})

export const demoPeople: DemoPerson[] = [
  overseer('Russia', ['CTI 32 2017A', 'HRD 81 2013A']),
  overseer('Korea', ['DESG 81 2019A', 'TPT 81 2010A']),
  overseer('Chile', ['SME 82 2018A', 'PPWE 81 2019A']),
  overseer('Malaysia', ['HWG 82 2021A']),
  overseer('Papua New Guinea', ['OFWG 83 2023A', 'TWG 81 2013A']),
  overseer('Peru', ['EPWG 82 2024A', 'FWG 81 2010A']),
  {
    email: 'secretariat@demo.example',
    name: 'Program Director, Secretariat',
    role: 'project-management-unit',
    projects: [],
  },
  { email: 'administrator@demo.example', name: 'Administrator', role: 'administrator', projects: [] },
]
