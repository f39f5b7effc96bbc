import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { MonitoringFacts } from '~/domain/monitoring/facts'
import type { MonitoringFinding } from '~/domain/monitoring/findings'
import { type ReportPoint, type StandingQuestion, standingQuestions } from '~/domain/monitoring/monitoring-report'
import {
  type MonitoringPart,
  monitoringPartTitle,
  monitoringTexts,
  shortfallAsks,
  standingAsks,
} from '~/domain/monitoring/parts'
import { Actions, Button, LinkButton } from '../form/button'
import { CheckboxGroup, RadioGroup } from '../form/choice-groups'
import { TextArea } from '../form/text-area'
import { KeptFacts } from './kept-facts'
import type { TypedMonitoring } from './typed-monitoring'

type Errors = Record<string, readonly string[]>

type FormFacts = {
  number: string
  facts: MonitoringFacts
  typed: TypedMonitoring
  errors: Errors
  /** What the Secretariat pinned to parts when it returned the report. */
  points: ReportPoint[]
}

const answers = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

const Points = ({ points, part }: { points: ReportPoint[]; part: MonitoringPart }) =>
  points
    .filter(point => point.part === part)
    .map(({ text }) => (
      <p className="point-here" key={text}>
        <b>The Secretariat asks:</b> <span>{text}</span>
      </p>
    ))

/** A part of the report: its question on one side, what is kept of the project on the other. */
const Part = ({ part, children, ...form }: FormFacts & { part: MonitoringPart; children: ReactNode }) => (
  <section className="report-part monitoring-part" id={part} aria-labelledby={`${part}-title`} tabIndex={-1}>
    <h2 id={`${part}-title`}>{monitoringPartTitle(part)}</h2>
    <div className="beside-facts">
      <div>
        <Points points={form.points} part={part} />
        {children}
      </div>
      <KeptFacts part={part} number={form.number} facts={form.facts} />
    </div>
  </section>
)

function Question({ question, ...form }: FormFacts & { question: StandingQuestion }) {
  const field = (key: string) => {
    const name = `standing.${question}.${key}`
    return { name, value: form.typed.boxes[name], errors: form.errors[name] }
  }
  return (
    <Part part={question} {...form}>
      <RadioGroup field={field('yes')} label={standingAsks[question]} options={answers} />
      <div className="after-no">
        <p className="hint">Only if the answer is no:</p>
        {shortfallAsks.map(({ key, label }) => (
          <TextArea key={key} field={field(key)} label={label} rows={2} plain />
        ))}
      </div>
    </Part>
  )
}

const Risks = (form: FormFacts) => (
  <Part part="risks" {...form}>
    {form.typed.risks.length === 0 && <p className="hint">The record names no risks.</p>}
    {form.typed.risks.map(({ risk, happened, done }, index) => {
      const name = `risks[${index}]`
      const errors = (key: string) => form.errors[`${name}.${key}`]
      return (
        <div className="risk-look" key={risk}>
          <input type="hidden" name={`${name}.risk`} value={risk} />
          <RadioGroup
            field={{ name: `${name}.happened`, value: happened, errors: errors('happened') }}
            label={risk}
            hint="Did it happen in this period?"
            options={answers}
          />
          <TextArea
            field={{ name: `${name}.done`, value: done, errors: errors('done') }}
            label="What was done about it?"
            hint="Needed where it happened."
            rows={2}
            plain
          />
        </div>
      )
    })}
  </Part>
)

const Text = ({ of: { key, required, guidance }, ...form }: FormFacts & { of: (typeof monitoringTexts)[number] }) => (
  <Part part={key} {...form}>
    <TextArea
      field={{ name: key, id: `${key}-text`, value: form.typed.boxes[key], errors: form.errors[key] }}
      label={monitoringPartTitle(key)}
      hint={guidance}
      optional={!required}
      quiet
      rows={5}
    />
  </Part>
)

const [progress, adjustments, outputsUsed, nextSteps] = monitoringTexts

type MonitoringFormProps = FormFacts & {
  revision: number
  doubts: MonitoringFinding[]
  ticked: string[]
  maySubmit: boolean
  backTo: string
}

/** The whole report as one form. Saving takes what is there; submitting asks for the rest, and for a tick at each doubt. */
export function MonitoringForm({ revision, doubts, ticked, maySubmit, backTo, ...form }: MonitoringFormProps) {
  return (
    <Form method="post" className="report-form">
      {/* The first button is what the Enter key presses: it must save. */}
      <button type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden="true">
        Save
      </button>
      <input type="hidden" name="revision" value={revision} />
      {standingQuestions.map(question => (
        <Question key={question} question={question} {...form} />
      ))}
      {[progress, adjustments, outputsUsed].map(of => (
        <Text key={of.key} of={of} {...form} />
      ))}
      <Risks {...form} />
      <Text of={nextSteps} {...form} />
      {doubts.length > 0 && (
        <div className="report-part">
          <CheckboxGroup
            field={{ name: 'confirmed', value: ticked, errors: form.errors.confirmed }}
            label="What the facts do not agree with"
            hint="Mend it above or where the facts are kept, or tick what is right as it stands. What you tick is shown to the Secretariat."
            options={doubts.map(({ key, text }) => ({ value: key, label: text }))}
          />
        </div>
      )}
      <Actions>
        <Button kind="primary" name="intent" value="save">
          Save the draft
        </Button>
        {maySubmit && (
          <Button name="intent" value="submit">
            Save and submit to the Secretariat
          </Button>
        )}
        <LinkButton to={backTo} kind="quiet">
          Back to the reports
        </LinkButton>
      </Actions>
    </Form>
  )
}
