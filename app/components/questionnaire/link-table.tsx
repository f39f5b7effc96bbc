import { Form } from '@remix-run/react'
import type { AnswerLinkKind } from '~/domain/questionnaire/respondent'
import { Button } from '../form/button'
import { WideTable } from '../page/parts'
import { DateText } from '../record/date-text'
import { Status, type Tone } from '../record/status'

export type ShownLink = {
  kind: AnswerLinkKind
  name: string
  email: string
  sections: string[]
  createdAt: string
  createdBy: string
  openedAt: string | null
  expiresAt: string
  state: string
}

const tones: Record<string, Tone> = { open: 'go', withdrawn: 'stop', expired: 'plain' }
const stateWords: Record<string, string> = { open: 'Opens', withdrawn: 'Withdrawn', expired: 'Expired' }
const day = (moment: string) => <DateText date={moment.slice(0, 10)} />

const wholeWords: Record<AnswerLinkKind, string> = {
  focal: 'The whole answer, and its clearance',
  own: 'Their own answer',
  sections: '',
}

const State = ({ link: { state, openedAt, expiresAt } }: { link: ShownLink }) => (
  <td data-label="Link">
    <Status of={stateWords[state] ?? state} tone={tones[state]} />
    <small>
      {state === 'open' && <>until {day(expiresAt)}; </>}
      {openedAt === null ? 'not opened' : <>first opened {day(openedAt)}</>}
    </small>
  </td>
)

/** What can be done with a link: a new one is for the whole answer, a colleague’s comes from the focal point. */
const Acts = ({ link: { kind, name, email, state }, mayRenew }: { link: ShownLink; mayRenew: boolean }) => (
  <td data-label="What you can do">
    {state !== 'withdrawn' && (
      <Form method="post" className="link-acts">
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="kind" value={kind} />
        {mayRenew && kind !== 'sections' && (
          <Button name="intent" value="new-link" label={`Send a new link to ${name}`}>
            Send a new link
          </Button>
        )}
        <Button name="intent" value="withdraw" label={`Withdraw the link of ${name}`}>
          Withdraw
        </Button>
      </Form>
    )}
  </td>
)

/** Who has a link to an answer, what it opens, and until when. */
export const LinkTable = ({ links, mayRenew }: { links: readonly ShownLink[]; mayRenew: boolean }) => (
  <WideTable label="Links">
    <table className="sheet monitor-sheet">
      <caption className="sr-only">Who has a link to this answer</caption>
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Opens</th>
          <th scope="col">Sent</th>
          <th scope="col">Link</th>
          <th scope="col">What you can do</th>
        </tr>
      </thead>
      <tbody>
        {links.map(link => (
          <tr key={`${link.kind} ${link.email}`}>
            <th scope="row">
              {link.name} <small>{link.email}</small>
            </th>
            <td data-label="Opens">{link.kind === 'sections' ? link.sections.join('; ') : wholeWords[link.kind]}</td>
            <td data-label="Sent">
              {day(link.createdAt)} <small>by {link.createdBy}</small>
            </td>
            <State link={link} />
            <Acts link={link} mayRenew={mayRenew} />
          </tr>
        ))}
      </tbody>
    </table>
  </WideTable>
)
