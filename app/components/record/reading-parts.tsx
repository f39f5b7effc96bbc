import { Link } from '@remix-run/react'
import { isFieldKey } from '~/domain/record/catalogue'
import { InPageLink } from '../page/in-page-link'
import { FieldValue } from './field-value'
import type { DoubtView, ReadField } from './reading-view'

const lineId = (line: number) => `line-${line}`

/** What the reader was not sure of, each with its reason and a way to the field and to the line. */
export const DoubtList = ({ doubts }: { doubts: (DoubtView & { answered: boolean })[] }) => (
  <ul className="find-list">
    {doubts.map(doubt => (
      <li key={`${doubt.field} ${doubt.why} ${doubt.text}`} className={doubt.answered ? 'done' : undefined}>
        <b>
          {isFieldKey(doubt.field) ? <InPageLink to={`values.${doubt.field}`}>{doubt.label}</InPageLink> : doubt.label}
        </b>
        : {doubt.why}{' '}
        {doubt.text !== '' && <q>{doubt.text.length > 160 ? `${doubt.text.slice(0, 160)}…` : doubt.text}</q>}{' '}
        {doubt.line !== null && <InPageLink to={lineId(doubt.line)}>Line {doubt.line}</InPageLink>}
        {doubt.answered && <span className="label"> corrected</span>}
      </li>
    ))}
  </ul>
)

/** The reading field by field, each with the line it came from and a way to correct it. */
export const ReadTable = ({ fields }: { fields: ReadField[] }) => (
  <dl className="read-fields">
    {fields.map(({ key, view, from }) => (
      <div key={key}>
        <dt>
          {view.label}{' '}
          {from !== null && (
            <InPageLink className="label" to={lineId(from)}>
              line {from}
            </InPageLink>
          )}{' '}
          <Link className="label" to={`?correct=${key}#values.${key}`} aria-label={`Correct ${view.label}`}>
            Correct
          </Link>
        </dt>
        <dd>
          <FieldValue field={view} />
        </dd>
      </div>
    ))}
  </dl>
)

/** The text as it was given, its lines numbered so that the reading can point at them. */
export const SourceText = ({ text, file }: { text: string; file: string }) => (
  <section className="source" aria-labelledby="source-title">
    <h2 id="source-title">The text ({file})</h2>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
    <ol className="source-lines" tabIndex={0}>
      {text.split(/\r\n|\r|\n/).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of a text is known by its place
        <li key={index} id={lineId(index + 1)} tabIndex={-1}>
          {line}
        </li>
      ))}
    </ol>
  </section>
)
