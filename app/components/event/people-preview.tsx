import { Form } from '@remix-run/react'
import { paths } from '~/paths'
import { Actions, Button, LinkButton } from '../form/button'
import { Note, WideTable } from '../page/parts'
import { CellErrors } from '../workbook/cell-errors'
import type { PeopleLoadView } from './people-view'

type Props = { number: string; event: number; view: PeopleLoadView }

const rows = (count: number) => (count === 1 ? 'One row' : `${count} rows`)

const WhatItIs = ({ view: { errors, added, changed, same } }: Pick<Props, 'view'>) => {
  const good = added.length + changed.length
  if (errors.length > 0)
    return (
      <Note tone="stop" live>
        Some cells cannot be taken.{' '}
        {good > 0 ? 'The good rows can be loaded now; the others come back to you.' : 'No row can be loaded yet.'}
      </Note>
    )
  if (good === 0)
    return (
      <Note tone="good" live>
        The workbook says the same as the list. There is nothing to load.
      </Note>
    )
  return (
    <Note live>
      Nothing is saved yet.{same > 0 && ` ${rows(same)} ${same === 1 ? 'says' : 'say'} the same as the list.`}
    </Note>
  )
}

/** Columns that are missing, and those that are not read. */
const Columns = ({ view: { missing, ignored } }: Pick<Props, 'view'>) =>
  missing.length + ignored.length === 0 ? null : (
    <section aria-labelledby="columns">
      <h2 id="columns">Columns</h2>
      {missing.length > 0 && (
        <p>
          Not in this workbook: {missing.join(', ')}. Of people on the list what is kept stays; of new people it is left
          open.
        </p>
      )}
      {ignored.length > 0 && (
        <ul className="cell-errors">
          {ignored.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  )

const Added = ({ added }: Pick<PeopleLoadView, 'added'>) => (
  <section aria-labelledby="new-people">
    <h2 id="new-people">{added.length === 1 ? 'One new person' : `${added.length} new people`}</h2>
    <WideTable label="New people">
      <table className="sheet">
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Name</th>
            <th scope="col">Who it is</th>
          </tr>
        </thead>
        <tbody>
          {added.map(({ row, name, about }) => (
            <tr key={row}>
              <td>{row}</td>
              <th scope="row">{name}</th>
              <td>{about}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  </section>
)

const Changed = ({ changed }: Pick<PeopleLoadView, 'changed'>) => (
  <section aria-labelledby="changed-people">
    <h2 id="changed-people">
      {changed.length === 1 ? 'One person would change' : `${changed.length} people would change`}
    </h2>
    <WideTable label="People who would change">
      <table className="sheet">
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Name</th>
            <th scope="col">What changes</th>
            <th scope="col">On the list</th>
            <th scope="col">In the workbook</th>
          </tr>
        </thead>
        <tbody>
          {changed.flatMap(({ row, name, lines }) =>
            lines.map(({ label, now, mine }) => (
              <tr key={`${row} ${label}`}>
                <td>{row}</td>
                <th scope="row">{name}</th>
                <td>{label}</td>
                <td>{now || <span className="absent">Empty</span>}</td>
                <td>{mine || <span className="absent">Empty</span>}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </WideTable>
  </section>
)

/** What a workbook of people would do to the list, what of it cannot be taken, and the way to confirm it. */
export const PeoplePreview = ({ number, event, view }: Props) => (
  <>
    <WhatItIs view={view} />
    {view.errors.length > 0 && (
      <>
        <CellErrors errors={view.errors} />
        <p className="hint after-list">
          The workbook comes back to you with these cells coloured and a comment at each. Mend them there and load it
          again.
        </p>
        <Actions>
          <LinkButton to={paths.attendeesUpload(number, event, view.upload)} download>
            Download the workbook with comments
          </LinkButton>
        </Actions>
      </>
    )}
    <Columns view={view} />
    {view.warnings.length > 0 && (
      <section aria-labelledby="warnings">
        <h2 id="warnings">Please look at this</h2>
        <ul className="cell-errors">
          {view.warnings.map(warning => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      </section>
    )}
    {view.added.length > 0 && <Added added={view.added} />}
    {view.changed.length > 0 && <Changed changed={view.changed} />}
    {view.added.length + view.changed.length > 0 && (
      <Form method="post" className="edit-form">
        <input type="hidden" name="upload" value={view.upload} />
        <Actions>
          <Button kind="primary" name="intent" value="confirm">
            {view.errors.length > 0 ? 'Load the good rows' : 'Load these people'}
          </Button>
          <LinkButton to={paths.attendees(number, event)}>Leave the list as it is</LinkButton>
        </Actions>
      </Form>
    )}
  </>
)
