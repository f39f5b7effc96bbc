import {
  clerk,
  communications,
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
 * Energy. EWG 02 2015A and EWG 09 2010A carry the facts of APEC's public record in words of our own, with illustrative
 * budget lines and results; the projects numbered from 81 up are invented and illustrative throughout.
 */
const eelcer = 'ASF: Energy Efficiency, Low Carbon and Energy Resiliency Measures (EELCER)'

export const energyProjects: DemoProject[] = [
  project({
    number: 'EWG 02 2015A',
    title: 'APEC Nearly (Net) Zero Energy Building Best Practices and Energy Reduction Results Comparative Study',
    session: 1,
    status: 'Completed Project',
    forum: 'EWG',
    subFund: eelcer,
    apec: 148_000,
    self: 60_800,
    topics: ['Energy'],
    by: ['China'],
    cosponsors: [
      'Brunei Darussalam',
      'Canada',
      'Chile',
      'Hong Kong, China',
      'Indonesia',
      'Japan',
      'Korea',
      'Malaysia',
      'Mexico',
      'New Zealand',
      'Peru',
      'Philippines',
      'Russia',
      'Chinese Taipei',
      'Thailand',
      'United States',
    ],
    from: '2015-05-01',
    to: '2016-12-31',
    publication: 'http://publications.apec.org/publication-detail.php?pub_id=1846',
    overseers: [
      { economy: 'China', organization: 'Institute of Building Environment and Energy', jobTitle: 'Deputy Director' },
    ],
    text: {
      summary:
        'A nearly zero energy building needs so little heat, cooling and light that what it makes itself almost covers the rest. Several APEC economies have built such houses and offices; few have published what they really consume. The study collects measured results from buildings in cold, temperate and hot-humid climates, compares them with the design, and draws out the measures that paid for themselves. Two workshops test the findings with architects and officials.',
      relevance:
        'Buildings use about a third of final energy in the region, and those built this decade will stand until 2060. Economies that write their codes now need figures from real meters, not from brochures. A comparison across climates is something that no single economy can produce, and hot-humid economies, where least has been measured, gain most.',
      objectives:
        'By December 2016: collect at least one year of metered consumption from 80 buildings in ten or more economies; compare it with the design values and explain the gap; describe measures by climate zone with their costs; and propose a common way of reporting, so that later results can be added.',
      alignment:
        'Leaders agreed to cut energy intensity in the region by 45 per cent by 2035. The study serves that aim and the plan of the Energy Working Group on efficiency and conservation, whose members asked in 2013 for comparable figures on very low energy buildings.',
      justification:
        'Developing economies in hot-humid climates build fastest and have the fewest measured examples. Their officials join both workshops, contribute buildings to the data set and learn the method of measurement, so that they can extend it at home.',
      outputs:
        '1. Data set of 80 measured buildings by climate zone.\n\n2. Comparative study of results, costs and definitions, about 150 pages.\n\n3. Two workshops for 60 officials and designers each.',
      outcomes:
        'Code writers in at least five economies use measured values when they set the next level of their building codes. Designers can look up what a measure saved in a climate like theirs.',
      beneficiaries:
        'Officials who write building codes and subsidy rules; research institutes; architects and engineers. Owners of the measured buildings receive an account of their own results.',
      dissemination:
        'The study is published by the Secretariat as an e-book; the data set lies beside it as a spreadsheet. Co-sponsoring economies present it to their institutes of architects.',
      gender:
        'Engineering is a field with few women in senior posts. At least a third of the speakers and of the funded participants are to be women, and the case studies name women who led designs.',
      monitoringAndEvaluation:
        'Counted each half-year: buildings with complete data, economies represented, pages drafted. Participants judge the workshops on a scale of five; an average of four is the aim.',
      linkages:
        'The study takes up definitions from earlier EWG work on building codes and on cool roofs. It leaves labels of appliances, which another project treats, aside.',
      sustainability:
        'The institute keeps the data set open to new buildings and publishes additions each year from its own funds.',
      projectOverseers:
        'The overseer leads building research at the institute; two staff members collect and check the data.',
      costEfficiency:
        'Owners give meter data without charge and the institute lends instruments, which would cost some US$ 90,000 to hire.',
      drawdownTimetable:
        'Forty per cent in 2015 for the research, forty in mid-2016 for the workshops, the remainder with the report.',
      directLabour: 'One contractor, 1,100 hours at US$ 75, for analysis and drafting.',
    },
    notApplicable: { waivers: 'No rule needs to be set aside.' },
    plan: [
      plan(
        'May–July 2015',
        'Agree definitions and the questionnaire on buildings',
        'Definitions accepted by co-sponsors',
      ),
      plan(
        'August 2015–March 2016',
        'Collect data and install meters where they are missing',
        'One year of data from 80 buildings',
      ),
      plan('October 2015', 'First workshop', 'Method reviewed; gaps in the sample known'),
      plan('February–August 2016', 'Compare results and write the study', 'Draft study sent to EWG'),
      plan('September 2016', 'Second workshop', 'Findings discussed; comments received'),
      plan('October–December 2016', 'Edit and publish', 'Study and data set published'),
    ],
    risks: [
      [
        'Owners hesitate to release consumption data.',
        'Buildings appear under a code; owners see their page before it is printed.',
      ],
      [
        'Too few buildings in the tropics.',
        'Three co-sponsors reserve buildings before the start, and meters are lent.',
      ],
      ['Definitions differ too much to compare.', 'Raw consumption is collected as well and can be recalculated.'],
    ],
    budget: illustrative([
      consultant(1100, 75, 'Analysis and drafting.'),
      honoraria(6, 800),
      speakersAir(4, 1400),
      speakersPerDiem(4, 3.75, 180),
      participantsAir(18, 1100),
      participantsPerDiem(18, 3.75, 180),
      report(300, 15, 'Printed copies for libraries.'),
      spent(0.74, 'Two economies lent their own meters.', restOfApec('other', 'Meters on loan and collection of data')),
      self(item('directLabour', 'Research staff of the institute', [[900, 'hours']], 35)),
      self(hosting(4, 3500, 'Two workshops.')),
      restOfSelf('other', 'Instruments and their calibration'),
    ]),
    saves: [save('2015-11-10', overseerOf('China'), 'Sample raised from 60 to 80 buildings after the first workshop.')],
    completion: {
      description:
        'The project measured what nearly zero energy buildings in the region really consume, compared the results across climates and published them with the data.',
      objectivesMet:
        'All four were met. Data of 84 buildings in eleven economies were complete; 61 stayed within 15 per cent of their design.',
      changesOfScope:
        'The sample grew from 60 to 80 buildings at no extra cost, because owners answered faster than expected.',
      evaluation:
        'Participants gave the workshops 4.3 of 5. They valued the site visits most and wanted more on retrofits.',
      outcomes:
        'Three economies have quoted the study in drafts of their building codes; two have adopted its reporting sheet.',
      keyFindings:
        'Air-tightness and shading explain more of the saving than equipment does. In the tropics, dehumidification decides success.',
      nextSteps: 'A second study on retrofits of existing offices is in preparation with four co-sponsors.',
      feedbackForSecretariat: 'Advice on the tender was quick and clear. A template for the data annex would help.',
      done: ['yes', 'yes', 'yes', ['yes', 'One month late, because two economies sent corrected data.'], 'yes', 'yes'],
      outputs: [
        ['Measured buildings', 80, 84],
        ['Comparative study', 1, 1],
        ['Workshops', 2, 2],
      ],
      participants:
        'Canada 1+2 0+1; Chile 1+1; China 9+15 1+3; Hong Kong, China 2+2 1+0; Indonesia 2+2; Japan 1+3 0+2; Korea 2+3 1+1; Malaysia 2+2; Mexico 2+1; Philippines 3+1; Russia 1+2; Chinese Taipei 1+2; Thailand 2+2 0+1; United States 1+2 1+1; Viet Nam 1+2',
      acts: [
        act('submitted', '2017-02-20', overseerOf('China')),
        act('accepted', '2017-03-28', secretariat, 'A thorough report; the annex with the data is welcome.'),
      ],
    },
  }),
  project({
    number: 'EWG 09 2010A',
    title: 'APEC Low-Carbon Model Town (LCMT) Project, Phase 1',
    session: 3,
    status: 'Completed Project',
    forum: 'EWG',
    subFund: eelcer,
    apec: 700_000,
    self: 111_000,
    topics: ['Energy'],
    by: ['Canada', 'China', 'Japan', 'Korea', 'Chinese Taipei', 'United States'],
    cosponsors: [],
    from: '2010-12-23',
    to: '2011-12-31',
    overseers: [{ economy: 'Japan', organization: 'Agency for Natural Resources and Energy', jobTitle: 'Director' }],
    text: {
      summary:
        'Cities of the region grow faster than their plans. The first phase of the Low-Carbon Model Town project brings low-carbon technology into town planning at the stage when streets, grids and heat networks can still be chosen. It has three parts: a concept of the low-carbon town, a feasibility study of one town under construction, and a review by outside experts of the plans that this town has drawn up.',
      relevance:
        'Most of the growth in energy use in the region will take place in towns, many not yet built. A wrong street pattern or a missing heat network binds a town for half a century. Planners know the technologies singly and seldom see them weighed together with their costs; a worked example of a whole district fills that gap.',
      objectives:
        'Within twelve months: publish the concept of a low-carbon town, first edition; complete a feasibility study of one model town with targets, measures and costs; and give that town written advice from a policy review team of economies.',
      alignment:
        'Energy Ministers, meeting in Fukui in June 2010, called for low-carbon model towns in the region. The project carries out that call and supports the aim of Leaders to lower energy intensity.',
      justification:
        'The town chosen for the study lies in a developing economy, and its planners work with the experts from the first day. Officials of other developing economies join the review visit to learn the method for their own towns.',
      outputs:
        '1. Concept of the Low-Carbon Town, first edition.\n\n2. Feasibility study of the model town.\n\n3. Policy review of its development plan.',
      outcomes:
        'The town adopts measurable targets and a first set of measures. Other towns have a concept and a method that they can apply without starting anew.',
      beneficiaries:
        'The planning office of the model town, planners of later towns, energy ministries, and firms that offer the technologies.',
      dissemination:
        'The three reports are published on the web and presented to EWG, at a city forum and to the town council.',
      gender:
        'Women use towns differently, with more short trips on foot and by bus. The review team includes at least three women, and the study looks at walking distances to schools and markets.',
      monitoringAndEvaluation:
        'A steering group of six economies reviews each report in draft. The town states which advice it accepts; that list is the main measure.',
      linkages:
        'Builds on EWG work on energy efficiency reviews among peers, whose method it adapts from economies to towns.',
      sustainability:
        'Later phases, each with another town, extend the concept; it is written as an edition to be amended.',
      projectOverseers:
        'The agency oversees the project; a research centre on energy in the region runs it from day to day.',
      costEfficiency: 'One study informs many towns. The host town gives maps, surveys and office space.',
      drawdownTimetable: 'Half by June 2011 against the interim report, the other half with the final reports.',
      directLabour: 'The feasibility study goes to a contractor by open tender.',
      waivers: 'More than six experts a day are asked for during the review visit, because groups work in parallel.',
    },
    notApplicable: { otherStakeholders: '' },
    plan: [
      plan('December 2010–February 2011', 'Tender for the feasibility study', 'Contract signed'),
      plan('February–September 2011', 'Feasibility study of the model town', 'Targets, measures and costs'),
      plan('March–August 2011', 'Write the concept', 'First edition, reviewed by EWG'),
      plan('May 2011', 'Policy review visit', 'Written advice to the town'),
      plan('October–December 2011', 'Publish and present', 'Three reports on the web'),
    ],
    risks: [
      ['The tender takes longer than the year allows.', 'Terms of reference are ready before approval.'],
      [
        'The town changes its master plan.',
        'The study works with variants, and the town names a contact who reports changes.',
      ],
    ],
    budget: illustrative([
      item('directLabour', 'Feasibility study by open tender', [[1, 'contract']], 430_000),
      consultant(1200, 80, 'The concept of the low-carbon town.'),
      translator(600, 24),
      clerk(900, 20),
      speakersAir(14, 2100, 'Policy review team.'),
      speakersPerDiem(14, 5.75, 230, 'Policy review team.'),
      report(500, 18),
      restOfApec('other', 'Survey of buildings, traffic and soil in the model town'),
      self(item('directLabour', 'Staff of the research centre', [[1600, 'hours']], 40)),
      restOfSelf('other', 'Offices, maps and local transport given by the host town'),
    ]),
    more: { otherFora: [] },
  }),
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
      save('2025-02-18', overseerOf('Singapore'), 'Field test begins a month later; controllers were held at customs.'),
    ],
  }),
]
