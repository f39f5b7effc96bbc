import { fullName } from '../forum'
import type { Reference } from '../reference'
import { fields } from './catalogue'
import type { RecordValues } from './record'

/** What of a record is searched, in falling weight: public texts only, never contact details. */
export function searchTexts(
  values: RecordValues,
  reference: Reference,
): { number: string; title: string; facts: string; body: string } {
  const forum = (acronym: string | null) => {
    const found = reference.fora.find(one => one.acronym === acronym)
    return found ? fullName(found) : (acronym ?? '')
  }
  const committee = reference.committees.find(one => one.acronym === values.committee)
  const long = fields
    .filter(field => field.kind === 'longText' && field.audience === 'public')
    .map(field => values[field.key])
  return {
    number: values.number ?? '',
    title: values.title ?? '',
    facts: [
      forum(values.sponsoringForum),
      committee ? fullName(committee) : '',
      ...values.otherFora.map(forum),
      ...values.proposingEconomies,
      ...values.coSponsoringEconomies,
      ...values.topics,
      values.fundAccount,
      values.subFund,
      values.status,
      values.type,
      values.year,
      values.session,
      values.initiative,
    ].join(' \n'),
    body: [
      ...long,
      ...values.workPlan.flatMap(row => [row.timeline, row.activity, row.output]),
      ...values.risks.flatMap(row => [row.risk, row.prevention]),
      ...values.indicators.flatMap(row => [row.name, row.method]),
      ...values.links.flatMap(row => [row.title, row.note]),
      ...values.proponents.map(proponent => proponent.organization),
    ]
      .filter(text => typeof text === 'string')
      .join(' \n'),
  }
}
