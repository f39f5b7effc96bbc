import { fullName } from '~/domain/forum'
import type { Field, FieldKind } from '~/domain/record/catalogue'
import type { Reference } from '~/domain/reference'
import type { EditLists } from './field-editor'

/** The choices that these fields need, and no others: what is not shown is not sent. */
export function editListsFor(fields: readonly Field[], reference: Reference): EditLists {
  const needs = (...kinds: FieldKind[]) => fields.some(field => kinds.includes(field.kind))
  const named = (body: { acronym: string; name: string }) => ({ value: body.acronym, label: fullName(body) })
  return {
    funds: needs('fund') ? reference.fundAccounts.map(fund => fund.name) : [],
    subFunds: needs('subFund') ? reference.subFunds.map(fund => fund.name) : [],
    fora: needs('forum', 'fora') ? reference.fora.map(named) : [],
    committees: needs('committee') ? reference.committees.map(named) : [],
    economies: needs('economies', 'indicators') ? reference.economies.map(economy => economy.name) : [],
    topics: needs('topics') ? reference.topics.map(topic => topic.name) : [],
    initiatives: needs('initiative') ? reference.initiatives.map(initiative => initiative.name) : [],
  }
}
