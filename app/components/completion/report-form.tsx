import { Form, Link } from '@remix-run/react'
import { type PartKey, partTitle, textParts } from '~/domain/completion/parts'
import { Actions, Button, LinkButton } from '../form/button'
import type { RowColumn } from '../form/row-control'
import { Rows } from '../form/rows'
import { TextArea } from '../form/text-area'
import { Activities } from './activities'
import type { Filled } from './filled'
import { ParticipantsTable } from './participants'

/** The names of outputs are whole sentences, so they wrap. */
const outputColumns: readonly RowColumn[] = [
  { key: 'name', label: 'Output', kind: 'long', span: 8 },
  { key: 'planned', label: 'Planned', kind: 'number', span: 2 },
  { key: 'delivered', label: 'Delivered', kind: 'number', span: 2 },
  { key: 'note', label: 'Note', kind: 'long', span: 12 },
]

type Errors = Record<string, readonly string[]>
type TextPart = (typeof textParts)[number]

const Text = ({ part, filled, errors }: { part: TextPart; filled: Filled; errors: Errors }) => (
  <div className="report-part">
    <TextArea
      field={{ name: part.key, value: filled.texts[part.key], errors: errors[part.key] }}
      label={part.title}
      hint={part.guidance}
      optional={!part.required}
      large
      rows={5}
    />
  </div>
)

const Part = ({ of, children }: { of: PartKey; children: React.ReactNode }) => (
  <section className="report-part" id={of} aria-labelledby={`${of}-title`} tabIndex={-1}>
    <h2 id={`${of}-title`}>{partTitle(of)}</h2>
    {children}
  </section>
)

type ReportFormProps = {
  filled: Filled
  errors: Errors
  revision: number
  budgetTo: string
  backTo: string
}

const before: readonly TextPart['key'][] = ['description', 'objectivesMet', 'changesOfScope']

/** The whole report as one form, in the order of APEC's form. Saving takes what is there; submitting asks for the rest. */
export function ReportForm({ filled, errors, revision, budgetTo, backTo }: ReportFormProps) {
  const first = textParts.filter(part => before.includes(part.key))
  const last = textParts.filter(part => !before.includes(part.key))
  return (
    <Form method="post" className="report-form">
      {/* The first button is what the Enter key presses: it must save, not remove a row. */}
      <button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
        Save
      </button>
      <input type="hidden" name="revision" value={revision} />
      {first.map(part => (
        <Text key={part.key} part={part} filled={filled} errors={errors} />
      ))}
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
      </div>
      <Part of="activities">
        <Activities rows={filled.activities} errors={errors} />
      </Part>
      <Part of="participants">
        <ParticipantsTable rows={filled.participants} errors={errors} />
      </Part>
      {last.map(part => (
        <Text key={part.key} part={part} filled={filled} errors={errors} />
      ))}
      <Part of="budget">
        <p>
          What was spent is entered line by line on the budget’s own page, and appears in this report by itself.{' '}
          <Link to={budgetTo}>Enter actual spending</Link> (save this report first).
        </p>
      </Part>
      <Actions>
        <Button kind="primary" name="intent" value="save">
          Save the draft
        </Button>
        <Button name="intent" value="submit">
          Save and submit to the Secretariat
        </Button>
        <LinkButton to={backTo} kind="quiet">
          Back to the report
        </LinkButton>
      </Actions>
    </Form>
  )
}
