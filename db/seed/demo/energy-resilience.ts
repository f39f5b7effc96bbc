import {
  clerk,
  communications,
  consultant,
  honoraria,
  hosting,
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

/** Grids that restart and loads that wait. Invented projects, illustrative throughout; numbers from 81 up. */

const eelcer = 'ASF: Energy Efficiency, Low Carbon and Energy Resiliency Measures (EELCER)'

export const energyResilienceProjects: DemoProject[] = [
  project({
    number: 'EWG 81 2018A',
    title: 'Island Microgrids That Restart Themselves After a Typhoon',
    session: 2,
    status: 'Completed Project',
    forum: 'EWG',
    subFund: eelcer,
    apec: 118_400,
    self: 42_650,
    topics: ['Energy', 'Emergency Preparedness'],
    by: ['Philippines'],
    cosponsors: ['Australia', 'Japan', 'Papua New Guinea', 'Viet Nam'],
    otherFora: ['EPWG'],
    from: '2019-01-15',
    to: '2020-06-30',
    overseers: [
      { economy: 'Philippines', organization: 'Off-Grid Electrification Office', jobTitle: 'Chief Engineer' },
    ],
    text: {
      summary:
        'When a typhoon cuts an island from its supply, the clinic, the pump and the telephone mast need power within hours. The project studies twelve island microgrids with solar, battery and diesel parts in four economies, records how long each took to restart after its last storm, and turns the findings into a restart manual that a local operator can follow without an engineer on the telephone.',
      relevance:
        'Some 30 million people in the region live on islands with small grids of their own. Storms are growing stronger, and each day without power costs fish, vaccines and income. Economies have good designs; what is scarce is knowledge of what failed, in which order, and what the operator could have done.',
      objectives:
        'By June 2020: document twelve microgrids and at least twenty storm outages; publish a manual for restart in three steps; train 45 operators and engineers in one hands-on course; and agree on a list of spare parts to keep on each island.',
      alignment:
        'Answers the APEC Energy Resiliency Principle and the framework on disaster risk reduction, and the task of EWG to help remote communities reach reliable power.',
      justification:
        'Nine of the twelve sites lie in developing economies, and operators from these make up two thirds of the course. They leave with a plan for their own island, checked by a trainer.',
      outputs:
        '1. Case book of twelve microgrids.\n\n2. Restart manual with pictures, in four languages.\n\n3. Hands-on course on a training microgrid in Palawan.',
      outcomes:
        'The median time to restart the clinic circuit on the studied islands falls from three days to one at the next storm.',
      beneficiaries: 'Operators, island health posts, electric cooperatives, and the ministries that pay for repair.',
      dissemination: 'The manual is printed on waterproof paper for the sites and can be downloaded by all.',
      gender:
        'Many operators are men, while women run the clinics and cold stores that need the power first. Both groups set the order of circuits together; 18 of the 45 trainees are to be women.',
      monitoringAndEvaluation:
        'A timed restart before and after the course shows the gain. Sites report each outage for a year.',
      linkages:
        'EPWG reviews the manual. Earlier EWG work treated finance of microgrids; this one treats operation alone.',
      sustainability: 'Two cooperatives have agreed to repeat the course each year before the storm season.',
      projectOverseers: 'The overseer has run off-grid stations for fifteen years and led two regional trainings.',
      costEfficiency:
        'The training microgrid exists already; the course costs about US$ 1,400 a trainee, journey included.',
      drawdownTimetable: 'A third in each half-year.',
      directLabour: 'Two contractors: field research 420 hours, manual 300 hours.',
      waivers: 'Advance payment of airfare for operators, whose cooperatives cannot lend it.',
    },
    plan: [
      plan('January–June 2019', 'Visit sites and read outage logs', 'Twelve case studies'),
      plan('June–September 2019', 'Write the manual', 'Draft tested at three sites'),
      plan('October 2019', 'Hands-on course', '45 operators trained'),
      plan('November 2019–March 2020', 'Translate and correct the manual', 'Manual in four languages'),
      plan('April–June 2020', 'Follow-up by telephone and report', 'Outage logs of the first season'),
    ],
    risks: [
      ['A storm strikes during the course.', 'It is held in the calmer month, with a second date kept free.'],
      [
        'Outage logs are missing.',
        'Operators and clinic staff are interviewed separately and their accounts compared.',
      ],
      ['Spare parts differ from island to island.', 'The list names functions and ratings, not makes.'],
    ],
    budget: [
      consultant(420, 65, 'Field research.'),
      consultant(300, 65, 'Manual and drawings.'),
      translator(180, 20, 'Into three languages.'),
      speakersAir(6, 1250),
      speakersPerDiem(6, 5.75, 120),
      participantsAir(20, 860),
      participantsPerDiem(20, 6.75, 120),
      spent(0.62, 'Printing moved to the host, where waterproof paper cost less.', report(600, 9)),
      restOfApec('other', 'Training panels, switches and tools'),
      self(hosting(6, 1800, 'Training station, with fuel.')),
      self(clerk(300, 15)),
      restOfSelf('directLabour', 'Engineers of the host and of Australia and Japan as trainers'),
    ],
    saves: [
      save('2019-08-02', secretariat, 'End moved from 31 March 2020, to follow one storm season.', {
        expectedCompletion: '2020-03-31',
      }),
    ],
    completion: {
      description:
        'The project recorded how island microgrids restart after storms, wrote a manual and trained their operators on a real grid.',
      objectivesMet:
        'Yes. Twelve sites and 26 outages were documented and 47 operators trained. The list of spare parts was agreed in writing by three of four economies.',
      changesOfScope:
        'The end was moved by three months. Follow-up visits became telephone calls when travel stopped in March 2020.',
      evaluation:
        'The timed restart fell from 190 to 64 minutes during the course. Trainees asked for a shorter section on theory.',
      outcomes:
        'After the storm of December 2019 two of the trained crews had the clinic circuit back within nine hours.',
      keyFindings:
        'Batteries seldom fail; wet connectors and lost passwords of inverters do. A sealed envelope with settings on site saves a day.',
      nextSteps: 'The cooperatives repeat the course each year. Viet Nam plans its own for coastal islands.',
      feedbackForSecretariat: 'Advance payment worked well and should be usual for operators.',
      done: ['yes', 'yes', 'yes', 'yes', ['partly', 'Calls instead of visits; logs of ten of twelve sites came in.']],
      outputs: [
        ['Case book', 1, 1],
        ['Restart manual, languages', 4, 4],
        ['Operators trained', 45, 47],
      ],
      participants:
        'Australia 1+2 1+1; Chile 1+1; Indonesia 3+3; Japan 0+2 1+2; Malaysia 1+1; Papua New Guinea 2+3; Philippines 6+9 1+2; Thailand 2+2; Viet Nam 3+5',
      acts: [
        act('submitted', '2020-08-12', overseerOf('Philippines')),
        act('returned', '2020-08-27', secretariat, 'Please explain the lower cost of printing.'),
        act('submitted', '2020-09-02', overseerOf('Philippines')),
        act('accepted', '2020-09-18', secretariat),
      ],
    },
  }),
  project({
    number: 'EWG 82 2023A',
    title: 'Demand Response for Air Conditioning in Tropical Cities',
    session: 2,
    status: 'Project in Implementation',
    forum: 'EWG',
    subFund: eelcer,
    apec: 124_500,
    self: 38_200,
    topics: ['Energy', 'Digital Economy'],
    by: ['Singapore'],
    cosponsors: ['Brunei Darussalam', 'Hong Kong, China', 'Malaysia', 'Thailand'],
    otherFora: ['TELWG'],
    from: '2024-06-01',
    to: '2025-11-30',
    overseers: [{ economy: 'Singapore', organization: 'Energy Market Office', jobTitle: 'Principal Analyst' }],
    text: {
      summary:
        'On hot afternoons cooling takes half the load of a tropical city. If air conditioners pause for ten minutes in turn, nobody notices and a power station need not start. The project compares six trials of such demand response, designs a common test for comfort and savings, and runs it in forty office floors in three cities.',
      relevance:
        'Peak demand from cooling will double in several economies by 2035. New stations for a few hundred hours a year are a poor use of capital. Trials exist but were measured in different ways, so that regulators cannot tell which results hold in a humid climate.',
      objectives:
        'By November 2025: compare six trials on one method; test forty office floors through one hot season; publish a model contract between grid operator and building owner; and brief regulators of at least eight economies.',
      alignment:
        'Supports the aspirational goal to double renewables and to lower energy intensity, and the EWG work plan on flexibility of grids.',
      justification:
        'Regulators of developing economies in the tropics take part in the design of the test and receive the measuring sheets; two of the three cities lie in such economies.',
      outputs:
        '1. Comparison of six trials.\n\n2. Field test with open data.\n\n3. Model contract and regulators’ workshop.',
      outcomes: 'At least two regulators open their balancing market to cooling loads within two years.',
      beneficiaries: 'Regulators, grid operators, owners of large buildings and their tenants.',
      dissemination:
        'Open data on the web site of EWG; a four-page brief for regulators; the model contract in editable form.',
      gender:
        'Comfort differs between women and men at the same temperature. The test asks both and reports separately; half of the comfort panel are women.',
      monitoringAndEvaluation:
        'Kilowatts saved are metered every minute; complaints are logged. An outside reviewer reads the method before the season.',
      linkages: 'TELWG advises on the security of controllers. Past EWG work on smart grids gives the load profiles.',
      sustainability: 'Owners keep the controllers, and operators have agreed to pay for the service after the test.',
      projectOverseers: 'The overseer has designed the balancing market of the host and oversaw one APEC study.',
      costEfficiency: 'Controllers are lent by makers. The cost is US$ 4,000 a floor, a fifth of a commercial pilot.',
      drawdownTimetable: '30 per cent in 2024, 50 by June 2025, 20 with the report.',
      directLabour: 'One university contractor, 700 hours at US$ 78.',
    },
    notApplicable: { waivers: 'No exception is needed.' },
    plan: [
      plan('June–October 2024', 'Compare trials', 'Comparison on one method'),
      plan('September 2024–January 2025', 'Choose floors, install controllers', '40 floors ready'),
      plan('February–July 2025', 'Field test through the hot season', 'Data by the minute'),
      plan('August 2025', 'Workshop for regulators', 'Comments on the model contract'),
      plan('September–November 2025', 'Publish', 'Report, contract and data'),
    ],
    risks: [
      [
        'Tenants complain of heat.',
        'Each floor can leave the test at once by one switch; pauses stay under ten minutes.',
      ],
      ['Controllers are open to intrusion.', 'They run on a separate network and are tested by TELWG experts.'],
    ],
    budget: [
      consultant(700, 78, 'Design of the test and analysis.'),
      materials(40, 420, 'Meters and comfort sensors.'),
      honoraria(4, 700),
      speakersAir(5, 980),
      speakersPerDiem(5, 3.75, 240),
      participantsAir(14, 720),
      participantsPerDiem(14, 3.75, 240),
      communications(12, 90, 'Data lines, by the month.'),
      restOfApec('other', 'Installation of sensors and removal after the test'),
      self(hosting(2, 4100, 'Workshop.')),
      restOfSelf('directLabour', 'Staff of the market office and of the two partner cities'),
    ],
    saves: [
      save(
        '2025-02-18',
        overseerOf('Singapore'),
        'Field test begins a month later; controllers were held at customs.',
        {},
        [['drawdownTimetable', '50 by June 2025', '50 by May 2025']],
      ),
    ],
  }),
]
