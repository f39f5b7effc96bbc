import { Form } from '@remix-run/react'
import type { ShownAuthor } from '~/domain/access/authors'
import { roleTitles } from '~/domain/access/roles'
import { Button } from '../form/button'
import { Empty, WideTable } from '../page/parts'
import { DateText, MomentText } from '../record/date-text'

const nameOf = ({ name, email }: ShownAuthor) => name ?? email

const until = ({ until: last, isOver }: ShownAuthor) =>
  last === null ? null : isOver ? (
    ', ended'
  ) : (
    <>
      , until <DateText date={last} />
    </>
  )

/** Who writes on a project, since when, and when they last did; a co-author's part can be ended. */
export const AuthorTable = ({ authors }: { authors: ShownAuthor[] }) =>
  authors.length === 0 ? (
    <Empty title="Nobody with an account writes on this project" />
  ) : (
    <WideTable label="Authors">
      <table className="sheet answers-sheet">
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Part</th>
            <th scope="col">Since</th>
            <th scope="col">Last wrote</th>
            <th scope="col">
              <span className="sr-only">End</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {authors.map(author => (
            <tr key={author.seq}>
              <th scope="row">
                {nameOf(author)}
                {author.name !== null && <span className="label"> · {author.email}</span>}
              </th>
              <td>{roleTitles[author.role]}</td>
              <td>
                <DateText date={author.from} />
                {until(author)}
              </td>
              <td>{author.wroteAt ? <MomentText moment={author.wroteAt} /> : 'Has not written yet'}</td>
              <td>
                {author.role === 'co-author' && !author.isOver && (
                  <Form method="post">
                    <input type="hidden" name="grant" value={author.seq} />
                    <Button name="intent" value="end" label={`End the part of ${nameOf(author)}`}>
                      End
                    </Button>
                  </Form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
