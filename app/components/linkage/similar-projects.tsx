import { useEffect } from 'react'
import type { KnownProject } from '~/domain/linkage/similar'
import { KnownList } from './known-list'
import { useKnownProjects } from './use-known-projects'

type SimilarProjectsProps = {
  /** The id of the box in which the title is typed. */
  titleBox: string
  /** Those that are like the title with which the page came. */
  first: KnownProject[]
  /** The project whose title it is, where it has a number already. */
  except?: string
}

const inWords = (count: number) =>
  count === 0 ? 'No similar projects.' : count === 1 ? 'One similar project.' : `${count} similar projects.`

/** While a title is typed: the projects that have nearly the same, so that nothing is done twice. */
export function SimilarProjects({ titleBox, first, except = '' }: SimilarProjectsProps) {
  const { projects, ask } = useKnownProjects()
  useEffect(() => {
    const box = document.getElementById(titleBox)
    if (!(box instanceof HTMLInputElement)) return
    const typed = () => ask({ title: box.value, except })
    box.addEventListener('input', typed)
    return () => box.removeEventListener('input', typed)
  }, [titleBox, except, ask])
  const shown = projects ?? first
  return (
    <div className="similar">
      <p className="sr-only" role="status">
        {projects && inWords(projects.length)}
      </p>
      {shown.length > 0 && (
        <section aria-labelledby="similar-title">
          <h2 id="similar-title">Similar projects</h2>
          <p className="hint">Is it done already? Read them before you go on, and name them under Linkages.</p>
          <KnownList projects={shown} />
        </section>
      )}
    </div>
  )
}
