import { Form, Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { isTextPart, type PartKey, partKeys, partTitle, textParts } from '~/domain/completion/parts'
import { Actions, Button, LinkButton } from '../form/button'
import type { RowColumn } from '../form/row-control'
import { Rows } from '../form/rows'
import { TextArea } from '../form/text-area'
import { Activities } from './activities'
import type { Filled } from './filled'
import { PartFacts } from './part-facts'
import { ParticipantsTable } from './participants'

/** The form of the report, for buttons that stand outside of it. */
export const reportFormId = 'report-form'

/** The names of outputs are whole sentences, so they wrap. */
const outputColumns: readonly RowColumn[] = [
  { key: 'name', label: 'Output', kind: 'long', span: 8 },
  { key: 'planned', label: 'Planned', kind: 'number', span: 2 },
  { key: 'delivered', label: 'Delivered', kind: 'number', span: 2 },
  { key: 'note', label: 'Note', kind: 'long', span: 12 },
]

type Errors = Record<string, readonly string[]>

type ReportFormProps = {
  filled: Filled
  errors: Errors
  revision: number
  /** The tables that are still asked for: nothing is kept in the registers that would fill them. */
  asks: { outputs: boolean; participants: boolean }
  /** What the facts say to a part, or null where they say nothing. */
  factsOf: (part: PartKey) => ReactNode
  /** Where the facts of parts are kept. */
  keptAt: Partial<Record<PartKey, { to: string; words: string }>>
  backTo: string
}

const Kept = ({ at }: { at?: { to: string; words: string } }) =>
  at ? (
    <p className="hint">
      <Link to={at.to}>{at.words}</Link> (save this report first).
    </p>
  ) : null

const Part = ({ of, children }: { of: PartKey; children: ReactNode }) => (
  <section className="report-part" id={of} aria-labelledby={`${of}-title`} tabIndex={-1}>
    <h2 id={`${of}-title`}>{partTitle(of)}</h2>
    {children}
  </section>
)

function Text({
  of,
  filled,
  errors,
  factsOf,
}: { of: PartKey } & Pick<ReportFormProps, 'filled' | 'errors' | 'factsOf'>) {
  const part = textParts.find(each => each.key === of)
  const facts = factsOf(of)
  if (!part) return null
  return (
    <div className="report-part">
      <TextArea
        field={{ name: part.key, value: filled.texts[part.key], errors: errors[part.key] }}
        label={part.title}
        hint={part.guidance}
        optional={!part.required}
        large
        rows={5}
      />
      {facts && <PartFacts>{facts}</PartFacts>}
    </div>
  )
}

/** A part that is made of facts, with the table to type in where they are not kept. */
function FactPart({ of, ...props }: { of: PartKey } & ReportFormProps) {
  const { filled, errors, asks, factsOf, keptAt } = props
  const facts = factsOf(of)
  if (of === 'outputs' && asks.outputs)
    return (
      <div className="report-part">
        <Rows
          name="outputs"
          legend={partTitle('outputs')}
          hint="What was planned and what was delivered, in numbers. Rows left empty are dropped."
          one="Output"
          columns={outputColumns}
          rows={filled.outputs}
          errors={errors}
        />
        <Kept at={keptAt.outputs} />
      </div>
    )
  if (of === 'budget')
    return (
      <Part of="budget">
        <p>What was spent is entered line by line on the budget’s own page, and appears in this report by itself.</p>
        <Kept at={keptAt.budget} />
        {facts && <PartFacts>{facts}</PartFacts>}
      </Part>
    )
  const typed =
    of === 'activities' ? (
      <Activities rows={filled.activities} errors={errors} />
    ) : of === 'participants' && asks.participants ? (
      <ParticipantsTable rows={filled.participants} errors={errors} />
    ) : null
  if (typed === null && facts === null) return null
  return (
    <Part of={of}>
      {typed}
      {typed === null && <PartFacts open={of === 'outputs' || of === 'participants'}>{facts}</PartFacts>}
      <Kept at={keptAt[of]} />
    </Part>
  )
}

/** The whole report as one form, in the order of APEC's form. Saving takes what is there; submitting asks for the rest. */
export function ReportForm(props: ReportFormProps) {
  return (
    <Form method="post" className="report-form" id={reportFormId}>
      {/* The first button is what the Enter key presses: it must save, not remove a row. */}
      <button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
        Save
      </button>
      <input type="hidden" name="revision" value={props.revision} />
      {partKeys.map(part =>
        isTextPart(part) ? <Text key={part} of={part} {...props} /> : <FactPart key={part} of={part} {...props} />,
      )}
      <Actions>
        <Button kind="primary" name="intent" value="save">
          Save the draft
        </Button>
        <Button name="intent" value="submit">
          Save and submit to the Secretariat
        </Button>
        <LinkButton to={props.backTo} kind="quiet">
          Back to the report
        </LinkButton>
      </Actions>
    </Form>
  )
}
