import {
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
 * Food and farming. M SCE 02 2013A carries the facts of APEC's public record in words of our own, with illustrative
 * budget lines; ATC 81 2012A is invented and illustrative throughout.
 */

export const foodProjects: DemoProject[] = [
  project({
    number: 'M SCE 02 2013A',
    title: 'Strengthening Public-Private Partnership to Reduce Food Losses in the Supply Chain',
    session: 1,
    status: 'Project in Implementation',
    forum: 'ATCWG',
    subFund: 'ASF: General Fund',
    apec: 498_184,
    self: 636_600,
    topics: ['Agriculture'],
    by: ['Chinese Taipei'],
    cosponsors: [
      'Canada',
      'Chile',
      'Indonesia',
      'Japan',
      'Korea',
      'New Zealand',
      'Papua New Guinea',
      'Peru',
      'Philippines',
      'Singapore',
      'Thailand',
      'United States',
      'Viet Nam',
    ],
    otherFora: ['PPFS'],
    stakeholders: [
      'ABAC',
      'International Rice Research Institute (IRRI)',
      'International Livestock Research Institute (ILRI)',
      'WorldFish',
    ],
    from: '2013-01-01',
    to: '2017-12-31',
    overseers: [
      { economy: 'Chinese Taipei', organization: 'Council of Agriculture, Planning Section', until: '2016-07-18' },
      {
        economy: 'Chinese Taipei',
        organization: 'Council of Agriculture, Department of International Affairs',
        jobTitle: 'Director General',
        from: '2016-07-19',
      },
    ],
    text: {
      summary:
        'Between field and table a third of all food is lost, most of it in developing economies before it reaches a shop. Over five years this project brings growers, carriers, processors, retailers and officials together, one food group at a time: fruit and vegetables, fish and livestock, grain. Each group is surveyed, discussed in a seminar and turned into policy advice and a toolkit; a final conference sets the results side by side and agrees on what partnerships can do.',
      relevance:
        'More food can be won by losing less of it than by ploughing new land. Losses fall between firms: the grower has no cold box, the carrier no return load, the buyer no forecast. Public offices alone cannot mend this, nor can one firm; hence partnerships of both. The region trades most of its food within itself and shares the gain.',
      objectives:
        'By 2017: a method by which economies measure losses in the same way; an account of the main losses in three food groups; tried examples of partnership for each; a toolkit and training for at least 200 officials and managers; and a plan of action for the region.',
      alignment:
        'The Niigata and Kazan declarations on food security set the aim to reduce losses after harvest; the road map of PPFS towards 2020 names a ten per cent reduction.',
      justification:
        'Developing economies bear the largest losses after harvest. They receive trainings on site, send participants to each seminar and test the method of measurement first.',
      outputs:
        '1. Common method to assess food losses.\n\n2. Seminars and advice on three food groups.\n\n3. Toolkit, training and plan of action.',
      outcomes:
        'Economies know where their losses arise and have partnerships in place that cut them; progress is counted by one method.',
      beneficiaries:
        'Smallholders, carriers, processors and retailers; ministries of agriculture; consumers through lower prices.',
      dissemination:
        'A web site for the project with the toolkit, survey data and case studies; yearly reports to ATCWG and PPFS.',
      gender:
        'Women do much of the work after harvest and seldom own the tools. The surveys count by sex who stores, carries and sells, and women take at least 40 per cent of training places.',
      monitoringAndEvaluation:
        'A mid-term review in 2015 decides on the second half. Yearly: cases recorded, trainees, partnerships begun, and losses at pilot sites before and after.',
      linkages:
        'PPFS and ABAC take part in the steering group. Research centres on rice, livestock and fish give data and speakers.',
      sustainability:
        'The method becomes part of the work plan of ATCWG, and partnerships carry their own costs after the pilot.',
      projectOverseers:
        'The overseer changed on 19 July 2016 within the same council. A university runs surveys and seminars.',
      costEfficiency: 'More than half of the value is paid by the proposing economy.',
      drawdownTimetable: 'Roughly US$ 100,000 in each of five years, after the yearly report.',
      directLabour: 'Survey contractors are chosen yearly.',
      waivers: 'Tender is waived for the university that developed the method.',
    },
    plan: [
      plan('January–December 2013', 'Develop the method; seminar on fruit and vegetables', 'Method agreed'),
      plan('January–December 2014', 'Survey and seminar on fish and livestock', 'Account of losses'),
      plan('January–December 2015', 'Seminar on grain; mid-term review', 'Review accepted'),
      plan('January–December 2016', 'Write the toolkit and train', '200 trainees'),
      plan('January–September 2017', 'Final conference', 'Plan of action'),
      plan('October–December 2017', 'Publish and report', 'Toolkit on the web'),
    ],
    risks: [
      ['Firms do not release figures.', 'Figures are given through their associations and published as ranges.'],
      [
        'Five years are long, and people change.',
        'A steering group of three economies keeps the papers, and each year is a unit by itself.',
      ],
    ],
    budget: illustrative([
      consultant(3000, 70, 'Surveys, by contract in each year.'),
      honoraria(30, 900, 'Five seminars.'),
      translator(400, 25),
      speakersAir(25, 1600),
      speakersPerDiem(25, 4.75, 210),
      participantsAir(16, 1050, 'Two from each of eight economies, in five years.', 5),
      participantsPerDiem(16, 23.75, 210),
      report(1500, 10),
      restOfApec('other', 'Training on site in three economies'),
      self(item('directLabour', 'Staff of the council and of the university', [[9600, 'hours']], 38)),
      self(hosting(20, 6000, 'Five seminars.')),
      restOfSelf('other', 'Web site, surveys at home and site visits'),
    ]),
    saves: [
      save('2015-12-11', secretariat, 'Mid-term review accepted; second half released.'),
      save('2016-07-21', secretariat, 'New Project Overseer with effect from 19 July 2016.', {}, [
        [
          'projectOverseers',
          'The overseer changed on 19 July 2016 within the same council.',
          'The overseer works in the planning section of the council.',
        ],
      ]),
    ],
  }),
  project({
    number: 'ATC 81 2012A',
    title: 'Reading the Soil: Low-Cost Tests for Smallholder Rice and Cassava',
    session: 2,
    status: 'Completed Project',
    forum: 'ATCWG',
    subFund: 'ASF: Science and Technology',
    apec: 64_300,
    self: 25_900,
    topics: ['Agriculture', 'Science and Technology'],
    by: ['Thailand'],
    cosponsors: ['Japan', 'Philippines', 'Viet Nam'],
    from: '2013-02-01',
    to: '2014-05-31',
    overseers: [
      { economy: 'Thailand', organization: 'Land Development Office, Soil Laboratory', jobTitle: 'Soil Scientist' },
    ],
    text: {
      summary:
        'Smallholders buy fertiliser by habit, because a laboratory test costs more than a sack. Coloured strips and a card now give nitrogen, phosphate, potash and acidity within half an hour at the field’s edge. The project checks five such kits against laboratories in three economies, in rice and cassava, and trains extension officers to use the best of them.',
      relevance:
        'Wrong fertiliser wastes a tenth of a smallholder’s cash income and ends in rivers. Kits are sold with large promises and small proof, and each economy would have to test them alone. A common protocol lets one laboratory test for all, and gives makers a reason to correct what is wrong before they sell.',
      objectives:
        'Test five kits on 600 samples by December 2013; publish accuracy and price; train 120 extension officers, who test 3,000 fields in the following season. Results were to be published whether or not they pleased the makers, with the price of each test beside its accuracy.',
      alignment:
        'Niigata Declaration on food security, action on research and extension; ATCWG plan on sustainable agriculture.',
      justification:
        'Extension services of developing economies are trained and equipped; laboratories learn to check kits by a common protocol.',
      outputs:
        '1. Comparison of five kits.\n\n2. Protocol for checking kits.\n\n3. Training for 120 extension officers.',
      outcomes: 'Farmers in the trial villages buy a fifth less phosphate without loss of yield.',
      beneficiaries: 'Some 3,000 farming households, extension officers, soil laboratories.',
      dissemination: 'A card in Thai, Vietnamese and Filipino; results to makers of kits, who may improve them.',
      gender:
        'Women decide on inputs in half of the households. Demonstrations are held in the afternoon, when they can come, and 50 of the officers are women.',
      monitoringAndEvaluation:
        'One sample in twenty goes to two laboratories. Yields and purchases are asked for after harvest.',
      linkages: 'Uses reference soils of an earlier Japanese programme. No other ATCWG project tests kits.',
      sustainability: 'Extension services buy refills from their own budget at 40 cents a test.',
      projectOverseers: 'The overseer has run the soil laboratory for eleven years.',
      costEfficiency: 'About US$ 21 for each field tested, including training.',
      drawdownTimetable: 'Half in 2013, half in 2014.',
      directLabour: 'Laboratory technicians and one statistician.',
    },
    notApplicable: { waivers: 'No exception is asked for.' },
    plan: [
      plan('February–April 2013', 'Choose kits and sites', 'Protocol agreed'),
      plan('May–December 2013', 'Test 600 samples', 'Accuracy of five kits'),
      plan('January–February 2014', 'Train officers', '120 officers in three economies'),
      plan('February–April 2014', 'Test fields', '3,000 results'),
      plan('April–May 2014', 'Publish', 'Comparison and card'),
    ],
    risks: [
      ['Kits spoil in heat.', 'Half are stored in village conditions, as a part of the test.'],
      ['Makers dispute the results.', 'They see the protocol before and the figures a month before print.'],
    ],
    budget: [
      consultant(240, 35, 'Statistician.'),
      item('directLabour', 'Laboratory technicians', [[600, 'samples']], 22),
      speakersAir(4, 640, '', 2),
      speakersPerDiem(4, 9, 105),
      participantsAir(10, 420),
      participantsPerDiem(10, 5.75, 105),
      materials(120, 95, 'Kits for officers.'),
      spent(0.55, 'The card was printed by the extension services themselves.', report(6000, 0.9)),
      restOfApec('other', 'Training days in nine districts'),
      self(item('directLabour', 'Staff of three laboratories', [[1100, 'hours']], 12)),
      restOfSelf('other', 'Reference analyses'),
    ],
    completion: {
      description:
        'Five low-cost soil tests were compared with laboratories, and extension officers learnt to use the two that proved reliable.',
      objectivesMet: 'All were met, but the number of fields: 2,740 instead of 3,000, as floods closed one district.',
      changesOfScope: 'None.',
      evaluation: 'Officers answered a test before and after; the average rose from 52 to 84 of 100.',
      outcomes: 'Households bought 17 per cent less phosphate in the first season, with the same yield.',
      keyFindings: 'Two kits agree with laboratories in nine of ten samples. Potash is read too high by all.',
      nextSteps: 'Viet Nam extends the training to two more provinces from its own budget.',
      feedbackForSecretariat: 'An example of a finished budget table would have spared us a revision.',
      done: ['yes', 'yes', 'yes', ['partly', 'Floods in October closed a district; 2,740 of 3,000 fields.'], 'yes'],
      outputs: [
        ['Comparison of kits', 5, 5],
        ['Officers trained', 120, 126],
        ['Fields tested', 3000, 2740, 'Floods'],
      ],
      participants:
        'Indonesia 2+2; Japan 1+2 1+1; Malaysia 1+1; Philippines 18+20 1+0; Thailand 25+29 1+2; Viet Nam 15+19 0+1',
      acts: [act('submitted', '2014-07-25', overseerOf('Thailand')), act('accepted', '2014-08-29', secretariat)],
    },
  }),
]
