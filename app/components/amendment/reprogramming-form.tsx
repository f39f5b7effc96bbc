import { Form } from '@remix-run/react'
import { amendmentLimits } from '~/domain/amendment/forms'
import { reprogrammingRuleInWords } from '~/domain/amendment/words'
import type { BudgetDifference } from '~/domain/difference/budget'
import { BudgetDifferenceTable } from '../budget/budget-difference'
import { type BudgetDraft, draftTyped } from '../budget/budget-draft'
import { BudgetEditor } from '../budget/budget-editor'
import { Actions, Button, LinkButton } from '../form/button'
import type { ErrorsByName } from '../form/error-summary'
import { TextArea } from '../form/text-area'

/** A form that came back; with how what was typed differs from the budget in force, where it could be read. */
export type ReprogrammingReturned = {
  typed: Record<string, unknown>
  errors: ErrorsByName
  difference?: BudgetDifference
  /** The version in force, where the budget was changed since the form was opened. */
  base?: string
}

type ReprogrammingFormProps = {
  base: string
  draft: BudgetDraft
  wanted: { apec: number; self: number; approved: null }
  returned: ReprogrammingReturned | undefined
  /** Where the amendments of the project are. */
  back: string
}

/** Where another budget is asked for, and what is done otherwise than the proposal says. */
export function ReprogrammingForm({ base, draft, wanted, returned, back }: ReprogrammingFormProps) {
  const typed = returned?.typed
  const errors = returned?.errors ?? {}
  const field = (name: string) => ({ name, value: typed?.[name], errors: errors[name] })
  return (
    <>
      {returned?.difference && (
        <section aria-labelledby="what-changes" className="amendment-part">
          <h2 id="what-changes" tabIndex={-1}>
            What changes
          </h2>
          <BudgetDifferenceTable difference={returned.difference} />
        </section>
      )}
      <Form method="post" className="edit-form budget-form" key={typed ? JSON.stringify(typed) : base}>
        <input type="hidden" name="base" value={returned?.base ?? String(typed?.base ?? base)} />
        <BudgetEditor
          draft={typed ? draftTyped(typed) : draft}
          errors={errors}
          wanted={wanted}
          economies={[]}
          day=""
          usual=""
          findings={[]}
          linesOnly
        />
        <TextArea
          field={field('design')}
          label="What is done otherwise than the proposal says"
          hint={`In at most ${amendmentLimits.design.toLocaleString('en-US')} characters. ${reprogrammingRuleInWords}`}
          optional
          rows={6}
        />
        <TextArea
          field={field('reason')}
          label="Why the project is to be changed"
          hint="Who decides reads it, and those who work on the project."
          rows={5}
          plain
        />
        <Actions>
          <Button kind="primary">Ask for the reprogramming</Button>
          <Button name="intent" value="compare">
            Show what changes
          </Button>
          <LinkButton to={back}>Back to the amendments</LinkButton>
        </Actions>
      </Form>
    </>
  )
}
