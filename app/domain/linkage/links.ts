import type { RecordValues } from '../record/record'
import type { Link, LinkKind } from '../record/rows'

/** A public project as the register knows it now. */
export type LinkedProject = { number: string; title: string; status: string | null }

/** Public projects by every number by which they were asked for: the present one, or one that they had before. */
export type LinkedByNumber = ReadonlyMap<string, LinkedProject>

/** The numbers that these links lead to, each once. */
export const numbersIn = (links: readonly Link[]): string[] => [
  ...new Set(links.flatMap(({ project }) => (project === null ? [] : [project]))),
]

/** Links as they are read: with the number and the title that each project of the register has now. */
export const withTitles = (links: readonly Link[], known: LinkedByNumber): Link[] =>
  links.map(link => {
    const found = link.project === null ? undefined : known.get(link.project)
    return found ? { ...link, project: found.number, title: found.title } : link
  })

const notPublic = (number: string) =>
  `The register has no public project ${number}. Only what everybody can read is linked by its number; ` +
  'leave the number out and give title and web address instead.'

/**
 * Links as they are kept: by the present number, and without the title of a project of the register, which is read from
 * there. Refuses a link of a project to itself, the same link twice, and a new one to what is not public; in the same
 * words whether it is hidden or not there at all. `problems` are sentences by the place of their row.
 */
export function linksToKeep(
  links: readonly Link[],
  { own, before, known }: { own: string; before: readonly Link[]; known: LinkedByNumber },
): { links: Link[]; problems: Map<number, string> } {
  const problems = new Map<number, string>()
  const numbersBefore = numbersIn(before)
  const kept = links.map((link, index): Link => {
    if (link.project === null) return link
    const found = known.get(link.project)
    const project = found?.number ?? link.project
    if (project === own) problems.set(index, 'A project is not linked to itself. Remove the row or correct the number.')
    else if (!found && !numbersBefore.includes(link.project)) problems.set(index, notPublic(link.project))
    return { ...link, project, title: '' }
  })
  kept.forEach(({ kind, project }, index) => {
    const isTwice = kept.slice(0, index).some(link => link.kind === kind && link.project === project)
    if (project !== null && isTwice)
      problems.set(index, `${project} is linked in this way already. Remove one of the two.`)
  })
  return { links: kept, problems }
}

/** How a link reads from the other side. */
export const linkedFromTitles: Record<LinkKind, string> = {
  related: 'Related to',
  'builds-on': 'Built on by',
  'same-initiative': 'Same initiative as',
  'follow-up': 'Followed up by',
}

/** A public project that links to the one being read. */
export type LinkedFrom = LinkedProject & { kind: LinkKind; note: string }

/** A record's values with its links as they are read. */
export const valuesWithTitles = (values: RecordValues, known: LinkedByNumber): RecordValues => ({
  ...values,
  links: withTitles(values.links, known),
})
