import { Form } from '@remix-run/react'
import { Button } from '../form/button'
import { WideTable } from '../page/parts'
import { DateText } from '../record/date-text'

type Colleague = {
  name: string
  email: string
  createdAt: string
  openedAt: string | null
  sections: string[]
  written: number
  state: string
}

const stateWords: Record<string, string> = { open: '', withdrawn: 'Withdrawn', expired: 'Expired' }

/** The colleagues who were handed sections: what, since when, how much they wrote; a link can be withdrawn. */
export const ColleagueTable = ({ colleagues }: { colleagues: readonly Colleague[] }) => (
  <WideTable label="Colleagues">
    <table className="sheet monitor-sheet">
      <caption className="sr-only">Colleagues who were handed sections</caption>
      <thead>
        <tr>
          <th scope="col">Colleague</th>
          <th scope="col">Sections</th>
          <th scope="col">Sent</th>
          <th scope="col">Written</th>
          <th scope="col">Link</th>
        </tr>
      </thead>
      <tbody>
        {colleagues.map(({ name, email, createdAt, openedAt, sections, written, state }) => (
          <tr key={email}>
            <th scope="row">
              {name} <small>{email}</small>
            </th>
            <td data-label="Sections">{sections.join('; ')}</td>
            <td data-label="Sent">
              <span>
                <DateText date={createdAt.slice(0, 10)} />
                <small>{openedAt === null ? 'not opened' : 'opened'}</small>
              </span>
            </td>
            <td data-label="Written">{written === 1 ? '1 answer' : `${written} answers`}</td>
            <td data-label="Link">
              {state === 'open' ? (
                <Form method="post">
                  <input type="hidden" name="email" value={email} />
                  <Button name="intent" value="withdraw" label={`Withdraw the link of ${name}`}>
                    Withdraw
                  </Button>
                </Form>
              ) : (
                stateWords[state]
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </WideTable>
)
