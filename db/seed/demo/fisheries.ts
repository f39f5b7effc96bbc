import {
  communications,
  consultant,
  item,
  materials,
  participantsAir,
  participantsPerDiem,
  photocopies,
  report,
  restOfApec,
  restOfSelf,
  self,
  speakersAir,
  speakersPerDiem,
  translator,
} from './budget-notation'
import { overseerOf, plan, project, save, secretariat } from './builder'
import type { DemoProject } from './demo-project'

/** Fisheries. Invented projects, illustrative throughout; numbers from 81 up belong to no real project. */

export const fisheriesProjects: DemoProject[] = [
  project({
    number: 'FWG 81 2010A',
    title: 'Landing Records for Small-Scale Anchovy and Squid Fleets',
    session: 1,
    status: 'Completed Project',
    forum: 'FWG',
    subFund: 'ASF: General Fund',
    apec: 58_900,
    self: 21_350,
    topics: ['Fisheries', 'Food Security'],
    by: ['Peru'],
    cosponsors: ['Chile', 'Korea', 'Mexico'],
    from: '2010-07-01',
    to: '2011-09-30',
    overseers: [
      {
        economy: 'Peru',
        organization: 'Institute of the Sea, Artisanal Fisheries Division',
        jobTitle: 'Head of Division',
      },
    ],
    text: {
      summary:
        'A fleet of ten thousand small boats can take as much as a hundred large ones, and nobody writes it down. The project tries a simple landing record at eighteen beaches and jetties in Peru, Chile and Mexico: a paper sheet with pictures of species, filled in by the fish buyer, photographed and counted each week. It measures how far the counts agree with observers.',
      relevance:
        'Stock assessments of anchovy and jumbo squid leave the small fleet to guesswork, so quotas rest on half of the catch. Fishers distrust figures in which they do not appear. A record that costs cents a day and that buyers want for their own accounts can close the gap without inspectors on each beach.',
      objectives:
        'By September 2011: run the record for nine months at eighteen sites; reach 80 per cent of landings; compare it with observers on 400 days; and publish the sheet, the method and the errors found. Fishers receive the figures of their own beach within a month.',
      alignment:
        'Follows the Paracas Declaration of Ocean Ministers in 2010 on healthy oceans and food security, and the work of FWG on small-scale fisheries.',
      justification:
        'All sites lie in developing economies. Recorders and statisticians are trained there, and the method needs no computer at the beach.',
      outputs:
        '1. Picture-based landing record in three languages.\n\n2. Nine months of landings at eighteen sites.\n\n3. Report on accuracy and cost.',
      outcomes: 'Institutes include the small fleet in their assessment of the next season with a known error.',
      beneficiaries:
        'Fisheries institutes, fishers’ associations, buyers and, through fairer quotas, coastal families.',
      dissemination:
        'Associations receive the results of their own beach on one page; the report goes to all FWG members.',
      gender:
        'Most buyers on the beach are women, and they are the recorders. They are paid for the training days and named as authors of the sheet.',
      monitoringAndEvaluation:
        'Weekly count of sheets against boats; observers on 400 days. A site under 60 per cent for a month is visited.',
      linkages:
        'Uses species cards of an earlier FWG guide; shares data with regional fisheries bodies in summary form.',
      sustainability: 'Two associations will continue the record, as buyers use it to settle accounts.',
      projectOverseers: 'The overseer has led surveys of artisanal ports since 1998.',
      costEfficiency: 'A day of records costs US$ 1.90 a site, against US$ 60 for an observer.',
      drawdownTimetable: 'In three equal parts: July 2010, January and June 2011.',
      directLabour: 'Field coordinators by the hour, no honoraria.',
    },
    notApplicable: { waivers: 'None needed.' },
    plan: [
      plan('July–September 2010', 'Design the sheet, train recorders', '54 recorders at 18 sites'),
      plan('October 2010–June 2011', 'Record landings', 'Weekly counts'),
      plan('November 2010–May 2011', 'Observer days', '400 days of comparison'),
      plan('July–September 2011', 'Analyse and publish', 'Report and sheet'),
    ],
    risks: [
      [
        'Fishers fear the figures will be used for tax.',
        'Names of boats stay with the association; only totals leave the beach.',
      ],
      ['A warm year empties the sites.', 'Two reserve sites further south are trained as well.'],
      ['Sheets get wet and lost.', 'They are photographed on the same day.'],
    ],
    budget: [
      consultant(380, 40, 'Statistician.'),
      item('directLabour', 'Observers', [[400, 'days']], 45),
      speakersAir(4, 620, 'Trainers between sites.', 2),
      speakersPerDiem(4, 12, 110),
      materials(18, 180, 'Cameras and scales.'),
      photocopies(30_000, 0.06),
      report(200, 8),
      restOfApec('other', 'Training days for recorders'),
      self(item('directLabour', 'Staff of three institutes', [[700, 'hours']], 18)),
      restOfSelf('other', 'Vehicles and fuel'),
    ],
    saves: [
      save(
        '2011-02-08',
        overseerOf('Peru'),
        'Two reserve sites replace two that closed; the report will go to all members.',
        {},
        [['dissemination', 'the report goes to all FWG members', 'the report goes to FWG']],
      ),
    ],
  }),
  project({
    number: 'OFWG 82 2016',
    title: 'Sharing Port Inspection Results to Keep Illegal Catch Out of the Market',
    session: 1,
    status: 'Withdrawn Project',
    forum: 'OFWG',
    apec: 96_000,
    self: 0,
    topics: ['Fisheries', 'Trade Facilitation'],
    by: ['Canada'],
    cosponsors: ['Chile', 'New Zealand', 'United States'],
    otherFora: ['SCCP'],
    from: '2016-10-01',
    to: '2017-12-31',
    overseers: [{ economy: 'Canada', organization: 'Fisheries Enforcement Directorate', jobTitle: 'Senior Adviser' }],
    text: {
      summary:
        'A vessel refused in one port sails to the next. The project was to design a short common message by which port inspectors tell colleagues in other economies what they found, to try it among eight ports for six months, and to write the legal note on what may be shared. It was withdrawn before it began, because a treaty body took up the same message.',
      relevance:
        'Illegal fishing takes several billion dollars a year from coastal economies. Inspectors write good reports that stay in a drawer, since nobody has agreed what may be sent to whom. Eight ports on both sides of the ocean see most of the vessels concerned, so that even a small trial would show whether an early word to the next port changes what is landed.',
      objectives:
        'Agree on a message of twenty fields; test it among eight ports with at least 300 inspections; publish a legal note by the end of 2017. The message had to fit on one page and be filled in within five minutes on the quay, in any of three languages.',
      alignment: 'Xiamen Declaration of Ocean Ministers, 2014, on combating illegal fishing.',
      outputs: '1. Common inspection message.\n\n2. Trial among eight ports.\n\n3. Legal note.',
      outcomes: 'A refused vessel is known to the next port before it arrives.',
      beneficiaries: 'Port inspectors, customs officers and honest fleets.',
      dissemination: 'Message and note were to be public; results of inspections were to remain with the ports.',
      gender:
        'Crews on shore leave and inspectors are mostly men; the trial was to invite women inspectors as trainers in each port.',
      monitoringAndEvaluation: 'Share of arrivals for which a message was at hand; time from inspection to receipt.',
      linkages: 'SCCP was to advise on links with single windows.',
      sustainability: 'Ports would have kept the message in their own systems.',
      projectOverseers: 'The overseer manages port inspections on the Pacific coast.',
      costEfficiency: 'No software was to be bought; the message travels by e-mail.',
      directLabour: 'One legal consultant, 300 hours.',
    },
    notApplicable: { justification: 'The General Project Account asks for none.', drawdownTimetable: '', waivers: '' },
    plan: [
      plan('October–December 2016', 'Agree on the message', 'Twenty fields with code lists'),
      plan('January–March 2017', 'Train inspectors', 'Eight ports ready'),
      plan('April–September 2017', 'Trial', '300 messages'),
      plan('October–December 2017', 'Legal note and report', 'Published note'),
    ],
    risks: [
      ['Privacy laws forbid the names of masters.', 'The message can do without them.'],
      [
        'Another body starts the same work.',
        'The overseer reports to OFWG each quarter; the project stops if it would repeat it.',
      ],
    ],
    budget: [
      consultant(300, 80, 'Legal note.'),
      consultant(200, 70, 'Message and code lists.'),
      participantsAir(16, 1350),
      participantsPerDiem(16, 3.75, 190),
      speakersAir(4, 1500),
      speakersPerDiem(4, 3.75, 190),
      translator(150, 28),
      communications(8, 300, 'Set-up in each port.'),
      restOfApec('other', 'Training material and room'),
    ],
    saves: [
      save('2016-11-04', secretariat, 'The proposing economy reports that a treaty body has begun the same work.', {}, [
        ['summary', ' It was withdrawn before it began, because a treaty body took up the same message.', ''],
      ]),
    ],
  }),
  project({
    number: 'OFWG 83 2023A',
    title: 'Community Observers for Nearshore Tuna Around Fish Aggregating Devices',
    session: 1,
    status: 'Project in Implementation',
    forum: 'OFWG',
    subFund: 'ASF: General Fund',
    apec: 99_750,
    self: 27_400,
    topics: ['Fisheries', 'Food Security', 'Oceans'],
    by: ['Papua New Guinea'],
    cosponsors: ['Australia', 'Indonesia', 'Japan', 'Philippines'],
    otherFora: ['PPFS'],
    stakeholders: ['Village fishing committees of New Ireland', 'A regional tuna research programme'],
    from: '2024-01-15',
    to: '2025-12-31',
    overseers: [
      {
        economy: 'Papua New Guinea',
        organization: 'National Fisheries Authority, Coastal Branch',
        jobTitle: 'Manager',
      },
    ],
    text: {
      summary:
        'Anchored rafts near the reef draw tuna within reach of canoes and take pressure off coral fish. Whether they do so for long depends on care and on who fishes where. The project trains sixty community observers in Papua New Guinea, Indonesia and the Philippines to measure catches at thirty rafts for a year, with a phone that works without a network, and lets villages see and discuss their own figures.',
      relevance:
        'Fresh fish is the main protein of coastal villages, and reefs are tired. Economies place hundreds of rafts each year, with little proof of their effect after the first season. Data from villages are rare because observers are flown in; people who live there can do it for a fraction.',
      objectives:
        'By December 2025: sixty observers certified, half of them women; 30 rafts followed for twelve months; catch and effort published by raft; and each village holding two meetings at which it decides on rules from its own data.',
      alignment: 'Putrajaya Vision 2040 on sustainable use of resources; the APEC Roadmap on Small-Scale Fisheries.',
      justification:
        'All three field economies are travel-eligible developing economies, and the certificate is recognised by their fisheries offices as work experience.',
      outputs:
        '1. Training course and certificate for community observers.\n\n2. Catch data of 30 rafts over twelve months.\n\n3. Guide to village meetings on data.',
      outcomes:
        'Villages set seasons and gear rules themselves; fisheries offices place rafts where they feed most people.',
      beneficiaries: 'About 14,000 people in thirty coastal villages; fisheries offices; researchers.',
      dissemination:
        'Posters in Tok Pisin, Indonesian and Filipino; open data without names; a film for other provinces.',
      gender:
        'Women clean, smoke and sell the catch and know its size best. Thirty observers are women, and meetings are held when they can attend.',
      monitoringAndEvaluation:
        'One in ten landings is measured twice. Drop-out of observers is the main warning sign and is reported monthly.',
      linkages: 'Uses the raft design of a regional programme; PPFS receives figures on fish in diets.',
      sustainability: 'The fisheries authorities have agreed to pay observers per landing from 2026.',
      projectOverseers: 'The overseer grew up on the coast studied and has managed the raft programme since 2017.',
      costEfficiency: 'An observer day costs US$ 11, against 140 for staff from the capital.',
      drawdownTimetable: 'US$ 40,000 in 2024, 50,000 in 2025, the balance with the report.',
      directLabour: 'A data manager for 500 hours; trainers are staff.',
      waivers: 'Stipends to observers, who are not government staff, are to be paid in cash against a signature.',
    },
    plan: [
      plan('January–April 2024', 'Adapt course and phone form', 'Form tested in two villages'),
      plan('May–August 2024', 'Train observers', '60 certificates'),
      plan('September 2024–August 2025', 'Observe landings', 'Twelve months of data'),
      plan('March 2025', 'First round of village meetings', '30 meetings held'),
      plan('September–October 2025', 'Second round of meetings', 'Rules recorded'),
      plan('November–December 2025', 'Publish', 'Data, guide and film'),
    ],
    risks: [
      ['Rafts are lost in storms.', 'Five spare rafts; lost ones are recorded as a result.'],
      ['Observers move away for work.', 'Two are trained for each raft.'],
      ['Data are used against villages.', 'Villages own the figures and decide which are public.'],
    ],
    budget: [
      consultant(500, 48, 'Data manager.'),
      item(
        'directLabour',
        'Stipends of observers',
        [
          [60, 'persons'],
          [12, 'months'],
        ],
        45,
      ),
      speakersAir(6, 740, 'Trainers.', 2),
      speakersPerDiem(6, 10, 125),
      materials(36, 210, 'Telephones with solar chargers.'),
      report(400, 6),
      restOfApec('other', 'Boats to the sites and meals at training'),
      self(item('directLabour', 'Staff of three authorities', [[900, 'hours']], 14)),
      restOfSelf('other', 'Five spare rafts with moorings'),
    ],
    saves: [
      save(
        '2024-09-09',
        overseerOf('Papua New Guinea'),
        'Start of observation moved by two weeks after the volcanic ash closed the airstrip; drawdown adapted.',
        {},
        [['drawdownTimetable', 'US$ 40,000 in 2024, 50,000 in 2025', 'US$ 45,000 in 2024, 45,000 in 2025']],
      ),
    ],
  }),
]
