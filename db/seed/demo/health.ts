import {
  clerk,
  consultant,
  honoraria,
  hosting,
  illustrative,
  item,
  materials,
  participantsAir,
  participantsPerDiem,
  report,
  restOfApec,
  restOfSelf,
  self,
  speakersAir,
  speakersPerDiem,
  spent,
  translator,
} from './budget-notation'
import { overseerOf, plan, project, save, secretariat } from './builder'
import { act } from './completion-notation'
import type { DemoProject } from './demo-project'

/**
 * Health. LSIF 01 2020 carries the facts of APEC's public record in words of our own, with illustrative budget lines;
 * the projects numbered from 81 up are invented and illustrative throughout.
 */
export const healthProjects: DemoProject[] = [
  project({
    number: 'LSIF 01 2020',
    title: 'Capacity Building in Biotherapeutics and Cell/Gene Therapies in Latin America',
    session: 1,
    status: 'Project in Implementation',
    forum: 'LSIF',
    apec: 100_000,
    self: 37_922,
    topics: ['Life Sciences'],
    by: ['United States'],
    cosponsors: ['Chile', 'Japan', 'Peru', 'Singapore', 'Chinese Taipei'],
    from: '2020-11-01',
    to: '2021-12-31',
    overseers: [
      {
        economy: 'United States',
        organization: 'Northeastern University',
        jobTitle: 'Associate Teaching Professor and Director',
      },
    ],
    text: {
      summary:
        'Medicines made from living cells need reviewers who know how such products are made and tested. More than twenty APEC Centers of Regulatory Excellence teach this, all of them in the United States or Asia. The project brings the training to Latin America: a university in Boston, itself a center, prepares a partner there to run courses in biotherapeutics and advanced therapies, and both hold the first one for regulators of the region.',
      relevance:
        'When reviewers ask the same questions, a safe medicine reaches patients in all economies sooner; the pandemic has shown what each month is worth. Latin American economies of APEC have able regulators but no center near them, and distance, language and cost keep them from courses elsewhere.',
      objectives:
        'Prepare one partner institution in Latin America by mid-2021; hold a first course for about fifty regulators from the region in late 2021; and leave teaching material that the partner can use alone. Success means that the partner plans a second course without our help before the project ends.',
      alignment:
        'Serves the aim of LSIF and of its Regulatory Harmonization Steering Committee that regulators converge, and the road maps on biotherapeutics and advanced therapies.',
      outputs:
        '1. A prepared partner institution.\n\n2. First course for regulators.\n\n3. Teaching material in English and Spanish.',
      outcomes:
        'Reviewers in the region apply the same principles; the partner seeks recognition as a center of its own.',
      beneficiaries: 'Regulators of medicines, teachers at the partner, and in time patients and makers of medicines.',
      dissemination:
        'Material stays with the partner and is listed by the steering committee; the report goes to LSIF.',
      gender:
        'Both sexes are well represented among reviewers, less so among heads. At least half of the teachers are women, and economies name women and men in equal number.',
      monitoringAndEvaluation:
        'A test before and after the course, and a call six months later on what is used at work.',
      linkages: 'Builds on the curricula of existing centers in Asia and the United States.',
      sustainability:
        'The partner charges modest fees after the first course, and makers of medicines have no part in the teaching.',
      projectOverseers:
        'The overseer directs a regulatory programme at the university and has run its center for years.',
      costEfficiency: 'The university gives its curriculum and teachers’ preparation without charge.',
      drawdownTimetable: 'Two thirds in the quarter of the course.',
      directLabour: 'Teachers from universities receive honoraria; regulators who teach do not.',
    },
    notApplicable: { justification: 'Asked for by other funds only.', waivers: '' },
    plan: [
      plan('November 2020–February 2021', 'Choose and visit the partner', 'Agreement with the partner'),
      plan('February–June 2021', 'Adapt the curriculum and translate', 'Course book in two languages'),
      plan('May–July 2021', 'Train teachers of the partner', 'Ten teachers'),
      plan('September–October 2021', 'Hold the first course', 'Fifty regulators trained'),
      plan('November–December 2021', 'Evaluate and report', 'Report to LSIF'),
    ],
    risks: [
      [
        'Travel is not possible in 2021.',
        'The course is built so that it can be held online in the hours of the region.',
      ],
      ['The partner cannot continue alone.', 'Ten teachers, not two, are trained, and the fees are agreed beforehand.'],
    ],
    budget: illustrative([
      honoraria(8, 1000),
      consultant(300, 78, 'Adapting the curriculum.'),
      translator(420, 28),
      speakersAir(6, 1700),
      speakersPerDiem(6, 6.75, 180),
      participantsAir(6, 780, 'Two each from Chile, Mexico and Peru.'),
      participantsPerDiem(6, 6.75, 180),
      materials(60, 70, 'Course books and case files.'),
      restOfApec('other', 'Online teaching platform and studio'),
      self(item('directLabour', 'Preparation by university teachers', [[420, 'hours']], 60)),
      restOfSelf('other', 'Rooms and simulation laboratory'),
    ]),
    saves: [
      save('2021-03-15', overseerOf('United States'), 'Partner named; training of teachers moved online.', {}, [
        ['costEfficiency', 'its curriculum and teachers’ preparation', 'its curriculum'],
      ]),
    ],
  }),
  project({
    number: 'HWG 81 2014A',
    title: 'Dengue Before the Rains: Early Signals for City Health Offices',
    session: 1,
    status: 'Completed Project',
    forum: 'HWG',
    subFund: 'ASF: Health and Emergency Preparedness',
    apec: 92_300,
    self: 30_450,
    topics: ['Health', 'Emergency Preparedness'],
    by: ['Indonesia'],
    cosponsors: ['Malaysia', 'Mexico', 'Singapore', 'Thailand'],
    from: '2014-09-01',
    to: '2015-12-31',
    overseers: [
      { economy: 'Indonesia', organization: 'Directorate of Vector-Borne Diseases', jobTitle: 'Head of Surveillance' },
    ],
    text: {
      summary:
        'By the time wards fill with dengue patients, the moment for prevention has passed by eight weeks. Five cities try out three early signals, weekly rain and heat, mosquito eggs in simple traps, and calls to health lines, and learn which of them warned in time in five past epidemics. City officers then practise with a decision sheet that says what to do at each level.',
      relevance:
        'Dengue has spread to most tropical and some temperate economies of the region. Models in journals forecast well and are used by few cities, because they need data that no one has on a Monday morning. Signals must be cheap, weekly and local.',
      objectives:
        'Test three signals on ten years of records from five cities; run traps for one season; agree on a decision sheet with four levels; train 80 city officers by December 2015. The sheet had to work with what a city office knows on a Monday morning.',
      alignment: 'HWG strategic plan on emerging infections; Healthy Asia Pacific 2020 initiative.',
      justification:
        'Four of the five cities lie in developing economies. Their officers own the records and keep the tools.',
      outputs:
        '1. Test of signals on past epidemics.\n\n2. Decision sheet with four levels.\n\n3. Training with a tabletop exercise.',
      outcomes: 'City offices begin spraying and clean-up four weeks earlier in the next season.',
      beneficiaries: 'Twenty-one million people in five cities; health offices; hospitals.',
      dissemination: 'Open spreadsheet with the calculation; poster of the sheet; paper in an open journal.',
      gender:
        'Volunteers who check containers are mostly women, unpaid and unheard in planning. They take part in writing the sheet.',
      monitoringAndEvaluation:
        'Weeks of warning before the peak; share of false alarms; use of the sheet in meetings of the city office.',
      linkages: 'Shares egg-trap design with a Singapore programme. EPWG receives the decision sheet as an example.',
      sustainability: 'Traps cost 60 cents. Two cities have put the weekly count in their budget.',
      projectOverseers: 'The overseer has led vector surveillance for nine years.',
      costEfficiency: 'Existing records and volunteers keep the cost at US$ 24,000 a city.',
      drawdownTimetable: 'One third on start, one third after the season, one third at the end.',
      directLabour: 'An epidemiologist and a data clerk in each city.',
    },
    notApplicable: { waivers: 'None.' },
    plan: [
      plan('September–December 2014', 'Collect ten years of records', 'Records of five cities'),
      plan('November 2014–May 2015', 'Run egg traps', '26 weeks of counts'),
      plan('January–June 2015', 'Test the signals', 'Paper and spreadsheet'),
      plan('August 2015', 'Workshop on the sheet', 'Sheet with four levels'),
      plan('September–November 2015', 'Training in each city', '80 officers'),
      plan('December 2015', 'Report', 'Report and poster'),
    ],
    risks: [
      ['A quiet season gives no test.', 'Past epidemics are tested in any case.'],
      ['False alarms spoil trust.', 'The sheet begins with cheap measures.'],
    ],
    budget: [
      consultant(460, 55, 'Epidemiologist.'),
      clerk(1000, 7, 'Data clerks in five cities.'),
      honoraria(4, 500),
      speakersAir(5, 720),
      speakersPerDiem(5, 4.75, 150),
      participantsAir(16, 680),
      participantsPerDiem(16, 4.75, 150),
      materials(5000, 0.6, 'Egg traps.'),
      spent(1.24, 'Two cities asked for the poster in local languages.', report(500, 4)),
      restOfApec('other', 'Training days and tabletop exercise in five cities'),
      self(item('directLabour', 'City officers', [[1300, 'hours']], 13)),
      restOfSelf('other', 'Laboratory tests and vehicles'),
    ],
    completion: {
      description: 'Five cities tested which early signals announce dengue, and practised what to do when they appear.',
      objectivesMet: 'Yes. Traps gave six weeks of warning in four of five epidemics, and 83 officers were trained.',
      changesOfScope: 'Calls to health lines were dropped as a signal in two cities, where no records were kept.',
      evaluation: 'In the exercise teams reached the right decision in 41 minutes on average, against 95 before.',
      outcomes: 'Two cities began clean-up five weeks before the peak of early 2016.',
      keyFindings: 'Eggs and rain together warn better than any of them alone; heat adds little near the equator.',
      nextSteps: 'Mexico and Thailand extend the sheet to chikungunya and Zika.',
      feedbackForSecretariat: 'The form should let one enter half-year figures as they come.',
      done: ['yes', 'yes', ['yes', 'Health-line calls in three cities only.'], 'yes', 'yes', 'yes'],
      outputs: [
        ['Cities with tested signals', 5, 5],
        ['Decision sheet', 1, 1],
        ['Officers trained', 80, 83],
      ],
      participants:
        'Chile 1+1; China 1+1; Indonesia 14+12 1+1; Malaysia 7+6 1+0; Mexico 8+5 1+0; Peru 2+1; Philippines 2+2; Singapore 2+1 0+1; Thailand 8+7 1+1; Viet Nam 1+2',
      acts: [
        act('submitted', '2016-02-24', overseerOf('Indonesia')),
        act('accepted', '2016-03-30', secretariat, 'Clear tables by city. Accepted.'),
      ],
    },
  }),
  project({
    number: 'HWG 82 2021A',
    title: 'Surge Without Collapse: Moving Nurses, Oxygen and Patients Between Hospitals',
    session: 2,
    status: 'Completion Report Due',
    forum: 'HWG',
    subFund: 'ASF: Health and Emergency Preparedness',
    apec: 89_900,
    self: 26_700,
    topics: ['Health', 'Emergency Preparedness', 'Human Resources Development'],
    by: ['Malaysia'],
    cosponsors: ['Brunei Darussalam', 'Chile', 'Korea', 'Philippines'],
    otherFora: ['EPWG'],
    from: '2022-05-01',
    to: '2023-10-31',
    overseers: [{ economy: 'Malaysia', organization: 'Hospital Operations Division', jobTitle: 'Deputy Director' }],
    text: {
      summary:
        'In 2021 some hospitals ran out of oxygen while others forty kilometres away had beds to spare. The project studies nine districts in five economies that moved staff, oxygen or patients between hospitals in good time, finds what made it possible, and writes an exercise that a district can hold in one day to find its own weak points.',
      relevance:
        'The next surge may come from another virus, smoke or heat. Building spare beds everywhere is beyond any budget; sharing them needs agreements on pay, licence, ambulance and record that cannot be improvised at night. Districts that coped had often agreed on these things years before, for other reasons; their papers are worth more to others than any model.',
      objectives:
        'Nine district studies by March 2023; a one-day exercise tested in four districts; a model agreement between hospitals; a workshop for health and emergency officials of at least twelve economies. All papers are written for a district manager, not for a ministry, and none is longer than ten pages.',
      alignment:
        'HWG strategic plan 2021–2025 on resilient health systems; Aotearoa Plan of Action on inclusive recovery.',
      justification: 'Six of nine districts lie in developing economies, and the exercise needs no software.',
      outputs: '1. Nine district studies.\n\n2. One-day exercise.\n\n3. Model agreement between hospitals.',
      outcomes: 'Districts that held the exercise have a signed agreement and a list of trained nurses to call.',
      beneficiaries: 'Hospital managers, nurses, ambulance services, district governments and their patients.',
      dissemination: 'Exercise cards for print; model agreement in editable form; a session at a nursing congress.',
      gender:
        'Nine in ten nurses moved were women, often without notice or child care. The agreement treats notice, lodging and pay.',
      monitoringAndEvaluation: 'Observers score each exercise; districts report after six months which gap is closed.',
      linkages: 'EPWG adds smoke and flood to the exercise. HRDWG work on licences is used.',
      sustainability: 'Two ministries will require the exercise every second year.',
      projectOverseers: 'The overseer directed transfers between 22 hospitals in 2021.',
      costEfficiency: 'An exercise costs a district US$ 700.',
      drawdownTimetable: 'Half by December 2022.',
      directLabour: 'Three researchers by the hour.',
      waivers: 'Advance payment of airfare for participants from district hospitals.',
    },
    plan: [
      plan('May 2022–March 2023', 'Study nine districts', 'Nine accounts'),
      plan('November 2022–April 2023', 'Write and test the exercise', 'Four tests'),
      plan('March–June 2023', 'Draft the agreement', 'Draft cleared by lawyers'),
      plan('July 2023', 'Workshop', 'Officials of twelve economies'),
      plan('August–October 2023', 'Publish', 'Cards and agreement'),
    ],
    risks: [
      ['Hospitals are too busy to be interviewed.', 'Interviews take forty minutes and follow the duty roster.'],
      ['Mistakes are hidden.', 'Accounts name no person, and districts clear their own.'],
    ],
    budget: [
      consultant(540, 58, 'Three researchers.'),
      honoraria(3, 600),
      speakersAir(4, 1150),
      speakersPerDiem(4, 3.75, 160),
      participantsAir(18, 890),
      participantsPerDiem(18, 3.75, 160),
      report(300, 11),
      spent(
        0.66,
        'Two tests were held by the districts without an observer from abroad.',
        item('other', 'Tests of the exercise', [[4, 'districts']], 1900),
      ),
      restOfApec('other', 'Interpretation and clearing of the agreement'),
      self(hosting(3, 2400)),
      restOfSelf('directLabour', 'Hospital staff in exercises and interviews'),
    ],
    completion: {
      description:
        'Nine districts that shared staff, oxygen or beds in a surge were studied, and an exercise and an agreement were made from what they learnt.',
      objectivesMet:
        'Objectives one, three and four were met. The exercise was tested in four districts, in two of them without our observer.',
      changesOfScope: 'One district withdrew and was replaced by another in the same economy.',
      evaluation: 'Participants rated the exercise 4.5 of 5 and the time for it too short.',
      outcomes: 'Three districts have signed the agreement.',
      keyFindings: 'Trust between head nurses decides more than contracts. Oxygen needs one person in charge.',
      nextSteps: 'A version for wildfire smoke is written with EPWG.',
      feedbackForSecretariat: 'Advance payment took five weeks; three would be better.',
      done: ['yes', ['partly', 'Two of four tests without an outside observer.'], 'yes', 'yes', 'yes'],
      outputs: [
        ['District studies', 9, 9],
        ['Exercise', 1, 1],
        ['Model agreement', 1, 1],
      ],
      participants:
        'Australia 1+0; Brunei Darussalam 2+1 1+0; Canada 1+0; Chile 2+1 1+0; Indonesia 2+1; Japan 0+1; Korea 1+1 0+1; Malaysia 11+8 1+1; Mexico 1+1; Papua New Guinea 2+0; Peru 1+1; Philippines 3+1 1+0; Thailand 2+1; Viet Nam 1+1',
      acts: [act('submitted', '2023-12-22', overseerOf('Malaysia'))],
    },
  }),
]
