import type { Stage } from '~/domain/lifecycle/standing'

const said = { past: 'done', now: 'the project stands here', later: 'to come', ended: 'ended here' } as const

/** Where a project stands in its life, with dates. */
export const Rail = ({ stages }: { stages: Stage[] }) => (
  <ol className="rail" aria-label="Stages of the project">
    {stages.map(({ title, note, at, late }) => (
      <li key={title} className={at} aria-current={at === 'now' ? 'step' : undefined}>
        <span className="stage">{title}</span>
        <span className="sr-only">, {said[at]}</span>
        {note !== '' && <small>{note}</small>}
        {late && <small className="late">this date has passed</small>}
      </li>
    ))}
  </ol>
)
