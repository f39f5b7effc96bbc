import type { KnownProject } from '~/domain/linkage/similar'

/** Suggestions for a box in which the number of a project is typed, as a browser offers them by itself. */
export const KnownOptions = ({ id, projects }: { id: string; projects: KnownProject[] | null }) => (
  <datalist id={id}>
    {(projects ?? []).map(({ number, title, year }) => (
      <option key={number} value={number}>
        {[title, year].filter(Boolean).join(', ')}
      </option>
    ))}
  </datalist>
)
