import { Checkbox } from '../form/choice-groups'
import { DateField } from '../form/date-field'
import { TextField } from '../form/text-field'
import { WideTable } from '../page/parts'
import type { TypedInvitation as Row } from './typed-invitations'

type Errors = Record<string, readonly string[] | null | undefined>

const Who = ({ row: { economy, invited } }: { row: Row }) => (
  <>
    {economy}
    {invited.length > 0 && <small>Invited: {invited.join(', ')}</small>}
  </>
)

function RowFields({ row, index, errors }: { row: Row; index: number; errors: Errors }) {
  const name = (key: string) => `rows[${index}].${key}`
  const field = (key: 'name' | 'email' | 'dueOn') => ({ name: name(key), value: row[key], errors: errors[name(key)] })
  const of = row.economy === '' ? `person ${index + 1}` : row.economy
  return (
    <tr>
      {row.economy !== '' && (
        <th scope="row">
          <Who row={row} />
          <input type="hidden" name={name('economy')} value={row.economy} />
        </th>
      )}
      <td>
        <TextField field={field('name')} label={<>Name, {of}</>} autoComplete="off" placeholder=" " />
      </td>
      <td>
        <TextField
          field={field('email')}
          label={<>E-mail address, {of}</>}
          type="email"
          placeholder=" "
          autoComplete="off"
          spellCheck={false}
        />
        {row.invited.length > 0 && (
          <div className="instead">
            <Checkbox
              field={{ name: name('instead'), value: row.instead }}
              label="Instead of who was invited: their links end"
            />
          </div>
        )}
      </td>
      {row.economy !== '' && (
        <td>
          <DateField field={field('dueOn')} label={<>Own last day, {of}</>} />
        </td>
      )}
    </tr>
  )
}

/** Whom to invite, a row each; rows without a name and an address are left out. */
export function InvitationRows({ rows, errors }: { rows: readonly Row[]; errors: Errors }) {
  const ofEconomies = rows.some(({ economy }) => economy !== '')
  return (
    <WideTable label="Whom to invite">
      <table className="sheet invite-sheet" id="rows" tabIndex={-1}>
        <caption className="sr-only">Whom to invite</caption>
        <thead>
          <tr>
            {ofEconomies && <th scope="col">Economy</th>}
            <th scope="col">Name</th>
            <th scope="col">E-mail address</th>
            {ofEconomies && <th scope="col">Own last day (optional)</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the form
            <RowFields key={index} row={row} index={index} errors={errors} />
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}
