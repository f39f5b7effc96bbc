import {
  consultant,
  hosting,
  item,
  participantsAir,
  participantsPerDiem,
  restOfApec,
  restOfSelf,
  self,
  speakersAir,
  speakersPerDiem,
  translator,
} from '../budget-notation'
import { plan } from '../builder'
import { stocks } from './anchovies'
import { approvedInPrinciple, general, inTime } from './in-principle'
import {
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

/** Projects approved in principle in the earlier session, on their way to approval. Invented, illustrative throughout. */

export const bicycles = 'The Last Kilometre of a Parcel: Cargo Bicycles at Railway Stations'
const parcels = ({ month, months, firstOf, lastOf }: When): UnderWay => ({
  ...general,
  title: bicycles,
  economy: 'Canada',
  forum: 'TPTWG',
  apec: 58_000,
  self: 47_500,
  begun: 312,
  acts: [
    ...writesConcept(
      'Canada',
      [310, 301],
      { subFund: null, apec: 58_000, self: 47_500 },
      {
        topics: ['Transportation', 'Environment'],
        cosponsors: ['Japan', 'New Zealand'],
        from: firstOf(2),
        to: lastOf(14),
        organization: 'Rail and Cities Branch',
        jobTitle: 'Policy Lead',
        text: {
          summary:
            'Trains reach the middle of the city with empty luggage space; vans reach it with trouble. Seven stations lend a corner to cargo bicycles that meet the train, and the project counts parcels, minutes, accidents and tempers for a year.',
          relevance:
            'Parcels have doubled in eight years and the kerb has not grown. Railways own the best-placed sheds of every city and let them stand empty. What is missing is the hour-by-hour figure that persuades both.',
          objectives: `Seven stations running by ${month(5)}; one year of counts with one method; an agreement between railway and riders of two pages; a meeting of twenty cities in ${month(12)}.`,
          gender:
            'At least 40 per cent of the riders hired are women; counts of users are made by sex, and eight of the twenty cities send a woman to speak.',
          alignment: 'Bangkok Goals on Bio-Circular-Green Economy; TPTWG work on sustainable urban transport.',
        },
      },
    ),
    ...reachesSecretariat('Canada', 'TPTWG', ['Japan', 'New Zealand'], inTime),
    ...approvedInPrinciple('Canada'),
    {
      ...{ ago: 33, hour: 3, by: overseerIn('Canada'), act: 'write', why: 'Work plan and outputs, first draft' },
      values: {
        outputs:
          '1. Year of counts at seven stations.\n\n2. Agreement between railway and riders.\n\n3. Meeting of cities.',
        beneficiaries: 'Railways, couriers, riders, and whoever crosses the street in front of the station.',
        workPlan: [
          plan(months(2, 5), 'Agree with stations and train riders', 'Seven corners, forty riders'),
          plan(months(5, 12), 'Run and count', 'Counts by the hour'),
          plan(months(12, 14), 'Meeting of cities and report', 'Report with the agreement'),
        ],
      },
    },
    {
      ...{ ago: 32, hour: 3, by: overseerIn('Canada'), act: 'attach', category: 'supporting' },
      name: 'Stations and their corners.csv',
      description: 'The seven stations with the space that each lends, in square metres.',
      content:
        'station,square metres,trains a day\nHarbour,42,118\nMarket,35,96\nUniversity,28,140\nAirport Road,60,72\nOld Mill,31,58\nCanal,26,64\nStadium,48,80\n',
    },
    {
      ...{ ago: 32, hour: 4, by: overseerIn('Canada'), act: 'attach', category: 'event' },
      name: 'Agenda of the meeting of cities.txt',
      description: 'First draft, two days.',
      content:
        'Meeting of twenty cities: agenda, first draft\n\nDay 1\n09:00  Opening\n09:30  What a year of counts says\n11:00  Riders, couriers and railways at one table\n14:00  Visit to the Harbour station\n\nDay 2\n09:00  The agreement of two pages, line by line\n11:00  What each city does next\n12:30  Closing\n',
    },
  ],
})

export const tariffs = 'Bills That Can Be Read: Electricity Tariffs in the Language of Households'
const bills = ({ month, months, firstOf, lastOf }: When): UnderWay => ({
  ...general,
  title: tariffs,
  economy: 'New Zealand',
  forum: 'EWG',
  apec: 66_200,
  self: 28_800,
  begun: 318,
  acts: [
    ...writesConcept(
      'New Zealand',
      [316, 304],
      { subFund: null, apec: 66_200, self: 28_800 },
      {
        topics: ['Energy', 'Regulatory Reform'],
        cosponsors: ['Chile', 'Mexico'],
        from: firstOf(2),
        to: lastOf(15),
        organization: 'Household Energy Unit',
        jobTitle: 'Team Leader',
        text: {
          summary:
            'Tariffs that change by the hour ask households to move the washing to noon. Most cannot say what an hour costs, because the bill does not. The project rewrites the bills of four suppliers with the people who pay them, sends both versions to 8,000 homes, and watches the meters.',
          relevance:
            'Meters that count by the quarter-hour stand in half the homes of the region and have changed the habits of few. A bill is the only letter on energy that everybody opens. Making it clear costs less than any device.',
          objectives: `Four new bills, tested in kitchens by ${month(6)}; 8,000 homes compared over six months; use at the dearest hours down by six per cent; rules for a readable bill, on one page, by ${month(14)}.`,
          gender: 'The bills are tried with as many women as men; at least four of nine speakers are women.',
          alignment: 'APEC goal to reduce energy intensity by 45 per cent; EWG plan on informed consumers.',
        },
      },
    ),
    ...reachesSecretariat('New Zealand', 'EWG', ['Chile', 'Mexico'], inTime),
    ...approvedInPrinciple('New Zealand'),
    ...writesProposal('New Zealand', 12, {
      text: {
        outputs: '1. Four rewritten bills.\n\n2. Comparison of 8,000 homes.\n\n3. Rules for a readable bill.',
        outcomes: 'Households of the trial move a twelfth of their use away from the dearest hours and know why.',
        beneficiaries:
          'Households, above all those who rent and those who read the language of the bill as a second one.',
        dissemination:
          'The bills are published with the mistakes of their first drafts; regulators meet on line twice.',
        gender:
          'In most homes of the trial women pay the bill and men signed the contract. Both are asked, apart, and the kitchen tests have as many of each.',
        monitoringAndEvaluation:
          'Meters tell use by the hour before and after; 400 homes answer five questions by telephone. A home that knows the price of noon counts as a success.',
        linkages: 'EWG has compared tariffs; this project compares only how they are told.',
        sustainability: 'The four suppliers have agreed in writing to keep the bill that does better.',
        projectOverseers: 'The overseer answered complaints about bills for nine years.',
        costEfficiency: 'A bill is sent in any case. The cost for each home is eight dollars.',
        drawdownTimetable: 'A third in each half-year.',
        directLabour: 'A writer for 300 hours and a statistician for 220.',
        waivers: 'None.',
      },
      plan: [
        plan(months(2, 4), 'Read the present bills with 60 households', 'List of what nobody understands'),
        plan(months(4, 6), 'Write and test new bills', 'Four bills'),
        plan(months(7, 12), 'Send both versions', 'Use by the hour in 8,000 homes'),
        plan(months(13, 15), 'Compare, discuss and publish', 'Rules on one page'),
      ],
      risks: [
        ['A supplier changes its prices in the middle.', 'Both groups get the new prices on the same day.'],
        ['Homes move house.', 'Five hundred more are chosen at the start.'],
      ],
      budget: [
        consultant(300, 70, 'Writer.'),
        consultant(220, 78, 'Statistician.'),
        translator(40, 30),
        speakersAir(4, 1500),
        speakersPerDiem(4, 3.75, 210),
        restOfApec('other', 'Telephone survey and kitchen tests'),
        self(item('directLabour', 'Staff of four suppliers', [[480, 'hours']], 45)),
        restOfSelf('other', 'Printing and postage of both bills'),
      ],
    }),
    step(9, 'submit-proposal', overseerIn('New Zealand')),
  ],
})

export const libraries = 'Borrowed Machines: Patent Libraries That Lend a Workbench'
const workbenches = ({ month, months, firstOf, lastOf }: When): UnderWay => ({
  ...general,
  title: libraries,
  economy: 'Philippines',
  forum: 'IPEG',
  apec: 74_100,
  self: 19_600,
  begun: 320,
  acts: [
    ...writesConcept(
      'Philippines',
      [318, 305],
      { subFund: null, apec: 74_100, self: 19_600 },
      {
        topics: ['Intellectual Property', 'Innovation', 'Education'],
        cosponsors: ['Korea', 'Malaysia'],
        otherFora: ['PPSTI'],
        from: firstOf(1),
        to: lastOf(13),
        organization: 'Patent Information Service',
        jobTitle: 'Chief Librarian',
        text: {
          summary:
            'A patent is a drawing with a date, and after twenty years it is free. Nine public libraries put a workbench beside the shelf: whoever finds an expired patent may build it there on Saturday mornings, with a librarian who reads claims and a retired fitter who reads drawings.',
          relevance:
            'Patent offices have opened their files and wonder who reads them. Young people read best with something in their hands. An economy that uses free inventions well learns to value the ones that are not free.',
          objectives: `Nine workbenches open by ${month(4)}; at least 300 builders, half of them under 25; sixty machines rebuilt and shown; a handbook for libraries by ${month(12)}.`,
          gender:
            'At least 120 of the 300 builders are women; three of the nine workbenches open with a day for women alone.',
          alignment: 'Putrajaya Vision 2040, on innovation; IPEG work plan on use of patent information.',
        },
      },
    ),
    ...reachesSecretariat('Philippines', 'IPEG', ['Korea', 'Malaysia'], inTime),
    ...approvedInPrinciple('Philippines'),
    ...writesProposal('Philippines', 124, {
      text: {
        outputs: '1. Nine workbenches.\n\n2. Sixty machines rebuilt.\n\n3. Handbook for libraries.',
        outcomes: 'Six of nine libraries keep their bench; a dozen builders file a design or a model of their own.',
        beneficiaries: 'Pupils, apprentices, retired fitters, and libraries in towns without a university.',
        dissemination: 'Each machine gets a page: the patent, what was changed, what it cost. The handbook is free.',
        gender:
          'Girls came to a first trial when the first machine was a loom and not an engine. The choice of machines follows that lesson, and the target is two in five.',
        monitoringAndEvaluation:
          'Visits, machines, injuries (none is the target), and a telephone call to 60 builders half a year later.',
        linkages: 'PPSTI lends its list of makerspaces; IPEG training on searches is used as it is.',
        sustainability: 'Benches cost a library four hundred dollars a year, less than one subscription.',
        projectOverseers: 'The overseer opened the first bench in a branch library and kept it open for three years.',
        costEfficiency: 'Tools are lent by workshops that close on Saturdays.',
        drawdownTimetable: 'Two thirds in the first half-year, for the benches.',
        directLabour: 'A trainer for 260 hours and an editor for 120.',
        waivers: 'None.',
      },
      plan: [
        plan(months(1, 3), 'Choose libraries and train pairs', 'Nine pairs of librarian and fitter'),
        plan(months(4, 10), 'Saturday mornings', 'Sixty machines'),
        plan(month(8), 'Meeting of the nine libraries', 'Draft handbook'),
        plan(months(11, 13), 'Show the machines and publish', 'Handbook'),
      ],
      risks: [
        ['Somebody is hurt.', 'Hand tools only, goggles for all, and two adults at each bench.'],
        ['A patent is still in force somewhere.', 'The librarian checks before the first cut and writes it down.'],
      ],
      budget: [
        consultant(260, 55, 'Trainer.'),
        consultant(120, 50, 'Editor.'),
        speakersAir(3, 900),
        speakersPerDiem(3, 3.75, 160),
        participantsAir(14, 620),
        participantsPerDiem(14, 3.75, 160),
        restOfApec('other', 'Nine workbenches with hand tools'),
        self(hosting(3, 900)),
        restOfSelf('directLabour', 'Librarians on Saturdays'),
      ],
    }),
    step(120, 'submit-proposal', overseerIn('Philippines')),
    point(
      99,
      directorOf('IPEG'),
      'risks',
      'Hand tools only, goggles for all, and two adults at each bench.',
      'Who is insured, and by whom, when a visitor is hurt in a library?',
    ),
    step(97, 'return-proposal', directorOf('IPEG'), 'One point on safety.'),
    onPoint(
      88,
      overseerIn('Philippines'),
      0,
      'answered',
      'The libraries insure their visitors already; the three that do not will join the policy of their town before the bench opens.',
    ),
    step(87, 'submit-revision', overseerIn('Philippines')),
    onPoint(30, directorOf('IPEG'), 0, 'closed', 'Thank you, this settles it.'),
    rates(27, directorOf('IPEG'), {
      relevance: [4, 'A use of expired patents that economies of every size can copy.'],
      effectiveness: [4, ''],
      efficiency: [5, 'Tools are lent, and the benches cost little.'],
      impact: [3, 'Hard to count beyond the sixty machines.'],
      sustainability: [4, ''],
    }),
    step(22, 'rate-satisfactory', directorOf('IPEG')),
  ],
})

export const proposalsOfEarlierSession = [parcels, bills, stocks, workbenches]
