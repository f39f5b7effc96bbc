import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { type MeasuredState, measuredStateTitles } from '~/domain/indicator/measured'
import { periodInWords, valueInWords } from '~/domain/indicator/measured-problems'
import { mayChangeMeasured, mayDecideMeasured } from '~/domain/indicator/measured-steps'
import { economiesInWords, sexesInWords } from '~/domain/indicator/measured-texts'
import type { IndicatorView, MeasuredLine } from '~/domain/indicator/overview'
import type { Indicator } from '~/domain/record/rows'
import { paths } from '~/paths'
import { Actions, Button } from '../form/button'
import type { FactRefused } from '../form/fact-refused'
import { TextArea } from '../form/text-area'
import { MomentText } from '../record/date-text'
import { Status, type Tone } from '../record/status'

const tones: Record<MeasuredState, Tone> = { draft: 'plain', submitted: 'wait', approved: 'done', returned: 'stop' }

const Locks = ({ value }: { value: Pick<MeasuredLine, 'seq' | 'revision'> }) => (
  <>
    <input type="hidden" name="seq" value={value.seq} />
    <input type="hidden" name="base" value={value.revision} />
  </>
)

type DecideProps = { value: MeasuredLine; refused: FactRefused | undefined }

/** What the Secretariat decides on a value; an approved one can only be returned, which unlocks it. */
export function DecideForm({ value, refused }: DecideProps) {
  const isThis = refused?.typed.seq === String(value.seq)
  const isApproved = value.state === 'approved'
  const form = (
    <Form method="post" className="fact-form" preventScrollReset>
      <Locks value={value} />
      <TextArea
        field={{
          ...{ name: 'remark', id: `remark-${value.seq}` },
          ...{ value: isThis ? refused.typed.remark : '', errors: isThis ? refused.errors.remark : [] },
        }}
        label={isApproved ? 'Why it is returned' : 'Remark'}
        hint={
          isApproved
            ? 'Returning unlocks the value. What it was stays remembered.'
            : 'Needed where the value is returned.'
        }
        rows={3}
        optional={!isApproved}
      />
      <Actions>
        {!isApproved && (
          <Button kind="primary" name="intent" value="approve">
            Approve the value
          </Button>
        )}
        <Button kind="stop" name="intent" value="return">
          Return the value
        </Button>
      </Actions>
    </Form>
  )
  if (!isApproved) return form
  return (
    <details open={isThis || undefined}>
      <summary>Return this approved value</summary>
      {form}
    </details>
  )
}

/** What a value was before each change, for those who work on the project. */
const Past = ({ value: { past }, indicator }: { value: MeasuredLine; indicator: Indicator }) =>
  past.length < 2 ? null : (
    <details>
      <summary>What it was before</summary>
      <ul>
        {past.map(({ at, by, before }) => (
          <li key={at + (before?.revision ?? 'made')}>
            <MomentText moment={at} />, {by}
            {before === null
              ? ': begun'
              : `: before, ${valueInWords(indicator, before) || 'no value'} (${measuredStateTitles[before.state].toLowerCase()})`}
            {before !== null && before.remark !== '' && `. Remark: ${before.remark}`}
          </li>
        ))}
      </ul>
    </details>
  )

/** What is done with a value that may still be changed. */
const WriterActs = ({ value, number }: { value: MeasuredLine; number: string }) => (
  <Form method="post" className="actions" preventScrollReset>
    <Locks value={value} />
    <Link className="btn" to={`${paths.indicator(number, value.indicator)}?value=${value.seq}#value-${value.seq}`}>
      Change<span className="sr-only"> the value of {periodInWords(value)}</span>
    </Link>
    <Button kind="stop" name="intent" value="remove" label={`Remove the value of ${periodInWords(value)}`}>
      Remove
    </Button>
  </Form>
)

const Words = ({ value, indicator, number }: { value: MeasuredLine; indicator: Indicator; number: string }) => {
  const parts = [sexesInWords(value), economiesInWords(value)].filter(part => part !== '')
  return (
    <>
      <p>
        <b>{valueInWords(indicator, value) || 'No value yet'}</b>
        {parts.length > 0 && `\n${parts.join('\n')}`}
      </p>
      {value.note !== '' && <p>{value.note}</p>}
      {value.evidence && (
        <p>
          Evidence:{' '}
          <a href={paths.attachment(number, value.evidence.id)} download>
            {value.evidence.name}
          </a>
        </p>
      )}
    </>
  )
}

type MeasuredValueProps = {
  number: string
  view: Pick<IndicatorView, 'indicator' | 'mayWrite' | 'mayCheck' | 'open'>
  value: MeasuredLine
  refused: FactRefused | undefined
  /** The form in which it is being changed, instead of its words. */
  form: ReactNode | null
}

/** A period with its value, where it stands, and what this reader may do with it. */
export const MeasuredValue = ({ number, view, value, refused, form }: MeasuredValueProps) => {
  const { indicator, mayWrite, mayCheck, open } = view
  const mayDecide = mayCheck && mayDecideMeasured(value, 'return').ok && (value.state === 'submitted' || open.ok)
  return (
    <section className="measured-value" id={`value-${value.seq}`} aria-labelledby={`period-${value.seq}`}>
      <h3 id={`period-${value.seq}`}>{periodInWords(value)}</h3>
      <p>
        <Status of={measuredStateTitles[value.state]} tone={tones[value.state]} />
        {value.decidedAt !== null && value.state !== 'submitted' && (
          <>
            {' '}
            <MomentText moment={value.decidedAt} />, {value.decidedBy}
          </>
        )}
      </p>
      {value.remark !== '' && <p>The Secretariat: {value.remark}</p>}
      {form ?? (
        <>
          <Words value={value} indicator={indicator} number={number} />
          {mayWrite && open.ok && mayChangeMeasured(value).ok && <WriterActs value={value} number={number} />}
          {mayDecide && <DecideForm value={value} refused={refused} />}
          <Past value={value} indicator={indicator} />
        </>
      )}
    </section>
  )
}
