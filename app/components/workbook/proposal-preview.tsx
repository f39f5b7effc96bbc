import { Form, Link } from '@remix-run/react'
import { isSectionKey, sectionTitle } from '~/domain/record/catalogue'
import { paths } from '~/paths'
import { BudgetDifferenceTable } from '../budget/budget-difference'
import { SectionChanges } from '../difference/section-changes-view'
import { Actions, Button, LinkButton } from '../form/button'
import { TextField } from '../form/text-field'
import { Note } from '../page/parts'
import { CellErrors } from './cell-errors'
import type { ProposalView } from './workbook-view'

/** What a workbook of the whole proposal would change, what it cannot, and the way to confirm it. */
export function ProposalPreviewParts({ number, preview }: { number: string; preview: ProposalView }) {
  const { errors, changes, budget, kept } = preview
  return (
    <>
      <WhatItIs preview={preview} />
      {errors.length > 0 && <CellErrors errors={errors} />}
      <Clashes number={number} preview={preview} />
      {changes.length > 0 && (
        <section aria-labelledby="would-change">
          <h2 id="would-change">What would change</h2>
          <SectionChanges sections={changes} />
        </section>
      )}
      {budget && !budget.clash && (
        <section aria-labelledby="budget-would-change">
          <h2 id="budget-would-change">What would change in the budget</h2>
          <BudgetDifferenceTable difference={budget.difference} />
        </section>
      )}
      {kept !== null && <Confirm number={number} kept={kept} partly={errors.length > 0 || hasClash(preview)} />}
    </>
  )
}

const hasClash = ({ toSettle, budget }: ProposalView): boolean => toSettle.length > 0 || budget?.clash === true

function WhatItIs({ preview }: { preview: ProposalView }) {
  if (preview.errors.length > 0)
    return (
      <Note tone="stop" live>
        Nothing is saved yet. The cells below cannot be taken; what they belong to stays as it is. Mend them in the
        workbook and load it again.
      </Note>
    )
  if (preview.kept === null && !hasClash(preview))
    return (
      <Note tone="good" live>
        The workbook says the same as Dossier, or what it says is there already. There is nothing to load.
      </Note>
    )
  return <Note live>Nothing is saved yet. What nobody touched in the workbook stays as it is in Dossier.</Note>
}

/** What was changed in both places: shown with its differences, and not loaded. */
function Clashes({ number, preview }: { number: string; preview: ProposalView }) {
  const { clashes, toSettle, budget } = preview
  if (!hasClash(preview)) return null
  return (
    <section aria-labelledby="changed-in-both">
      <h2 id="changed-in-both">Changed here and in the workbook</h2>
      <Note tone="wait">
        Since the workbook was made, somebody has changed the same in Dossier. Nothing of it is overwritten and nothing
        of it is loaded. Marked is how the workbook differs from what stands in Dossier now; bring the two together
        there.
      </Note>
      <SectionChanges sections={clashes} />
      {budget?.clash && <BudgetDifferenceTable difference={budget.difference} />}
      <ul className="plain-list">
        {toSettle.filter(isSectionKey).map(key => (
          <li key={key}>
            <Link to={paths.editSection(number, key)}>{`Open “${sectionTitle(key)}”`}</Link>
          </li>
        ))}
        {budget?.clash && (
          <li>
            <Link to={paths.editBudget(number)}>Open the budget</Link>
          </li>
        )}
      </ul>
    </section>
  )
}

const Confirm = ({ number, kept, partly }: { number: string; kept: string; partly: boolean }) => (
  <Form method="post" className="edit-form">
    <input type="hidden" name="kept" value={kept} />
    <TextField
      field={{ name: 'why' }}
      label="Why this change"
      hint="It stands in the version history, for everybody to read."
      optional
      maxLength={300}
    />
    <Actions>
      <Button kind="primary" name="intent" value="confirm">
        {partly ? 'Load what can be loaded' : 'Load these changes'}
      </Button>
      <LinkButton to={paths.edit(number)}>Leave everything as it is</LinkButton>
    </Actions>
  </Form>
)
