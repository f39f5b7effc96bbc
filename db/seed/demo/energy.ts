import {
  clerk,
  consultant,
  honoraria,
  hosting,
  illustrative,
  item,
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
 * Low-carbon buildings and towns. Both records carry the facts of APEC's public record in words of our own; budget
 * lines, results and completion report are illustrative.
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
    saves: [
      save('2015-11-10', overseerOf('China'), 'Sample raised from 60 to 80 buildings after the first workshop.', {}, [
        ['objectives', 'from 80 buildings', 'from 60 buildings'],
        ['outputs', '80 measured', '60 measured'],
      ]),
    ],
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
  }),
]
