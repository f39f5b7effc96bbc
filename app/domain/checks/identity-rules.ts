import { minimumCoSponsors, rulesOn } from '../lifecycle/rules'
import { isSelfFunded } from '../lifecycle/self-funded'
import { formatMoney, percentOf } from '../money'
import { parseNumber } from '../record/number'
import { totalValue } from '../record/record'
import { type CheckFacts, found, type Rule, when } from './check'

/** The day whose edition of the rules counts for a record: the first of its year, today for a new one. */
const ruleDay = ({ record, today }: CheckFacts): string =>
  record.values.year === null ? today : `${record.values.year}-12-31` < today ? `${record.values.year}-12-31` : today

const observed = 'observed in 36 records of the APEC Project Database'

/** Number, fund, economies and fora must agree with each other. */
export const identityRules: readonly Rule[] = [
  {
    id: 'suffix-agrees-with-fund',
    severity: 'blocks',
    source: `Number suffix by fund account; ${observed}`,
    look: ({ record: { values }, lists, stage }) => {
      // A concept note that comes again for another fund gets a new number when it is submitted.
      if (stage === 'concept') return []
      const number = parseNumber(values.number ?? '')
      const fund = lists.fundAccounts.find(one => one.name === values.fundAccount)
      if (!number || !fund || number.forum === 'DRAFT' || number.suffix === fund.suffix) return []
      const wants = fund.suffix === '' ? 'have no letter at the end' : `end in ${fund.suffix}`
      return [
        found(`The number is ${values.number}, but numbers of the ${fund.name} ${wants}.`, { field: 'fundAccount' }),
      ]
    },
  },
  {
    id: 'year-agrees-with-number',
    severity: 'look',
    source: 'Project numbers name their year',
    look: ({ record: { values } }) => {
      const number = parseNumber(values.number ?? '')
      return when(
        number !== null && number.forum !== 'DRAFT' && values.year !== null && values.year !== number.year,
        found(`The number says ${number?.year}, the project year says ${values.year}.`, { field: 'year' }),
      )
    },
  },
  {
    id: 'support-fund-has-sub-fund',
    severity: 'blocks',
    source: `Sub-funds of the APEC Support Fund; ${observed}`,
    look: ({ record: { values } }) =>
      when(
        values.fundAccount === 'APEC Support Fund' && values.subFund === null,
        found('Choose the sub-fund of the APEC Support Fund.', { field: 'subFund' }),
      ),
  },
  {
    id: 'other-funds-have-no-sub-fund',
    severity: 'blocks',
    source: `Sub-fund is “None” for TILF and GPA; ${observed}`,
    look: ({ record: { values }, lists }) => {
      const subFund = lists.subFunds.find(one => one.name === values.subFund)
      return when(
        values.fundAccount !== null && subFund !== undefined && subFund.fund !== values.fundAccount,
        found(`${values.fundAccount} has no sub-fund “${values.subFund}”. Leave the sub-fund empty.`, {
          field: 'subFund',
        }),
      )
    },
  },
  {
    id: 'largest-funding',
    severity: 'blocks',
    source: 'Funding Sources, APEC, 2015: TILF gives at most US$100,000 of APEC money',
    look: facts => {
      const { fundAccount, apecFunding } = facts.record.values
      const cap = rulesOn(ruleDay(facts)).largestFunding[fundAccount ?? '']
      return when(
        cap !== undefined && (apecFunding ?? 0) > cap,
        found(
          `The ${fundAccount} gives at most ${formatMoney(cap ?? 0)}; this project asks for ${formatMoney((apecFunding ?? 0) - (cap ?? 0))} more.`,
          { field: 'apecFunding' },
        ),
      )
    },
  },
  {
    id: 'self-funded-asks-nothing',
    severity: 'blocks',
    source: 'Self-funded projects get no APEC money',
    look: ({ record: { values } }) =>
      when(
        isSelfFunded(values) && (values.apecFunding ?? 0) > 0,
        found('A self-funded project asks for no APEC funding. Change the fund account or the amount.', {
          field: 'apecFunding',
        }),
      ),
  },
  {
    id: 'asks-for-money',
    severity: 'blocks',
    source: 'Funding Sources, APEC: every project but a self-funded one asks a fund account for money',
    look: ({ record: { values }, stage }) =>
      when(
        stage !== null && !isSelfFunded(values) && (values.apecFunding ?? 0) <= 0,
        found('Enter the APEC funding that the project asks for.', { field: 'apecFunding' }),
      ),
  },
  {
    id: 'enough-co-sponsors',
    severity: 'blocks',
    source: 'Applying for Funds, APEC: at least two co-sponsors besides the proposer, more for some fora',
    look: facts => {
      const { proposingEconomies, coSponsoringEconomies, sponsoringForum } = facts.record.values
      const needed = minimumCoSponsors(rulesOn(ruleDay(facts)), sponsoringForum)
      const named = coSponsoringEconomies.length
      return when(
        proposingEconomies.length < 2 && named < needed,
        found(
          `Name at least ${needed} co-sponsoring economies; ${named === 0 ? 'none is' : named === 1 ? '1 is' : `${named} are`} named.`,
          { field: 'coSponsoringEconomies' },
        ),
      )
    },
  },
  {
    id: 'proposer-is-no-co-sponsor',
    severity: 'blocks',
    source: 'A proposing economy is not also a co-sponsor',
    look: ({ record: { values } }) => {
      const both = values.proposingEconomies.filter(economy => values.coSponsoringEconomies.includes(economy))
      return when(
        both.length > 0,
        found(`${both.join('; ')} cannot be both a proposing and a co-sponsoring economy.`, {
          field: 'coSponsoringEconomies',
        }),
      )
    },
  },
  {
    id: 'committee-of-forum',
    severity: 'look',
    source: 'Each forum answers to a committee',
    look: ({ record: { values }, lists }) => {
      const forum = lists.fora.find(one => one.acronym === values.sponsoringForum)
      return when(
        Boolean(forum?.committee) && values.committee !== null && values.committee !== forum?.committee,
        found(`${forum?.acronym} answers to ${forum?.committee}; the record names ${values.committee}.`, {
          field: 'committee',
        }),
      )
    },
  },
  {
    id: 'forum-in-force',
    severity: 'look',
    source: 'Fora merge and are renamed',
    look: ({ record: { values }, lists }) => {
      const forum = lists.fora.find(one => one.acronym === values.sponsoringForum)
      const day = values.expectedStart
      return when(
        Boolean(forum?.until) && day !== null && (forum?.until ?? '') < day,
        found(`${forum?.acronym} ended before the project starts. Its work may have gone to another forum.`, {
          field: 'sponsoringForum',
        }),
      )
    },
  },
  {
    id: 'initiative-in-force',
    severity: 'look',
    source: 'Dossier: an initiative that has ended takes up no new project',
    look: ({ record: { values }, lists }) => {
      const initiative = lists.initiatives.find(one => one.name === values.initiative)
      const { expectedStart: start } = values
      return when(
        Boolean(initiative?.until) && start !== null && (initiative?.until ?? '') < start,
        found(`The initiative “${initiative?.name}” ended before the project starts.`, { field: 'initiative' }),
      )
    },
  },
  {
    id: 'links-to-living-projects',
    severity: 'look',
    source: 'Dossier: what was withdrawn or cancelled left nothing to build on',
    look: ({ record: { values }, linked }) =>
      linked
        .filter(({ status }) => status === 'Withdrawn Project' || status === 'Cancelled Project')
        .filter(({ number }) => values.links.some(link => link.project === number && link.kind !== 'related'))
        .map(({ number, status }) =>
          found(`${number} was ${status === 'Withdrawn Project' ? 'withdrawn' : 'cancelled'}.`, { field: 'links' }),
        ),
  },
  {
    id: 'multi-year-in-its-time',
    severity: 'look',
    source: 'Multi-Year projects: pilot from 2011; the chapter is not in the Guidebook on APEC Projects since Ed. 15',
    look: facts =>
      when(
        facts.record.values.type === 'Multi-Year' && facts.stage !== null && ruleDay(facts) >= '2020-10-01',
        found('Multi-Year projects are not in the rules any more. Choose another type, or ask the Secretariat.', {
          field: 'type',
        }),
      ),
  },
  {
    id: 'percentage-agrees',
    severity: 'look',
    source: `Co-funding percentage = co-funding / total, with two decimals; ${observed}`,
    look: ({ record: { values } }) => {
      const { coFundingPercentage: said } = values
      const is = percentOf(values.coFunding ?? 0, totalValue(values))
      return when(
        said !== null && is !== null && Math.abs(said - is) > 0.005,
        found(`The co-funding is ${is} % of the whole; the record says ${said} %.`, { field: 'coFundingPercentage' }),
      )
    },
  },
]
