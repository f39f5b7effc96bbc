import { changeable } from '~/domain/lifecycle/editing'
import { offeredOn } from '~/domain/reference/offered'
import { sendFile } from '~/http/download.server'
import { allow, found, numberIn, signedIn } from '~/http/route.server'
import { dayOf } from '~/operations/author'
import { renderProposalWorkbook } from '~/reports/render/on-demand.server'
import { listBudgetLines } from '~db/queries/budget.server'
import { findRecord } from '~db/queries/records.server'
import { reference } from '~db/queries/reference.server'
import { findEditing } from '~db/queries/subjects.server'

/** The whole proposal as a workbook, for those who write it: what they may not change is locked. */
export const loader = signedIn(async ({ db, request, visitor, params, now }) => {
  const number = numberIn(params)
  allow(visitor.verdict('record.edit', { project: number }))
  allow(visitor.verdict('budget.read-lines', { project: number }))
  const record = found(await findRecord(db, number, await visitor.audiences(number)), `There is no project ${number}.`)
  const standing = { ...(await findEditing(db, number)), now: now.toISOString() }
  const forSecretariat = visitor.may('record.edit-secretariat', { project: number })
  const bytes = await renderProposalWorkbook({
    record,
    lines: await listBudgetLines(db, number),
    reference: offeredOn(await reference(db), dayOf(now), record.values),
    asOf: dayOf(now),
    isOpen: ({ key }) => changeable(standing, [key], forSecretariat).length > 0,
  })
  return sendFile({ name: `${number} Proposal`, kind: 'xlsx', request, visitor }, bytes)
})
