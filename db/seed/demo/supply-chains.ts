import {
  communications,
  consultant,
  hosting,
  item,
  materials,
  participantsAir,
  participantsPerDiem,
  restOfApec,
  restOfSelf,
  self,
  speakersAir,
  speakersPerDiem,
  translator,
} from './budget-notation'
import { overseerOf, plan, project, save, secretariat } from './builder'
import type { DemoProject } from './demo-project'

/** Supply chains of small producers. Invented projects, illustrative throughout; numbers from 81 up. */

export const supplyChainProjects: DemoProject[] = [
  project({
    number: 'PPFS 81 2019A',
    title: 'Keeping the Cold Chain Cold: Shared Logistics for Chilled Food Exports of Small Producers',
    session: 1,
    status: 'Project in Implementation',
    forum: 'PPFS',
    subFund: 'ASF: APEC Supply Chain Connectivity',
    apec: 87_600,
    self: 33_000,
    topics: ['Food Security', 'Supply Chain Connectivity'],
    by: ['New Zealand'],
    cosponsors: ['Chile', 'Peru', 'Viet Nam'],
    otherFora: ['ATCWG', 'SMEWG'],
    from: '2019-09-01',
    to: '2021-02-28',
    overseers: [
      { economy: 'New Zealand', organization: 'Primary Industries Trade Unit', jobTitle: 'Senior Policy Analyst' },
    ],
    text: {
      summary:
        'A grower with four pallets of berries cannot fill a chilled container and cannot wait for one. The project studies six groups of small producers that share cold stores, loggers and containers, follows forty shipments between Chile, Peru, Viet Nam and New Zealand with temperature records, and writes down how sharing is agreed, paid and insured.',
      relevance:
        'Chilled food earns three times the price of frozen, yet small producers sell at the farm gate. Where groups share, spoilage falls and buyers return. Rules on liability differ by economy and are the main fear of those who hesitate.',
      objectives:
        'Follow forty shipments end to end by mid-2020; describe six groups; publish a model agreement and a note on liability; and hold one workshop with exporters and insurers. Each group was to leave with a written agreement that its members had tried for at least one season.',
      alignment:
        'Food Security Roadmap towards 2020; the Supply Chain Connectivity Framework, chokepoint on logistics capacity of small firms.',
      justification:
        'Groups from three developing economies are partners, and their managers exchange places for a fortnight.',
      outputs:
        '1. Temperature diary of forty shipments.\n\n2. Six case studies.\n\n3. Model agreement with a note on liability.',
      outcomes: 'Ten new groups begin to share within two years; claims for spoiled cargo fall.',
      beneficiaries:
        'Growers, fishers and small exporters; carriers and insurers; border officers who inspect chilled cargo.',
      dissemination: 'Case studies as films of five minutes; the agreement in English, Spanish and Vietnamese.',
      gender:
        'Two of the six groups are led by women, who train the others; exchanges are short enough for those who care for families.',
      monitoringAndEvaluation: 'Loggers count minutes above four degrees; groups report price and loss each month.',
      linkages:
        'Takes the loss method of the ATCWG project on food losses. SMEWG invites the groups to its market days.',
      sustainability: 'Groups live on fees of their members; loggers remain with them.',
      projectOverseers: 'The overseer has worked in export certification and led two regional studies.',
      costEfficiency: 'Following a shipment costs US$ 160; one spoiled container costs 60,000.',
      drawdownTimetable: '60 per cent in 2020, the remainder with the report.',
      directLabour: 'A logistics researcher and a lawyer.',
      waivers: 'Advance payment of airfare for group managers.',
    },
    plan: [
      plan('September–December 2019', 'Choose groups, fit loggers', 'Six groups, 120 loggers'),
      plan('January–September 2020', 'Follow shipments', 'Forty diaries'),
      plan('March–October 2020', 'Exchange of managers', 'Six exchanges'),
      plan('September–November 2020', 'Draft the agreement', 'Draft reviewed by insurers'),
      plan('January–February 2021', 'Workshop and publication', 'Model agreement'),
    ],
    risks: [
      ['Borders close or flights stop.', 'Exchanges can be held by video; shipments go by sea.'],
      ['Insurers do not take part.', 'Two have signed a letter; the note is written by a lawyer in any case.'],
    ],
    budget: [
      consultant(420, 70, 'Logistics researcher.'),
      consultant(120, 80, 'Lawyer.'),
      materials(120, 48, 'Temperature loggers.'),
      participantsAir(6, 2200, 'Exchange of managers.'),
      participantsPerDiem(6, 14, 130),
      speakersAir(3, 1800),
      speakersPerDiem(3, 3.75, 190),
      translator(110, 26),
      restOfApec('other', 'Films of six groups'),
      self(item('directLabour', 'Staff of the trade unit', [[420, 'hours']], 46)),
      self(hosting(2, 2700)),
      restOfSelf('other', 'Freight of trial pallets'),
    ],
    saves: [
      save('2020-06-17', overseerOf('New Zealand'), 'Exchange of managers held by video; money kept for films.', {}, [
        ['dissemination', 'Case studies as films of five minutes', 'Case studies on four pages each'],
      ]),
      save('2020-10-05', secretariat, 'End moved by two months to 28 February 2021.', {
        expectedCompletion: '2020-12-31',
      }),
    ],
  }),
  project({
    number: 'CTI 84 2016A',
    title: 'Hidden Links: Small Suppliers in the Value Chain of Medical Garments',
    session: 2,
    status: 'Completed Project',
    forum: 'CTI',
    subFund: 'ASF: Free Trade Area of the Asia-Pacific and Global Value Chains (FTAAP and GVCs)',
    apec: 88_300,
    self: 31_250,
    topics: ['Global Value Chains', 'Small and Medium Enterprises', 'Trade Facilitation'],
    by: ['United States'],
    cosponsors: ['Indonesia', 'Mexico', 'Peru', 'Viet Nam'],
    otherFora: ['SMEWG'],
    from: '2017-02-01',
    to: '2018-06-30',
    overseers: [
      { economy: 'United States', organization: 'Office of Textiles and Value Chains', jobTitle: 'Trade Analyst' },
    ],
    text: {
      summary:
        'A surgical gown crosses five borders between fibre and hospital. Most suppliers have fewer than fifty staff and do not know where their cloth ends. The project follows 30 gowns and masks back to their origin, interviews 140 small suppliers, and shows at which border time, rules of origin or tests cost them their place.',
      relevance:
        'Trade figures show the last border only. Economies that negotiate rules of origin need to know what they do to a workshop of twenty people. The region makes most of the medical garments it uses, and any change in their price is felt in every hospital, as later years were to show.',
      objectives:
        '30 items traced by October 2017; 140 interviews; cost by border; dialogue with buyers; advice on ten rules. Advice is to be short enough for a negotiator to carry into a meeting: one page for each rule, with the cost of the rule and of its simpler form.',
      alignment: 'APEC Strategic Blueprint for Promoting Global Value Chains; Lima Declaration on FTAAP.',
      justification: 'Suppliers in four developing economies are interviewed by local researchers trained for it.',
      outputs: '1. Maps of 30 items.\n\n2. Study of 140 suppliers.\n\n3. Advice on ten rules.',
      outcomes: 'Small suppliers find buyers nearer to the end of the chain; two rules are simplified.',
      beneficiaries: 'Small suppliers, trade negotiators, hospitals that buy.',
      dissemination: 'Maps on the web; two-page letters to suppliers.',
      gender: 'Seven in ten who sew are women, one in ten owners. Interviews cover both floors of the workshop.',
      monitoringAndEvaluation:
        'Share of the chain that could be traced; what buyers and suppliers did after the dialogue.',
      linkages: 'Follows CTI work on trade in value added; SMEWG names suppliers.',
      sustainability: 'Researchers in four economies continue with other products.',
      projectOverseers: 'The overseer analyses textile trade.',
      costEfficiency: 'US$ 630 an interview with its map.',
      drawdownTimetable: 'Two thirds in 2017.',
      directLabour: 'Local researchers and an economist.',
    },
    notApplicable: { waivers: 'No waiver.' },
    plan: [
      plan('February–April 2017', 'Choose items, train researchers', '30 items'),
      plan('May–October 2017', 'Trace and interview', 'Maps, 140 interviews'),
      plan('November 2017–February 2018', 'Analyse', 'Cost by border'),
      plan('March 2018', 'Dialogue with buyers', 'Draft advice'),
      plan('April–June 2018', 'Publish', 'Study'),
    ],
    risks: [
      ['Buyers keep suppliers secret.', 'Tracing starts from labels and customs data.'],
      ['Suppliers fear a loss of orders.', 'Names are not printed.'],
    ],
    budget: [
      consultant(840, 28, 'Local researchers.'),
      consultant(240, 75, 'Economist.'),
      translator(220, 22),
      speakersAir(4, 1500),
      speakersPerDiem(4, 3.75, 190),
      participantsAir(10, 1250),
      participantsPerDiem(10, 3.75, 190),
      communications(30, 65, 'Purchase and post of items.'),
      restOfApec('other', 'Maps for the web'),
      self(item('directLabour', 'Staff of the office', [[380, 'hours']], 56)),
      restOfSelf('other', 'Dialogue: rooms and interpretation'),
    ],
  }),
]
