import { Form, Link } from '@remix-run/react'
import { formatMoment } from '~/domain/calendar'
import { paths } from '~/paths'
import { Button } from '../form/button'
import { WideTable } from '../page/parts'

type Letter = {
  seq: number
  kind: string
  to: string
  project: string | null
  written: string
  standing: string
  attempts: number
  problem: string
}

/** The letters of the outbox; `readable` where their words may be read (the demo), `again` where they can be sent again. */
export const LetterTable = ({
  letters,
  readable,
  again = false,
}: {
  letters: Letter[]
  readable: boolean
  again?: boolean
}) => (
  <WideTable label="Letters">
    <table className="sheet">
      <thead>
        <tr>
          <th scope="col">Written</th>
          <th scope="col">Kind</th>
          <th scope="col">To</th>
          <th scope="col">Project</th>
          <th scope="col">Where it stands</th>
          <th scope="col">Attempts</th>
          <th scope="col">Problem</th>
          {again && (
            <th scope="col">
              <span className="sr-only">Send it again</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {letters.map(letter => (
          <tr key={letter.seq}>
            <td>
              <time dateTime={letter.written}>{formatMoment(letter.written)}</time>
            </td>
            <td>{readable ? <Link to={paths.letter(letter.seq)}>{letter.kind}</Link> : letter.kind}</td>
            <td>{letter.to}</td>
            <td>{letter.project && <Link to={paths.project(letter.project)}>{letter.project}</Link>}</td>
            <td>{letter.standing}</td>
            <td>{letter.attempts}</td>
            <td>{letter.problem}</td>
            {again && (
              <td>
                <SendAgain letter={letter} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </WideTable>
)

const SendAgain = ({ letter: { seq, kind, to } }: { letter: Letter }) => (
  <Form method="post">
    <input type="hidden" name="letter" value={seq} />
    <Button kind="quiet" name="intent" value="again" label={`Send again: ${kind}, to ${to}`}>
      Send again
    </Button>
  </Form>
)
