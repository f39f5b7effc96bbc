import { Form } from '@remix-run/react'
import { sizeInWords } from '~/domain/attachment/size'
import { formatMoment } from '~/domain/calendar'
import {
  type FrozenEntry,
  type FrozenFileFacts,
  frozenFormatTitles,
  frozenTitle,
  type MadeAgain,
  madeAgainInWords,
} from '~/domain/frozen/frozen'
import { paths } from '~/paths'
import { Button } from '../form/button'
import { Note, WideTable } from '../page/parts'

/** A long sum that breaks anywhere, so that it fits a phone. */
const Sum = ({ children }: { children: string }) => <code className="sum">{children}</code>

const FileRow = ({ href, format, size, sha256 }: Omit<FrozenFileFacts, 'name'> & { href: string }) => (
  <tr>
    <th scope="row">
      <a href={href} download>
        {frozenFormatTitles[format]}
      </a>
    </th>
    <td className="r">{sizeInWords(size)}</td>
    <td>
      <Sum>{sha256}</Sum>
    </td>
  </tr>
)

const Files = ({ number, entry }: { number: string; entry: FrozenEntry }) => (
  <WideTable label={`Files of: ${frozenTitle(entry)}`}>
    <table className="sheet">
      <caption className="sr-only">Files of: {frozenTitle(entry)}</caption>
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col" className="r">
            Size
          </th>
          <th scope="col">SHA-256</th>
        </tr>
      </thead>
      <tbody>
        {entry.files.map(({ name: _, ...file }) => (
          <FileRow key={file.format} href={paths.frozenFile(number, entry.seq, file.format)} {...file} />
        ))}
        <tr>
          <th scope="row">
            <a href={paths.frozenFile(number, entry.seq, 'json')} download>
              {frozenFormatTitles.json}
            </a>
          </th>
          <td className="r">–</td>
          <td>
            <Sum>{entry.sha256}</Sum>
          </td>
        </tr>
      </tbody>
    </table>
  </WideTable>
)

type Props = { number: string; entry: FrozenEntry; mayCompare: boolean; made: MadeAgain | null }

/** A report as it was frozen: its files with their sums, and the way to make them again and compare. */
export function FrozenReport({ number, entry, mayCompare, made }: Props) {
  const id = `frozen-${entry.seq}`
  const said = made && madeAgainInWords(made)
  return (
    <section aria-labelledby={id} className="frozen">
      <h2 id={id}>{frozenTitle(entry)}</h2>
      <p>
        {formatMoment(entry.at)}, by {entry.by}
      </p>
      {said && (
        <Note tone={said.same ? 'good' : 'stop'} live>
          {said.text}
        </Note>
      )}
      <Files number={number} entry={entry} />
      {mayCompare && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="seq" value={entry.seq} />
          <Button label={`Make the files again and compare: ${frozenTitle(entry)}`}>
            Make the files again and compare
          </Button>
        </Form>
      )}
    </section>
  )
}
