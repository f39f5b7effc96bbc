import { Link } from '@remix-run/react'
import { sizeInWords } from '~/domain/attachment/attachment'
import { paths } from '~/paths'
import { MomentText } from '../record/date-text'

type Papers = {
  files: { id: string; name: string; size: number }[]
  declarations: { seq: number; at: string; by: string }[]
}

/** How many files stand beside a project; the rest is on their own page. */
const most = 5

/** The files and the signed declarations of a project, beside its text. */
export function PapersAside({ number, papers, mayEdit }: { number: string; papers: Papers; mayEdit: boolean }) {
  const { files, declarations } = papers
  if (files.length + declarations.length === 0 && !mayEdit) return null
  return (
    <section aria-labelledby="papers-title">
      <h2 id="papers-title">
        Papers
        {mayEdit && (
          <Link className="edit" to={paths.attachments(number)} aria-label="Attach files">
            Attach
          </Link>
        )}
      </h2>
      <ul className="papers">
        {files.slice(0, most).map(({ id, name, size }) => (
          <li key={id}>
            <a href={paths.attachment(number, id)} download>
              {name}
            </a>{' '}
            <small>{sizeInWords(size)}</small>
          </li>
        ))}
        {declarations.map(({ seq, at, by }) => (
          <li key={seq}>
            <Link to={paths.declaration(number, seq)}>Declaration</Link>{' '}
            <small>
              {by}, <MomentText moment={at} />
            </small>
          </li>
        ))}
      </ul>
      <p>
        <Link to={paths.attachments(number)}>
          {files.length > most ? `All ${files.length} attachments` : 'Attachments'}
        </Link>
      </p>
    </section>
  )
}
