import { travelRulesOn } from '../budget/travel-rules'
import { type Traveller, travellerRoleTitles } from '../budget/traveller'
import { travelCost, usualAdditional } from '../budget/traveller-lines'
import { isTravelEligible } from '../economy'
import { formatMoney } from '../money'
import { fold } from '../record/fold'
import { capsOn } from './budget-caps'
import { budgetDay, type CheckFacts, type Found, found, type Rule } from './check'

/** How a row is spoken of: "Speaker on licensing (Peru)". */
const called = ({ name, economy, role }: Traveller) =>
  `${name === '' ? travellerRoleTitles[role] : `“${name}”`}${economy === '' ? '' : ` (${economy})`}`

const paid = ({ travellers }: CheckFacts): Traveller[] =>
  travellers.filter(row => row.fundedBy === 'apec' && travelCost(row).total > 0)

/** Rows that belong together, in the order of their first. */
function grouped(rows: readonly Traveller[], keyOf: (row: Traveller) => string): Map<string, Traveller[]> {
  const groups = new Map<string, Traveller[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

const peopleIn = (rows: readonly Traveller[]) => rows.reduce((sum, row) => sum + row.people, 0)

/** Participants by economy: as many as the edition allows of a travel-eligible one, none of another. */
function participants(facts: CheckFacts): Found[] {
  const day = budgetDay(facts)
  const { participantsOfEconomy: cap, source } = capsOn(day)
  const named = paid(facts).filter(({ role, economy }) => role === 'participant' && economy !== '')
  return [...grouped(named, row => row.economy)].flatMap(([economy, rows]): Found[] => {
    const known = facts.lists.economies.find(one => one.name === economy)
    const isEligible = known !== undefined && isTravelEligible(known, day)
    const excess = peopleIn(rows) - (isEligible ? cap : 0)
    if (excess <= 0) return []
    const words = isEligible
      ? `${peopleIn(rows)} participants of ${economy}, ${excess} more than the ${cap} whose travel APEC pays.`
      : `${peopleIn(rows)} of ${economy}, which is not travel-eligible: APEC pays the travel of none of its participants.`
    return [found(words, { about: economy, excess, source })]
  })
}

/** The same person, named in rows of several roles. */
function severalRoles({ travellers }: CheckFacts): Found[] {
  const named = travellers.filter(row => row.name !== '')
  return [...grouped(named, row => fold(`${row.name}|${row.economy}`))].flatMap(([, rows]): Found[] => {
    const roles = [...new Set(rows.map(row => travellerRoleTitles[row.role].toLowerCase()))]
    const [first] = rows
    if (first === undefined || roles.length < 2) return []
    return [
      found(`${called(first)} travels as ${roles.join(' and as ')}. A person or seat is funded in one category only.`, {
        traveller: rows.at(-1)?.id,
      }),
    ]
  })
}

function additionalPayments(facts: CheckFacts): Found[] {
  const day = budgetDay(facts)
  const { additionalPercent, source } = travelRulesOn(day)
  return paid(facts).flatMap((row): Found[] => {
    const excess = row.additional - usualAdditional(row.perDiem, day)
    if (excess <= 0) return []
    return [
      found(
        `${called(row)}: the additional payment of ${formatMoney(row.additional)} is ${formatMoney(excess)} above ${additionalPercent} % of one day’s per diem.`,
        { traveller: row.id, excess, source },
      ),
    ]
  })
}

/** The traveller table against the rules of travel. */
export const travellerRules: readonly Rule[] = [
  {
    id: 'participants-of-an-economy',
    severity: 'waiver',
    source: 'Caps of the Budget and Management Committee, by edition',
    look: participants,
  },
  {
    id: 'participant-has-economy',
    severity: 'look',
    source: 'BMC, August 2005: active participants are counted for each travel-eligible economy',
    look: facts =>
      paid(facts)
        .filter(({ role, economy }) => role === 'participant' && economy === '')
        .map(row =>
          found(`${called(row)}: choose the economy that the participants come from.`, { traveller: row.id }),
        ),
  },
  {
    id: 'one-traveller-one-category',
    severity: 'blocks',
    source: 'Guidebook on APEC Projects, Ed. 14: one traveller is funded in one category',
    look: severalRoles,
  },
  {
    id: 'additional-payment',
    severity: 'waiver',
    source: 'The additional payment, by edition',
    look: additionalPayments,
  },
]
