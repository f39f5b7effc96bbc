import { budgetCategories } from '~/domain/budget/line'
import { type CopiedPart, copiedParts, copiedPartTitles, usuallyCopied } from '~/domain/record/templates/take-over'
import type { Template } from '~/domain/record/templates/template'
import { templates } from '~/domain/record/templates/templates'
import { CheckboxGroup, RadioGroup } from '../form/choice-groups'
import { DateField } from '../form/date-field'
import type { FieldSource } from '../form/field'
import { TextField } from '../form/text-field'
import { KnownOptions } from './known-options'
import { useKnownProjects } from './use-known-projects'

const suggestions = 'earlier-projects'

const partHints: Partial<Record<CopiedPart, string>> = {
  texts: 'Without those about people, waivers and payments.',
  budget: 'Only where you may read the lines there.',
  economies: 'They are asked anew to co-sponsor.',
}

const parts = copiedParts.map(part => ({ value: part, label: copiedPartTitles[part], hint: partHints[part] }))

/** An earlier project by its number, with suggestions where there is a script, and what to take over from it. */
function FromProject({ field }: { field: BeginFromProps['field'] }) {
  const { projects, ask } = useKnownProjects()
  return (
    <div className="from-project">
      <div
        onInput={({ target }) => {
          if (target instanceof HTMLInputElement && target.name === 'source') ask({ q: target.value, hidden: '' })
        }}
      >
        <TextField
          field={field('source')}
          label="Earlier project"
          hint="Its number, such as CTI 32 2017A; type words of its title to find it. A link to it is put under Linkages."
          width="medium"
          list={suggestions}
        />
        <KnownOptions id={suggestions} projects={projects} />
      </div>
      <CheckboxGroup
        field={field('parts', usuallyCopied)}
        label="What to take over"
        hint="People, contacts, amounts and dates of the earlier project are never taken over."
        options={parts}
      />
    </div>
  )
}

const itemsOf = ({ budgetItems }: Template) =>
  budgetCategories
    .map(({ key, title }) => ({ title, items: budgetItems.filter(({ category }) => category === key) }))
    .filter(({ items }) => items.length > 0)

/** What a template puts into the record, and what its budget usually needs. */
const Contents = ({ template }: { template: Template }) => (
  <details>
    <summary>{template.title}: what it brings</summary>
    <p>Work plan: {template.workPlan.map(step => step.activity).join('; ')}.</p>
    <p>Risks: {template.risks.map(([risk]) => risk).join(' ')}</p>
    <p>Indicators: {template.indicators.map(({ name }) => name).join('; ')}.</p>
    <p>
      Usual lines of the budget, for you to write:{' '}
      {itemsOf(template)
        .map(({ title, items }) => `${title}: ${items.map(({ item }) => item).join(', ')}`)
        .join('; ')}
      .
    </p>
  </details>
)

const FromTemplate = ({ field }: { field: BeginFromProps['field'] }) => (
  <div className="from-template">
    <RadioGroup
      field={field('template')}
      label="Template"
      hint="It brings a work plan, usual risks and what can be measured. Texts, targets and amounts are yours to write."
      options={templates.map(({ key, title, fits }) => ({ value: key, label: title, hint: fits }))}
    />
    {templates.map(template => (
      <Contents key={template.key} template={template} />
    ))}
  </div>
)

type BeginFromProps = {
  /** The source of a control by its name, with what it begins with. */
  field: (name: string, value?: string | readonly string[]) => FieldSource
}

/** What a new concept note begins with. What belongs to another choice is hidden by its style, with or without a script. */
export const BeginFrom = ({ field }: BeginFromProps) => (
  <div className="begin-from">
    <RadioGroup
      field={field('begin', 'nothing')}
      label="Begin with"
      options={[
        { value: 'nothing', label: 'An empty concept note' },
        { value: 'project', label: 'An earlier project' },
        { value: 'template', label: 'A template' },
      ]}
    />
    <FromProject field={field} />
    <FromTemplate field={field} />
    <DateField
      field={field('start')}
      label="Expected start date"
      hint="A work plan that is taken over is moved to it. Without it, the plan counts months."
      optional
    />
  </div>
)
