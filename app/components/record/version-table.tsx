import { Form, Link } from '@remix-run/react'
import { paths } from '~/paths'
import { Button } from '../form/button'
import { WideTable } from '../page/parts'
import { MomentText } from './date-text'
import type { VersionChoice, VersionLine } from './versions-view'

const Pick = ({ name, line, checked }: { name: 'from' | 'to'; line: VersionLine; checked: boolean }) => (
  <td className="pick">
    <label>
      <span className="sr-only">Compare </span>
      <span className="pick-word">{name}</span>
      <span className="sr-only"> version {line.version}</span>
      <input type="radio" name={name} value={line.version} defaultChecked={checked} key={String(checked)} />
    </label>
  </td>
)

type ChoicesProps = { number: string; choices: VersionChoice[]; label: string }

/** Links to differences that are often asked for. */
export const ChoiceLinks = ({ number, choices, label }: ChoicesProps) =>
  choices.length > 0 && (
    <nav aria-label={label} className="ways">
      {choices.map(({ title, from, to }) => (
        <Link key={title} to={`${paths.difference(number, from, to)}#difference`} preventScrollReset>
          {title}
        </Link>
      ))}
    </nav>
  )

type TableProps = { number: string; versions: VersionLine[]; choices: VersionChoice[] }

/** Every version with who, when and why; each can be read, and two of them are chosen to be compared. */
export const VersionTable = ({ number, versions, choices }: TableProps) => (
  <Form method="get" action={paths.versions(number)} className="choose-versions" preventScrollReset>
    <ChoiceLinks number={number} choices={choices} label="What changed" />
    <WideTable label="Versions">
      <table className="sheet">
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Version</th>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">Why</th>
            <th scope="col">Changed</th>
          </tr>
        </thead>
        <tbody className="version-rows">
          {versions.map(line => (
            <tr key={line.version}>
              <Pick name="from" line={line} checked={line.from} />
              <Pick name="to" line={line} checked={line.to} />
              <th scope="row">
                <Link to={paths.version(number, line.version)} aria-label={`Read version ${line.version}`}>
                  {line.version}
                </Link>
              </th>
              <td className="when">
                <MomentText moment={line.at} />
              </td>
              <td className="who">{line.by}</td>
              <td>{line.why}</td>
              <td className="changed">{line.sections.join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
    {versions.length > 1 && <Button kind="primary">Compare the two</Button>}
  </Form>
)
