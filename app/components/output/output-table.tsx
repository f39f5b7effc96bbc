import { Link } from '@remix-run/react'
import { type OutputSource, outputKindTitles } from '~/domain/output/output'
import type { OutputLine } from '~/domain/output/register'
import { type OutputStanding, outputStandingTitles } from '~/domain/output/standing'
import { paths } from '~/paths'
import { NotGiven, WideTable } from '../page/parts'
import { DateText } from '../record/date-text'
import { Status, type Tone } from '../record/status'

const tones: Record<OutputStanding, Tone> = {
  open: 'plain',
  late: 'stop',
  delivered: 'done',
  'delivered-late': 'wait',
  fewer: 'wait',
}

const sourceWords = (source: OutputSource): string =>
  source.from === 'proposal'
    ? 'Promised in the proposal'
    : source.from === 'work-plan'
      ? 'In the work plan'
      : 'Added later'

type RowProps = { output: OutputLine; number: string; mayWrite: boolean }

const Name = ({ output: { seq, name, kind, source }, number, mayWrite }: RowProps) => (
  <th scope="row">
    {mayWrite ? <Link to={paths.output(number, seq)}>{name}</Link> : name}
    <small>
      {outputKindTitles[kind]} · {sourceWords(source)}
    </small>
  </th>
)

/** Where it can be found. A link leads out, so it says where to. */
const Found = ({ output: { link, file, name }, number }: Pick<RowProps, 'output' | 'number'>) => (
  <td>
    {link !== '' && (
      <a href={link} rel="noreferrer" className="found" aria-label={`${name} at ${link}`}>
        {link}
      </a>
    )}
    {file && (
      <a href={paths.attachment(number, file.id)} download className="found">
        {file.name}
      </a>
    )}
    {link === '' && !file && <NotGiven />}
  </td>
)

const Count = ({ count, day, absent }: { count: number | null; day: string | null; absent: string }) => (
  <td>
    {count === null && day === null && <span className="absent">{absent}</span>}
    {count !== null && <b className="num">{count}</b>}
    {day !== null && (
      <small>
        <DateText date={day} />
      </small>
    )}
  </td>
)

const OutputRow = (props: RowProps) => {
  const { planned, plannedOn, delivered, deliveredOn, standing, stands, use, note, spread } = props.output
  return (
    <tr>
      <Name {...props} />
      <td>
        <Status of={outputStandingTitles[standing]} tone={tones[standing]} />
        <small>{stands}</small>
        {note !== '' && <small>{note}</small>}
      </td>
      <Count count={planned} day={plannedOn} absent="No number" />
      <Count count={delivered} day={deliveredOn} absent="Nothing yet" />
      <Found {...props} />
      <td>
        {use === '' ? <NotGiven /> : use}
        {spread > 0 && (
          <small>
            <Link to={paths.disseminations(props.number)}>
              Spread {spread === 1 ? 'once' : `${spread} times`}
              <span className="sr-only">: {props.output.name}</span>
            </Link>
          </small>
        )}
      </td>
    </tr>
  )
}

/** The register: what was promised, what came of it, where it is found and how it is used. */
export const OutputTable = ({
  outputs,
  ...props
}: { outputs: readonly OutputLine[] } & Pick<RowProps, 'number' | 'mayWrite'>) => (
  <WideTable label="Outputs as a table">
    <table className="sheet outputs">
      <caption className="sr-only">Outputs, planned and delivered</caption>
      <thead>
        <tr>
          <th scope="col">Output</th>
          <th scope="col">Standing</th>
          <th scope="col">Planned</th>
          <th scope="col">Delivered</th>
          <th scope="col">Where it is found</th>
          <th scope="col">How it is used</th>
        </tr>
      </thead>
      <tbody>
        {outputs.map(output => (
          <OutputRow key={output.seq} output={output} {...props} />
        ))}
      </tbody>
    </table>
  </WideTable>
)
