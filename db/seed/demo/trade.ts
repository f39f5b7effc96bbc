import {
  communications,
  consultant,
  honoraria,
  hosting,
  item,
  participantsAir,
  participantsPerDiem,
  report,
  restOfApec,
  restOfSelf,
  self,
  speakersAir,
  speakersPerDiem,
  translator,
} from './budget-notation'
import { overseerOf, plan, project, save, secretariat } from './builder'
import { act } from './completion-notation'
import type { DemoProject } from './demo-project'

/** Trade and investment. Invented projects, illustrative throughout; numbers from 81 up belong to no real project. */
export const tradeProjects: DemoProject[] = [
  project({
    number: 'CTI 81 2012T',
    title: 'One Window, Many Doors: Linking Single Windows of Neighbouring Ports',
    session: 2,
    status: 'Completed Project',
    forum: 'SCCP',
    apec: 92_400,
    self: 58_700,
    topics: ['Customs Procedures', 'Trade Facilitation'],
    by: ['Japan'],
    cosponsors: ['Hong Kong, China', 'Korea', 'Singapore', 'Thailand'],
    from: '2013-01-07',
    to: '2014-03-31',
    overseers: [
      { economy: 'Japan', organization: 'Customs and Tariff Office', jobTitle: 'Director for Single Windows' },
    ],
    text: {
      summary:
        'Most economies let a trader file once for all offices at home. At the next port the same data are typed again. The project takes three documents, manifest, certificate of origin and packing list, maps their data between four single windows, and sends 500 real consignments both ways to learn what breaks.',
      relevance:
        'Keying data twice costs a consignment forty minutes and breeds errors, for which small traders are fined. Links between two windows exist; each was built by itself. A shared map of data serves all later links. It also lets economies whose window is still being built choose names and codes that others will understand.',
      objectives:
        'Map three documents between four windows; exchange 500 consignments in test mode; list legal and technical obstacles; and publish a guide by March 2014. At the end each pair of operators says in writing whether it will go on to a live link, and what prevents it.',
      alignment:
        'APEC aim of single windows in all economies by 2020; Supply Chain Connectivity Framework Action Plan.',
      justification:
        'Customs procedures, area 6 of Part I of the Osaka Action Agenda: simpler and harmonised procedures. More than a third of the cost is borne by economies.',
      outputs: '1. Data map of three documents.\n\n2. Test with 500 consignments.\n\n3. Guide to linking windows.',
      outcomes: 'Two pairs of economies build a live link from the map.',
      beneficiaries: 'Customs and port offices, carriers and traders, small ones most of all.',
      dissemination: 'The map as a spreadsheet for programmers; the guide for managers; both free.',
      gender:
        'Clerks who key data are mostly women, managers mostly men. The guide describes new tasks for clerks and their training.',
      monitoringAndEvaluation:
        'Share of fields that arrive unchanged, per document and pair; time saved, by stopwatch.',
      linkages: 'Uses the WCO data model. An earlier SCCP survey on single windows gives the baseline.',
      sustainability: 'SCCP keeps the map and amends it yearly.',
      projectOverseers: 'The overseer built the single window of the host.',
      costEfficiency: 'Operators test on their own systems without charge.',
      drawdownTimetable: 'US$ 40,000 by June 2013; balance at the end.',
      directLabour: 'Data architect 520 hours, legal adviser 140.',
    },
    notApplicable: { waivers: 'None.' },
    plan: [
      plan('January–April 2013', 'Map the documents', 'Data map, draft'),
      plan('May 2013', 'First meeting of operators', 'Draft agreed'),
      plan('June–November 2013', 'Exchange consignments', '500 in test mode'),
      plan('September–December 2013', 'Legal review', 'List of obstacles'),
      plan('January–March 2014', 'Write the guide', 'Guide published'),
    ],
    risks: [
      ['Data may not leave an economy.', 'Tests use consignments whose traders have agreed in writing.'],
      ['Systems change during the test.', 'Operators freeze the test version for six months.'],
    ],
    budget: [
      consultant(520, 78, 'Data architect.'),
      consultant(140, 80, 'Legal adviser.'),
      participantsAir(8, 950),
      participantsPerDiem(8, 3.75, 230),
      speakersAir(4, 1100),
      speakersPerDiem(4, 3.75, 230),
      translator(160, 30),
      report(200, 12),
      restOfApec('other', 'Test environment and secure line'),
      self(item('directLabour', 'Programmers of four operators', [[800, 'hours']], 52)),
      restOfSelf('other', 'Two meetings: rooms and interpretation'),
    ],
    completion: {
      description: 'Three trade documents were mapped between four single windows and tried with real consignments.',
      objectivesMet: 'Yes, with 512 consignments in both directions.',
      changesOfScope: 'The certificate of origin was tested between three windows only.',
      evaluation: 'On average 96 per cent of fields arrived unchanged; addresses were the weak point.',
      outcomes: 'Two pairs of economies have begun a live link.',
      keyFindings: 'Law was easier than units of measure. Codes for packages caused half of all errors.',
      nextSteps: 'SCCP considers further documents.',
      feedbackForSecretariat: 'Payment to a contractor by stages was handled well.',
      done: ['yes', 'yes', ['yes', 'Origin between three windows.'], 'yes', 'yes'],
      outputs: [
        ['Data map', 1, 1],
        ['Consignments', 500, 512],
        ['Guide', 1, 1],
      ],
      participants:
        'China 1+2; Hong Kong, China 2+3 1+1; Japan 3+5 0+2; Korea 1+4 1+1; Malaysia 1+1; Philippines 2+1; Singapore 2+2 0+1; Thailand 3+2 1+0; Viet Nam 1+2',
      acts: [act('submitted', '2014-05-22', overseerOf('Japan')), act('accepted', '2014-06-19', secretariat)],
    },
  }),
  project({
    number: 'SCSC 81 2019T',
    title: 'Trusting a Test Made Elsewhere: Mutual Confidence in Toy Safety Laboratories',
    session: 2,
    status: 'Project in Implementation',
    forum: 'SCSC',
    apec: 99_200,
    self: 66_900,
    topics: ['Standards', 'Conformance'],
    by: ['Mexico'],
    cosponsors: ['China', 'Peru', 'United States'],
    from: '2020-02-01',
    to: '2021-07-31',
    overseers: [{ economy: 'Mexico', organization: 'Metrology and Testing Centre', jobTitle: 'Laboratory Manager' }],
    text: {
      summary:
        'A toy tested in one economy is often tested again in the next, with the same result and a second bill. Eighteen laboratories measure the same twelve samples for metals, plasticisers and small parts. The comparison shows where results agree, where methods or skills differ, and gives regulators a ground to accept each other’s reports.',
      relevance:
        'Toys are made in a few economies and sold in all. Repeated tests delay goods before the holidays and cost small makers more than their margin. Regulators will accept a foreign report if they know how good the laboratory is.',
      objectives:
        'Comparison among eighteen laboratories by early 2021; training for the six with the widest gaps; one dialogue of regulators on acceptance, with a paper of principles. Laboratories that were far from the reference measure a second set after training, to show whether the gap has closed.',
      alignment:
        'SCSC priority on conformity assessment; good regulatory practice in Part I of the Osaka Action Agenda.',
      justification:
        'Standards and conformance, area 5 of Part I: mutual recognition. Economies add two thirds of what APEC gives.',
      outputs:
        '1. Comparison report with coded laboratories.\n\n2. Training of six laboratories.\n\n3. Principles for accepting reports.',
      outcomes: 'At least three regulators accept reports of the laboratories that did well.',
      beneficiaries: 'Makers of toys, small ones above all; laboratories; regulators; children.',
      dissemination: 'Each laboratory sees its own result; the public report uses codes.',
      gender:
        'Women lead ten of the eighteen laboratories. Training is split so that nobody is away for more than four days.',
      monitoringAndEvaluation: 'Deviation from the reference value before and after training.',
      linkages: 'Regional accreditation bodies provide samples and statistics.',
      sustainability: 'Laboratories pay for the next round.',
      projectOverseers: 'The overseer has run comparisons in water testing.',
      costEfficiency: 'US$ 5,500 a laboratory; a commercial scheme charges twice.',
      drawdownTimetable: 'Samples first, training in the second half.',
      directLabour: 'Statistician 200 hours.',
      waivers: 'Samples are bought from one producer, the only one with certified values.',
    },
    plan: [
      plan('February–July 2020', 'Order and check samples', '216 samples'),
      plan('August–December 2020', 'Laboratories measure', 'Results of 18 laboratories'),
      plan('January–February 2021', 'Statistics', 'Report with codes'),
      plan('March–May 2021', 'Training', 'Six laboratories'),
      plan('June–July 2021', 'Dialogue of regulators', 'Principles'),
    ],
    risks: [
      ['Customs hold the samples.', 'A letter and tariff code travel with each parcel; SCCP is told.'],
      ['A laboratory fears for its name.', 'Codes are known to one person alone.'],
    ],
    budget: [
      consultant(200, 75, 'Statistician.'),
      item('other', 'Certified samples', [[216, 'samples']], 145),
      communications(18, 210, 'Courier with temperature control.'),
      speakersAir(6, 1500, 'Trainers.'),
      speakersPerDiem(6, 4.75, 170),
      participantsAir(12, 1300),
      participantsPerDiem(12, 4.75, 170),
      honoraria(3, 600),
      restOfApec('other', 'Chemicals and small equipment for training'),
      self(
        item(
          'directLabour',
          'Measurement in 18 laboratories',
          [
            [18, 'laboratories'],
            [40, 'hours'],
          ],
          70,
        ),
      ),
      restOfSelf('other', 'Instruments, rooms and interpretation'),
    ],
    saves: [
      save('2020-05-20', overseerOf('Mexico'), 'Samples leave three months later; laboratories are closed.', {}, [
        ['objectives', 'by early 2021', 'by autumn 2020'],
      ]),
    ],
  }),
  project({
    number: 'IEG 81 2018',
    title: 'After the Ribbon: How Agencies Keep the Investors They Have Won',
    session: 1,
    status: 'Completed Project',
    forum: 'IEG',
    apec: 61_500,
    self: 12_000,
    topics: ['Investment'],
    by: ['Hong Kong, China'],
    cosponsors: ['Chile', 'Malaysia', 'Thailand'],
    from: '2018-09-01',
    to: '2019-10-31',
    overseers: [
      { economy: 'Hong Kong, China', organization: 'Investment Services Office', jobTitle: 'Associate Director' },
    ],
    text: {
      summary:
        'Agencies count ribbons cut. Yet two thirds of new investment comes from firms that are there already, and these leave quietly when permits stall. Twelve agencies open their case files on aftercare, the grievances they solved and those they did not; a workshop compares them and a handbook follows.',
      relevance:
        'Investment flows are falling and competition by tax holiday is costly. Solving the troubles of present investors is cheap, but agencies have few staff for it and no shared practice. Case officers know what works, yet they rarely meet colleagues of other economies and leave no record when they move on.',
      objectives:
        'Study 240 case files of twelve agencies by April 2019; workshop of three days; handbook with a case register that an agency can set up within a month. The register should need no more than ten minutes for each case, or it will not be kept.',
      alignment: 'APEC Investment Facilitation Action Plan, on stability and on relations with stakeholders.',
      outputs: '1. Study of 240 cases.\n\n2. Workshop.\n\n3. Handbook with a case register.',
      outcomes: 'Six agencies keep a register and report solved cases each year.',
      beneficiaries: 'Investment agencies, the ministries that issue permits, firms already invested.',
      dissemination: 'Handbook as an e-book; register as a spreadsheet.',
      gender: 'Case officers are mostly women and junior. The workshop is for them, not for their heads.',
      monitoringAndEvaluation: 'Days from complaint to solution, in agencies with and without a register.',
      linkages: 'Uses IEG principles on dispute prevention.',
      sustainability: 'The register needs no software.',
      projectOverseers: 'The overseer has been in aftercare since 2009.',
      costEfficiency: 'Agencies copy their files without charge.',
      drawdownTimetable: 'Mainly in the month of the workshop.',
      directLabour: 'A researcher under a promise of confidence.',
    },
    notApplicable: { justification: 'The General Project Account asks for none.', waivers: 'None.' },
    plan: [
      plan('September 2018–April 2019', 'Study case files', 'Study'),
      plan('February–May 2019', 'Prepare the workshop', 'Programme'),
      plan('June 2019', 'Workshop', '50 case officers'),
      plan('July–October 2019', 'Handbook', 'Handbook and register'),
    ],
    risks: [
      ['Files are confidential.', 'Firms are described by sector and size only.'],
      ['Only successes are told.', 'Each agency brings ten solved and ten unsolved cases.'],
    ],
    budget: [
      consultant(340, 65),
      honoraria(4, 900),
      speakersAir(3, 1100),
      speakersPerDiem(3, 3.75, 260),
      participantsAir(14, 620),
      participantsPerDiem(14, 3.75, 260),
      restOfApec('other', 'Editing and design of the handbook'),
      self(hosting(3, 2200)),
      restOfSelf('other', 'Meals and local transport'),
    ],
  }),
]
