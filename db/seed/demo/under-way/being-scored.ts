import { committee, reachesSecretariat, step, type UnderWay, unit, writesConcept } from './notation'
import type { When } from './when'

/** Concept notes of the last session, which economies score or have scored. Invented projects, illustrative throughout. */

const support = 'APEC Support Fund'
export const energyFund = 'ASF: Energy Efficiency, Low Carbon and Energy Resiliency Measures (EELCER)'
export const enterpriseFund = 'ASF: Micro, Small and Medium Enterprises (MSME)'

/** Submitted, endorsed, handed in: days before today, within the deadlines of the last session. */
const inTime: [number, number, number] = [101, 78, 73]

export const coldStores = 'Cold Stores That Wait for the Sun'
const energy = ({ month, firstOf, lastOf }: When): UnderWay => ({
  title: coldStores,
  economy: 'Chile',
  forum: 'EWG',
  fund: support,
  subFund: energyFund,
  session: 'last',
  apec: 124_000,
  self: 61_000,
  begun: 128,
  acts: [
    ...writesConcept(
      'Chile',
      [126, 117],
      { subFund: energyFund, apec: 124_000, self: 61_000 },
      {
        topics: ['Energy', 'Food Security'],
        cosponsors: ['New Zealand', 'Philippines'],
        otherFora: ['PPFS'],
        from: firstOf(5),
        to: lastOf(18),
        organization: 'Agency for Efficient Cooling',
        jobTitle: 'Programme Engineer',
        text: {
          summary:
            'A cold store is a battery of fruit: chilled two degrees deeper at noon, it can leave the grid alone until ten at night. The project fits twenty stores in five economies with a controller that follows the price and the sun, and watches through one harvest what happens to the bill, the grid and the cherries.',
          relevance:
            'Cooling takes a fifth of the electricity of farming districts, most of it in the evening when power is dearest and dirtiest. Solar power is wasted at noon in the same districts. Owners fear for their fruit and wait for somebody else to try.',
          objectives: `Controllers in twenty stores by ${month(9)}; one harvest measured; loads moved by at least four hours without a loss of quality; a purchasing guide for owners of small stores by ${month(17)}.`,
          gender:
            'Eight of the twenty stores are led by women; at least 40 per cent of those who learn to read the controllers are women.',
          alignment:
            'The goal of APEC to double the share of renewable energy; Energy Working Group strategic plan, on demand that follows supply.',
          justification:
            'Fifteen of the stores belong to cooperatives in developing economies, whose electricians install the controllers themselves.',
        },
      },
    ),
    ...reachesSecretariat('Chile', 'EWG', ['New Zealand', 'Philippines'], inTime),
    step(59, 'find-eligible', unit),
  ],
})

export const receipts = 'Receipts That Travel: Trade Credit on the Strength of a Paid Invoice'
const credit = ({ month, firstOf, lastOf }: When): UnderWay => ({
  title: receipts,
  economy: 'Viet Nam',
  forum: 'SMEWG',
  fund: support,
  subFund: enterpriseFund,
  session: 'last',
  apec: 88_600,
  self: 12_900,
  begun: 131,
  acts: [
    ...writesConcept(
      'Viet Nam',
      [129, 119],
      { subFund: enterpriseFund, apec: 88_600, self: 12_900 },
      {
        topics: ['Small and Medium Enterprises', 'Finance'],
        cosponsors: ['Korea', 'Peru'],
        from: firstOf(5),
        to: lastOf(17),
        organization: 'Small Business Credit Office',
        jobTitle: 'Deputy Head',
        text: {
          summary:
            'A supplier who was paid on time for three years has no paper to prove it to a bank abroad. The project agrees with seven registries of invoices on one page that says who paid what and when, has it tried by 150 firms that ask for credit in another economy, and compares the answers of the banks with and without it.',
          relevance:
            'Small firms pay four to six points more for credit than their record deserves, since the record stays at home. Electronic invoices have put that record into registries; no bank across the border can read it.',
          objectives: `One page of proof agreed by seven registries by ${month(9)}; 150 requests for credit made with it by ${month(14)}; answers of the banks compared; advice to regulators by ${month(16)}.`,
          gender:
            'At least 75 of the 150 requests for credit come from firms that women own, and the answers of the banks are compared by sex.',
          alignment: 'Boracay Action Agenda to Globalize MSMEs; SMEWG strategic plan, on access to finance.',
          justification:
            'Firms of five developing economies make the requests, and staff of their registries run the page after the end.',
        },
      },
    ),
    ...reachesSecretariat('Viet Nam', 'SMEWG', ['Korea', 'Peru'], inTime),
    step(58, 'find-eligible', unit),
    step(8, 'approve-in-principle', committee, 'First in the ranking of its fund.'),
  ],
})

export const repairers = 'Repairers of the Last Resort: Spare Parts from Small Workshops'
const parts = ({ month, firstOf, lastOf }: When): UnderWay => ({
  title: repairers,
  economy: 'Russia',
  forum: 'SMEWG',
  fund: support,
  subFund: enterpriseFund,
  session: 'last',
  apec: 64_300,
  self: 40_100,
  begun: 125,
  acts: [
    ...writesConcept(
      'Russia',
      [123, 115],
      { subFund: enterpriseFund, apec: 64_300, self: 40_100 },
      {
        topics: ['Small and Medium Enterprises', 'Innovation'],
        cosponsors: ['Malaysia', 'Mexico'],
        from: firstOf(6),
        to: lastOf(17),
        organization: 'Centre for Small Manufacturing',
        jobTitle: 'Project Manager',
        text: {
          summary:
            'A pump of 1988 stands still for want of a ring that is no longer made. A workshop with a lathe could make it, if somebody had the drawing and the right to use it. The project collects two hundred such parts from water works and clinics, finds out who may draw them, and has sixty made and fitted.',
          relevance:
            'Old machines serve most remote places of the region. Importing a part takes months; throwing the machine away takes its budget for years. Small workshops have the tools and no orders.',
          objectives: `A list of two hundred parts by ${month(9)}; sixty made, fitted and tested by ${month(14)}; a short guide to the rights in old drawings; a contract of one page between owner and workshop.`,
          gender:
            'At least 15 of the 40 apprentices who make and fit the parts are women; two of the five speakers are.',
          alignment: 'SMEWG strategic plan, on small firms in value chains; Bangkok Goals, on using things longer.',
          justification:
            'Workshops in four developing economies make the parts, and the testing bench travels from one to the next.',
        },
      },
    ),
    ...reachesSecretariat('Russia', 'SMEWG', ['Malaysia', 'Mexico'], inTime),
    step(58, 'find-eligible', unit),
  ],
})

export const stalls = 'From Stall to Shelf: First Food Labels for Market Cooks'
const labels = ({ month, firstOf, lastOf }: When): UnderWay => ({
  title: stalls,
  economy: 'Mexico',
  forum: 'SMEWG',
  fund: support,
  subFund: enterpriseFund,
  session: 'last',
  apec: 102_700,
  self: 18_400,
  begun: 124,
  acts: [
    ...writesConcept(
      'Mexico',
      [122, 114],
      { subFund: enterpriseFund, apec: 102_700, self: 18_400 },
      {
        topics: ['Small and Medium Enterprises', 'Food Security', 'Gender'],
        cosponsors: ['Chile', 'Philippines'],
        otherFora: ['SCSC'],
        from: firstOf(5),
        to: lastOf(18),
        organization: 'Fund for Market Traders',
        jobTitle: 'Coordinator',
        text: {
          summary:
            'A cook whose sauce is known in the whole market cannot put it on the shelf of a shop: the shelf asks for a label, the label for an analysis, and the analysis for a price that a stall does not earn. The project runs a shared laboratory day once a month in six markets and writes the labels on the spot.',
          relevance:
            'Nine in ten market cooks of the region are women, and for most the stall is the only shop they will own. Rules on labels are much the same in all economies and are written for factories.',
          objectives: `Laboratory days in six markets from ${month(7)} to ${month(15)}; 240 products analysed; 150 labels that pass; a price for the analysis that a stall can pay, found by trying three.`,
          gender:
            'Nine of ten stalls are run by women: at least 200 of the 240 products are theirs, and all six laboratory days have a woman in charge.',
          alignment: 'La Serena Roadmap for Women and Inclusive Growth; APEC Food Security Roadmap Towards 2030.',
          justification:
            'All six markets lie in developing economies, and the laboratories that come there are public ones of the same town.',
        },
      },
    ),
    ...reachesSecretariat('Mexico', 'SMEWG', ['Chile', 'Philippines'], inTime),
    step(57, 'find-eligible', unit),
  ],
})

export const conceptsOfLastSession = [energy, credit, parts, labels]
