import type { Traveller, TravellerRole } from '~/domain/budget/traveller'
import type { Indicator } from '~/domain/record/rows'
import { consultant, honoraria, hosting, report, restOfApec, restOfSelf, self } from '../budget-notation'
import { plan } from '../builder'
import { approvedInPrinciple, general, inTime } from './in-principle'
import {
  asksForWaiver,
  decidesWaiver,
  directorOf,
  onPoint,
  overseerIn,
  point,
  rates,
  reachesSecretariat,
  step,
  type UnderWay,
  writesConcept,
  writesProposal,
} from './notation'
import type { When } from './when'

/** A proposal with all that the drafting desk offers, returned with three points. Invented, illustrative throughout. */

/** Three days there, at US$ 190 a day and three quarters of a day besides. */
const travels = (
  id: string,
  economy: string,
  role: TravellerRole,
  name: string,
  people: number,
  airfare: number,
): Traveller => ({
  ...{ id, economy, role, name, people, days: 3, perDiem: 19_000, additional: 14_250, airfare: airfare * 100 },
  ...{ fundedBy: 'apec', note: '' },
})

const measured = (id: string, name: string, targetOn: string): Indicator => ({
  ...{
    id,
    name,
    kind: 'count',
    unit: '',
    scaleTop: null,
    baseline: null,
    target: null,
    baselineText: '',
    targetText: '',
  },
  ...{ baselineOn: null, targetOn, countsPeople: false, targetWomen: null, targetMen: null, byEconomy: [] },
  ...{ method: '', promise: null },
})

/** Made of a sentence of the gender section. */
const trained = (targetOn: string): Indicator => ({
  ...measured('trained', 'Persons trained to read and correct counts', targetOn),
  ...{ unit: 'persons', baseline: 0, target: 80, countsPeople: true, targetWomen: 30, targetMen: 50 },
  byEconomy: [
    { economy: 'Peru', target: 40 },
    { economy: 'Chile', target: 25 },
    { economy: 'Korea', target: 15 },
  ],
  method: 'Lists of the courses, by sex and economy, kept by the overseer.',
  promise: { field: 'gender', sentence: promised },
})

const promised = 'at least 30 of the 80 persons trained are women'

export const anchovies = 'Counting Anchovies Before Breakfast: Quick Stock Surveys by Small Boats'
export const stocks = ({ month, months, firstOf, lastOf }: When): UnderWay => ({
  ...general,
  title: anchovies,
  economy: 'Peru',
  forum: 'OFWG',
  apec: 83_400,
  self: 26_900,
  begun: 315,
  acts: [
    ...writesConcept(
      'Peru',
      [313, 303],
      { subFund: null, apec: 83_400, self: 26_900 },
      {
        topics: ['Fisheries', 'Oceans'],
        cosponsors: ['Chile', 'Korea'],
        from: firstOf(3),
        to: lastOf(16),
        organization: 'Institute of Coastal Waters',
        jobTitle: 'Stock Analyst',
        text: {
          summary:
            'A research ship counts anchovies twice a year; the water warms in three weeks. The project gives forty small boats a sounder and half an hour before work, and asks whether their counts, taken every day by many, are as good as one taken seldom by an expert.',
          relevance:
            'Warm years come more often and the fleets must stop earlier than the calendar says. Ships are dear: a day at sea costs what forty sounders cost. Economies along both coasts have small boats that go out each morning in any case.',
          objectives: `Forty boats in three economies counting from ${month(5)} to ${month(13)}; one comparison with a research ship in each; a method that a skipper can follow with wet hands; advice on when to trust it.`,
          gender:
            'Women sort and sell the catch: at least 30 of the 80 persons trained are women, and one of three ship crews is led by one.',
          alignment:
            'Roadmap on Small-Scale Fisheries and Aquaculture; OFWG work plan on adapting to a changing ocean.',
        },
      },
    ),
    ...reachesSecretariat('Peru', 'OFWG', ['Chile', 'Korea'], inTime),
    ...approvedInPrinciple('Peru'),
    ...writesProposal('Peru', 64, {
      text: {
        outputs:
          '1. Daily counts of forty boats.\n\n2. Comparison with research ships.\n\n3. Method card for skippers.',
        outcomes: 'Two agencies take the counts of small boats into the rule that closes the season.',
        beneficiaries: 'Skippers, fisheries agencies, and the mills that must plan for a closed month.',
        dissemination: 'The card is printed on plastic in four languages. Counts are public after one week.',
        gender: `Skippers are men; the counts are read, corrected and sent by a shore team: ${promised}, and one of three ship crews is led by one.`,
        monitoringAndEvaluation:
          'Days with a count, difference from the ship, and how many skippers still count after the end. Each month the shore team writes one page.',
        linkages: 'Earlier work of OFWG described the warm years; none has counted during one.',
        sustainability: 'Sounders belong to the cooperatives, which pay for repair from a share of the landing fee.',
        projectOverseers: 'The overseer has led eleven surveys at sea.',
        costEfficiency: 'A count by a small boat costs three dollars.',
        drawdownTimetable: 'Half before the first count, for the sounders.',
        directLabour: 'An analyst for 380 hours.',
        waivers: 'A higher honorarium for the three who train the crews, since they prepare the method card as well.',
      },
      plan: [
        plan(months(3, 5), 'Choose boats and fit sounders', 'Forty boats ready', 'Overseer with three cooperatives'),
        plan(months(5, 13), 'Count each morning', 'Daily counts', 'Crews and shore team'),
        plan(months(8, 9), 'Compare with research ships', 'Three comparisons', 'Institute of Coastal Waters'),
        plan(months(14, 16), 'Workshop and method card', 'Card in four languages', 'Overseer'),
      ],
      risks: [
        ['The season is closed early.', 'Boats are paid to count although they may not fish.', 3, 4, 'Overseer'],
        ['Skippers keep good places secret.', 'Places are shown in squares of ten miles.', 4, 2, 'Shore team'],
        ['Salt water ruins a sounder.', 'One in ten is kept in reserve.', 4, 3, 'Cooperatives'],
      ],
      budget: [
        consultant(380, 60, 'Analyst.'),
        honoraria(3, 1700, 'Trainers of the crews, who also prepare the method card.'),
        report(400, 8, 'Method card on plastic.'),
        restOfApec('other', 'Forty sounders and their fitting'),
        self(hosting(3, 1500)),
        restOfSelf('other', 'Days of three research ships'),
      ],
      travellers: [
        travels('trainers', 'Chile', 'speaker', 'Trainers of crews', 2, 1450),
        travels('counting', 'Korea', 'speaker', 'Speaker on counting by sonar', 1, 1690),
        travels('seasons', 'Japan', 'speaker', 'Speaker on closed seasons', 1, 1740),
        ...['Chile', 'Indonesia', 'Mexico', 'Papua New Guinea', 'Philippines', 'Viet Nam'].map(economy =>
          travels(`guests of ${economy}`, economy, 'participant', '', 2, 1100),
        ),
      ],
      more: {
        genderSkills:
          'Shore teams are trained for two days in reading and correcting counts; the courses are held when schools are open.',
        genderLeadership: 'One of three ship crews and two of three shore teams are led by a woman.',
        genderSelfAssessment: 'Equality of women and men is one of the aims',
        genderTargets: [{ group: 'participants', women: 30, men: 50 }],
        indicators: [
          trained(lastOf(12)),
          {
            ...measured('boats', 'Boats that count each morning', lastOf(13)),
            ...{ unit: 'boats', baseline: 0, target: 40, method: 'Counts received by the shore team, each month.' },
          },
          {
            ...measured('method', 'Skippers who send a usable count with the method card', lastOf(15)),
            ...{ kind: 'percent', baseline: null, target: 90, method: 'Trial of the card by ten skippers.' },
          },
        ],
        drawdown: [
          { date: firstOf(3), amount: 4_100_000, purpose: 'Sounders and their fitting' },
          { date: firstOf(8), amount: 1_500_000, purpose: 'Analyst, first half' },
          { date: firstOf(14), amount: 2_740_000, purpose: 'Workshop, travel, method card' },
        ],
      },
    }),
    asksForWaiver(
      63,
      'Peru',
      'honorarium-cap',
      'The three trainers write and try the method card as well as training the crews: two kinds of work in one fee.',
    ),
    decidesWaiver(61, directorOf('OFWG'), 'granted', 'The card would cost more if it were bought as consultancy.'),
    step(60, 'submit-proposal', overseerIn('Peru')),
    point(
      26,
      directorOf('OFWG'),
      'objectives',
      'a method that a skipper can follow with wet hands',
      'By when will the method be ready, and how will you know that a skipper can follow it?',
    ),
    point(
      25,
      directorOf('OFWG'),
      'sustainability',
      'Sounders belong to the cooperatives',
      'Who owns the sounders if a cooperative is dissolved?',
    ),
    point(
      24,
      directorOf('OFWG'),
      'gender',
      '',
      'Please say how many women and men will be in the shore team, and who is trained to lead it.',
    ),
    rates(23, directorOf('OFWG'), {
      relevance: [5, 'The fleets of both coasts ask for exactly this figure.'],
      effectiveness: [3, 'It depends on how well a skipper can follow the method.'],
      efficiency: [4, ''],
      impact: [4, 'Two agencies have said that they would use the counts.'],
      sustainability: [2, 'Just reached, as long as the ownership of the sounders is open.'],
    }),
    step(21, 'return-proposal', directorOf('OFWG'), 'Three points are open; none of them touches the budget.'),
    onPoint(
      7,
      overseerIn('Peru'),
      0,
      'answered',
      `The card is tried by ten skippers in ${month(7)}. It is ready when nine of ten send a count that the shore team can use without asking back.`,
    ),
    onPoint(
      4,
      overseerIn('Peru'),
      1,
      'answered',
      'They pass to the fisheries agency of the port, which lends them to the next cooperative. The agreement with each cooperative says so.',
    ),
  ],
})
