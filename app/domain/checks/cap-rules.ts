import { amount, amountBySource, type BudgetLine } from '../budget/line'
import { isTravelEligible } from '../economy'
import { formatMoney } from '../money'
import { type BudgetCaps, capsOn } from './budget-caps'
import { budgetDay, type CheckFacts, type Found, found, type Rule, when } from './check'

const source = 'Caps of the Budget and Management Committee, by edition'

/** Lines that APEC pays, wholly or in part, and whose item is meant. */
const paidLines = ({ lines }: CheckFacts, item: RegExp): BudgetLine[] =>
  lines.filter(line => amountBySource(line).apec > 0 && item.test(line.item))

/** The first count of a line in a unit, such as persons; null where it has none. */
const countIn = (line: BudgetLine, unit: RegExp): number | null =>
  line.factors.find(factor => unit.test(factor.unit))?.count ?? null

const called = (line: BudgetLine) => `“${line.item}”`

const secretary = /secretar|clerical/i
const consultant = /consultant|contractor|researcher/i
const honorarium = /honorari/i
const officials = /\b(?:officials?|government|ministr(?:y|ies)|international organi[sz]ations?)\b/i
/** "Not for officials", "from outside government and international organisations": they say the opposite. */
const denied = /\b(?:not|no|never|non|outside|without|except|other than)\b[^.;,]*/gi

/** Lines whose rate is above its cap, by how much for one unit. */
const above = (facts: CheckFacts, lines: BudgetLine[], what: string, capOf: (caps: BudgetCaps) => number): Found[] => {
  const caps = capsOn(budgetDay(facts))
  const cap = capOf(caps)
  return lines
    .filter(line => line.rate > cap)
    .map(line =>
      found(
        `${called(line)}: ${formatMoney(line.rate)} ${what} is ${formatMoney(line.rate - cap)} above the cap of ${formatMoney(cap)}.`,
        { line: line.id, excess: line.rate - cap, source: caps.source },
      ),
    )
}

/** Participants by lines alone, where no traveller says from which economies they come. */
function participantsByLine(facts: CheckFacts): Found[] {
  const day = budgetDay(facts)
  const caps = capsOn(day)
  const eligible = facts.lists.economies.filter(economy => isTravelEligible(economy, day)).length
  const most = eligible * caps.participantsOfEconomy
  return facts.lines
    .filter(line => line.category === 'travelParticipants' && line.traveller === null && amountBySource(line).apec > 0)
    .flatMap((line): Found[] => {
      const persons = countIn(line, /person|participant/i) ?? 0
      return when(
        persons > most,
        found(
          `${called(line)}: ${persons} participants; APEC pays ${caps.participantsOfEconomy} of each of the ${eligible} travel-eligible economies, ${most} in all.`,
          { line: line.id, excess: persons - most, source: caps.source },
        ),
      )
    })
}

/** Budget lines against the caps of their edition. What they find is mended, or carries a waiver. */
export const capRules: readonly Rule[] = [
  {
    id: 'honorarium-cap',
    severity: 'waiver',
    source,
    look: facts => above(facts, paidLines(facts, honorarium), 'for a speaker', caps => caps.honorarium),
  },
  {
    id: 'honorarium-not-for-officials',
    severity: 'waiver',
    source,
    look: facts =>
      paidLines(facts, honorarium)
        .filter(line => officials.test(`${line.item} ${line.note}`.replace(denied, '')))
        .map(line =>
          found(
            `${called(line)} names officials. Officials of governments and international organisations get no honorarium, so all of ${formatMoney(amountBySource(line).apec)} is too much.`,
            { line: line.id, excess: amountBySource(line).apec, source: capsOn(budgetDay(facts)).source },
          ),
        ),
  },
  {
    id: 'consultant-cap',
    severity: 'waiver',
    source,
    look: facts => {
      const byTheHour = paidLines(facts, consultant).filter(
        line => !secretary.test(line.item) && countIn(line, /hour/i) !== null,
      )
      return above(facts, byTheHour, 'an hour', caps => caps.consultantHour)
    },
  },
  {
    id: 'consultant-by-the-hour',
    severity: 'look',
    source,
    look: facts =>
      paidLines(facts, consultant)
        .filter(({ category }) => category === 'directLabour')
        .filter(line => !secretary.test(line.item) && countIn(line, /hour/i) === null)
        .map(line =>
          found(`${called(line)} is not counted in hours, so its rate cannot be held against the cap for an hour.`, {
            line: line.id,
            source: capsOn(budgetDay(facts)).source,
          }),
        ),
  },
  {
    id: 'secretary-cap',
    severity: 'waiver',
    source,
    look: facts => above(facts, paidLines(facts, secretary), 'an hour', caps => caps.secretaryHour),
  },
  {
    id: 'experts-a-day',
    severity: 'waiver',
    source,
    look: facts => {
      const caps = capsOn(budgetDay(facts))
      return paidLines(facts, /expert/i).flatMap((line): Found[] => {
        const persons = countIn(line, /person|expert/i) ?? 0
        return when(
          persons > caps.expertsADay,
          found(
            `${called(line)}: ${persons} experts a day, ${persons - caps.expertsADay} more than the ${caps.expertsADay} that APEC pays. More are paid only where sessions run side by side.`,
            { line: line.id, excess: persons - caps.expertsADay, source: caps.source },
          ),
        )
      })
    },
  },
  {
    id: 'participants-in-all',
    severity: 'waiver',
    source,
    look: participantsByLine,
  },
  {
    id: 'airfare-economy-class',
    severity: 'waiver',
    source: 'Undertaking letters of APEC projects, 2006: economy class; restricted business class only above 12 hours',
    look: facts =>
      paidLines(facts, /air\s?fare|flight/i)
        .filter(line => /\b(?:business|first)[\s-]class\b/i.test(`${line.item} ${line.note}`))
        .map(line =>
          found(`${called(line)}: APEC pays restricted economy class.`, {
            line: line.id,
            excess: amountBySource(line).apec,
          }),
        ),
  },
  {
    id: 'line-says-something',
    severity: 'look',
    source: 'Dossier: a line without an amount is forgotten or not needed',
    look: ({ lines }) =>
      lines
        .filter(line => amount(line) === 0)
        .map(line => found(`${called(line)} comes to nothing.`, { line: line.id })),
  },
]
