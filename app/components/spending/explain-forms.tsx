import { Form } from '@remix-run/react'
import { lineName } from '~/domain/budget/line'
import type { LineSpending } from '~/domain/budget/spending'
import { formatMoney } from '~/domain/money'
import { Button } from '../form/button'
import { TextArea } from '../form/text-area'

/** The form of one line as it was sent back; `meanwhile` is what somebody else saved since. */
export type ExplainRefused = {
  typed: Record<string, unknown>
  errors: Record<string, string[]>
  meanwhile?: string
}

const differs = ({ variance, planned }: LineSpending): string => {
  const cents = variance?.cents ?? 0
  const share = variance?.percent ?? null
  const percent = share === null ? '' : `, ${Math.abs(share).toFixed(1)} %`
  return `${formatMoney(Math.abs(cents))} ${cents < 0 ? 'below' : 'above'} the plan of ${formatMoney(planned.total)}${percent}`
}

/** For each line that is far from its plan, where its reason is written. */
export const ExplainForms = ({
  lines,
  refused,
}: {
  lines: readonly LineSpending[]
  refused: ExplainRefused | undefined
}) => (
  <>
    {lines.map(spent => {
      const { id, explanation } = spent.line
      const name = lineName(spent.line)
      const back = refused?.typed.line === id ? refused : undefined
      return (
        <Form method="post" key={id} id={`explain-${id}`} className="explain" preventScrollReset tabIndex={-1}>
          <h3>{name}</h3>
          <p>{differs(spent)}</p>
          {back?.meanwhile !== undefined && (
            <p className="meanwhile">
              What is saved now: <q>{back.meanwhile}</q>
            </p>
          )}
          <input type="hidden" name="line" value={id} />
          <input type="hidden" name="before" value={back?.meanwhile ?? explanation} />
          <TextArea
            field={{
              ...{ name: 'explanation', id: `explanation-${id}`, errors: back?.errors.explanation },
              value: back ? back.typed.explanation : explanation,
            }}
            label={
              <>
                Why it differs from plan<span className="sr-only">: {name}</span>
              </>
            }
            rows={2}
            plain
          />
          <Button label={`Save the explanation of ${name}`}>Save the explanation</Button>
        </Form>
      )
    })}
  </>
)
