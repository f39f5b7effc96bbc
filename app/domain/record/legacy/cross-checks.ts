import { formatDate } from '../../calendar'
import { formatCents, percentOf } from '../../money'
import { fields } from '../catalogue'
import { parseNumber } from '../number'
import { totalValue } from '../record'
import { type Desk, doubt } from './desk'

const asf = 'APEC Support Fund'
const suffixOf: Record<string, string> = {
  'APEC Support Fund': 'A',
  'TILF Special Account': 'T',
  'General Project Account': '',
  'Self-funded': 'S',
}

function checkMoney(desk: Desk) {
  const { values, statedTotal } = desk
  const isUnread = [desk.marks.apecFunding, desk.marks.coFunding].some(mark => mark?.kind === 'unreadable')
  if (statedTotal !== null && !isUnread && (values.apecFunding !== null || values.coFunding !== null)) {
    const sum = totalValue(values)
    if (sum !== statedTotal) {
      const text = `${formatCents(values.apecFunding ?? 0)} + ${formatCents(values.coFunding ?? 0)} = ${formatCents(sum)}`
      doubt(desk, 'total', formatCents(statedTotal), `The record states this total, but the amounts give ${text}.`, {
        line: desk.lines.total?.[0]?.from,
      })
    }
  }
  const percentage = values.coFundingPercentage
  if (percentage === null || values.coFunding === null || values.apecFunding === null) return
  const computed = percentOf(values.coFunding, totalValue(values))
  if (computed !== null && Math.abs(computed - percentage) > 0.051) {
    doubt(desk, 'coFundingPercentage', `${percentage}%`, `The amounts give ${computed}%.`)
  }
}

function checkNumber(desk: Desk) {
  const { values } = desk
  const number = values.number === null ? null : parseNumber(values.number)
  if (!number || values.number === null) return
  if (values.year !== null && values.year !== number.year) {
    doubt(desk, 'year', String(values.year), `The number ${values.number} says ${number.year}.`)
  }
  const expected = values.fundAccount === null ? undefined : suffixOf[values.fundAccount]
  if (expected !== undefined && expected !== number.suffix) {
    const says = number.suffix === '' ? 'has no letter at its end' : `ends in ${number.suffix}`
    const should = expected === '' ? 'numbers of this fund have none' : `numbers of this fund end in ${expected}`
    doubt(desk, 'fundAccount', values.fundAccount ?? '', `The number ${values.number} ${says}, but ${should}.`)
  }
  if (number.multiYear && values.type !== null && values.type !== 'Multi-Year') {
    doubt(desk, 'type', values.type, `The number ${values.number} begins with M, as those of Multi-Year projects do.`)
  }
}

function checkFund(desk: Desk) {
  const { values, marks } = desk
  if (values.fundAccount === asf && values.subFund === null && marks.subFund?.kind !== 'unreadable') {
    doubt(
      desk,
      'subFund',
      marks.subFund?.text ?? '',
      'A project of the APEC Support Fund has a sub-fund, but none is given.',
    )
  }
  if (values.fundAccount !== null && values.fundAccount !== asf && values.subFund !== null) {
    doubt(desk, 'subFund', desk.subFundLabel ?? values.subFund, `${values.fundAccount} has no sub-funds.`)
  }
}

/** The work plan of a project lies between its two dates. */
function checkWorkPlan(desk: Desk) {
  const { expectedStart, expectedCompletion, workPlan } = desk.values
  for (const row of workPlan) {
    const line = desk.lines.workPlan?.[0]?.from
    if (expectedStart && row.start && row.start < expectedStart)
      doubt(
        desk,
        'workPlan',
        row.timeline,
        `This begins before the project, which starts on ${formatDate(expectedStart)}.`,
        { line },
      )
    if (expectedCompletion && row.end && row.end > expectedCompletion)
      doubt(
        desk,
        'workPlan',
        row.timeline,
        `This ends after the project, which ends on ${formatDate(expectedCompletion)}.`,
        { line },
      )
  }
}

/** A forum that the text names, where no other forum is given, was probably forgotten. */
function checkOtherFora(desk: Desk) {
  const { values, marks } = desk
  if (values.otherFora.length > 0 || marks.otherFora) return
  const texts = fields.filter(field => field.kind === 'longText').map(field => values[field.key])
  const words = new Set(texts.join('\n').match(/\b[A-Z]{3,}\b/g))
  const own = [values.sponsoringForum, values.committee]
  const named = desk.lookups.foraAcronyms.filter(acronym => words.has(acronym) && !own.includes(acronym))
  if (named.length > 0)
    doubt(desk, 'otherFora', '', `No other forum is given, but the text names ${named.join(', ')}.`, {
      line: desk.lines.otherFora?.[0]?.from,
    })
}

/** Facts of a record that contradict each other. Each is told; none is changed. */
export function checkAgreement(desk: Desk) {
  const { values } = desk
  checkMoney(desk)
  checkNumber(desk)
  checkFund(desk)
  checkWorkPlan(desk)
  checkOtherFora(desk)
  if (values.expectedStart && values.expectedCompletion && values.expectedStart > values.expectedCompletion) {
    doubt(
      desk,
      'expectedCompletion',
      values.expectedCompletion,
      `The project would end before it starts (${values.expectedStart}).`,
    )
  }
  for (const economy of values.proposingEconomies.filter(name => values.coSponsoringEconomies.includes(name))) {
    doubt(desk, 'coSponsoringEconomies', economy, 'This economy proposes the project and also co-sponsors it.')
  }
}
