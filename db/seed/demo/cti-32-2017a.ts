import { plan, project } from './builder'
import { budgetOfCti32 } from './cti-32-2017a-budget'
import type { DemoVersion } from './demo-project'
import { ipInitiative } from './initiative'

/**
 * The record CTI 32 2017A: facts, figures, months and names of bodies are those of APEC's public record; every
 * sentence is written for this demo, the budget lines and the reasons of the versions are illustrative.
 */
/** The projects of the Initiative that its Linkages name; their numbers are not told there. */
const namedInLinkages = [
  ["Guidebook for SME's IP-Business Cycle", 'By Korea, on policies and programs of governments.'],
  ['SMEs Innovation: Capacity Building on IP Strategy', 'By Mexico, on IP strategy for SMEs.'],
  [
    'Promoting Innovation through a Mechanism for IP Valuation, Financing and Leveraging IP Assets',
    'By the Philippines, on financial issues of IP.',
  ],
  [
    'Best Practices on Brand Development and IP Protection for Micro, Small and Medium Enterprises (MSMEs)',
    'By the Philippines, on the development of brands.',
  ],
].map(([title = '', note = '']) => ({ kind: 'same-initiative' as const, project: null, title, url: null, note }))

const officer = 'Secretariat Officer'

const versions: DemoVersion[] = [
  {
    version: { major: 1, minor: 0 },
    at: '2018-01-26T06:44:00.000Z',
    by: officer,
    why: 'Typed in from the approved proposal.',
    held: {
      workPlan: [
        plan('December 2017-January 2018', 'Find a contractor', 'A contractor is engaged for the project'),
        plan('January-May 2018', 'Prepare the questionnaire and the programme', 'Answers collected, programme agreed'),
        plan('June-July 2018', 'Arrange venue and travel', 'Venue and travel arranged'),
        plan('August 2018', 'Hold the three-day seminar', 'Seminar held'),
        plan(
          'September-December 2018',
          'Publish, and report to the Secretariat',
          'Results published; report submitted',
        ),
      ],
      waivers: null,
      directLabour: null,
    },
  },
  {
    version: { major: 2, minor: 0 },
    at: '2018-02-19T03:05:00.000Z',
    by: officer,
    why: 'Waiver for advance payment of airfare and per diem added, after a question from finance.',
    held: {
      workPlan: [
        plan('December 2017-January 2018', 'Find a contractor', 'A contractor is engaged for the project'),
        plan('January-May 2018', 'Prepare the questionnaire and the programme', 'Answers collected, programme agreed'),
        plan('June-July 2018', 'Arrange venue and travel', 'Venue and travel arranged'),
        plan('August 2018', 'Hold the three-day seminar', 'Seminar held'),
        plan(
          'September-December 2018',
          'Publish, and report to the Secretariat',
          'Results published; report submitted',
        ),
      ],
      directLabour: null,
    },
  },
  {
    version: { major: 3, minor: 0 },
    at: '2018-05-14T08:31:00.000Z',
    by: officer,
    why: 'Work plan brought into line with the letter of acceptance: the seminar may be in August or September.',
    held: { directLabour: null },
  },
  {
    version: { major: 4, minor: 0 },
    at: '2018-07-31T09:14:00.000Z',
    by: officer,
    why: 'Direct Labour completed; status confirmed as in implementation.',
    held: {},
  },
]

export const cti32 = project({
  number: 'CTI 32 2017A',
  title: 'IP Commercialization for SMEs',
  session: 2,
  status: 'Project in Implementation',
  forum: 'IPEG',
  subFund: 'ASF: General Fund',
  apec: 74_932,
  self: 31_879,
  topics: ['Intellectual Property'],
  by: ['Russia'],
  cosponsors: ['Korea', 'Mexico', 'Peru', 'Philippines', 'Viet Nam'],
  from: '2018-01-01',
  to: '2018-12-31',
  overseers: [
    {
      economy: 'Russia',
      organization: 'Federal Service for Intellectual Property',
      jobTitle: 'Deputy Head of Regional Integration Division',
    },
  ],
  versions,
  notApplicable: { costEfficiency: '', drawdownTimetable: '' },
  text: {
    summary:
      'Small firms often own something worth protecting, a brand, a design or a process, and earn little from it. This project lets IP offices and those who advise small firms compare what works when intellectual property is to be turned into income.\n\nAPEC economies first answer a questionnaire. Their answers, read together, give a draft of best practices, which a three-day seminar in Russia in 2018 discusses and completes. The seminar also says which further steps IPEG could take. The work is part of the Initiative to facilitate the exploitation of IPRs and innovation in SMEs, which Korea and Mexico proposed.\n\nOfficials, research institutions, non-governmental bodies and associations of SMEs are invited.',
    relevance:
      'A small firm that wants to trade abroad meets the same questions in every economy: what its IP is worth, how to market it, where to patent, how to work with a large partner, and where to find staff who understand all this. Advice is scattered and rarely written for firms of ten or twenty people, least of all in developing economies.\n\nThe project gathers the answers that economies have already found and makes them usable elsewhere.\n\nUnder the funding criteria of 2017 it falls under Rank 1, because it strengthens the innovation capacity and competitiveness of MSMEs and their place in global value chains, and it touches Rank 2, on the protection and enforcement of intellectual property rights.',
    objectives:
      'The goal is an exchange of experience on managing and commercialising the IP of SMEs. By the end of 2018 the project is to:\n\n1) prepare a seminar programme in which specialists of different APEC economies name the problems that SMEs meet when they commercialise IP;\n\n2) discuss, over three days in Russia, how to solve them: commercialisation and marketing of IP, lower innovation risk, technology transfer, patenting abroad, work with large businesses, and the search for and training of staff;\n\n3) agree on best practices and on further activities for the needs of SMEs in the region.',
    alignment:
      'In May 2017 in Ha Noi the Ministers Responsible for Trade asked for cooperation on IPR and for more awareness of IP commercialisation among MSMEs. The project also answers the priority of 2017 on the competitiveness and innovation of MSMEs in the digital age.\n\nLeaders and Ministers in 2016, the SME Ministers among them, had linked the strength of small firms to their capacity to manage and commercialise IP, and the Tasking Statement for 2017 repeats it. The dialogue on emerging IP policy belongs to Part I, Section C, point 7 of the Osaka Action Agenda.',
    justification:
      'SMEs make up more than 95 per cent of enterprises in 18 APEC economies. Those in developing economies gain most from advice on IP and have least of it within reach.\n\nThe budget therefore brings two persons from each travel-eligible economy to the seminar, and developing economies are asked to take part at every stage: in the questionnaire, in the programme, and in the review of the best practices.',
    outputs:
      '1. Questionnaire and analysis: the answers of APEC economies on IP commercialisation for SMEs, set side by side.\n\n2. Three-day seminar with speakers from APEC economies and WIPO, which discusses the draft best practices and the problems behind them, and asks its participants what was useful.\n\n3. Best practices and summary report: published without charge with the presentations, the results of the questionnaire, the feedback and the suggestions for further activities. IPEG hears of them at its meeting; SMEWG and PPSTI receive them by e-mail through the Program Director.',
    outcomes:
      'SMEs know more ways to earn from what they have invented or designed, and use the best practices as a guide when they market, license or patent it. Officials and researchers carry the findings home and improve the support that small firms receive, or start new support where there was none. IPEG has recommendations from which to plan its next activities on the subject.',
    beneficiaries:
      'At the seminar: officials of IP offices and of ministries for the economy, trade or innovation; research institutions; non-governmental bodies; associations and unions of SMEs.\n\nAfterwards: the small firms themselves, which find the guide on the web without registration, and those who advise them. The subject crosses the borders of fora, so members of SMEWG and PPSTI are asked for their comments, directly to the Project Overseer with a copy to the Russian contact point.',
    dissemination:
      'The best practices and presentations appear on the web sites of IPEG and of the Federal Service for Intellectual Property, open to all. The host office pays this from its running budget, so APEC bears no cost of publication. Participants and economies are told by e-mail, IPEG at its meeting, SMEWG and PPSTI through the Program Director, and economies are asked to pass the guide on to their own SMEs.',
    gender:
      'Women and men take part on equal terms as participants, speakers and contractors. The questionnaire asks how women are engaged in IP commercialisation, and one session of the seminar discusses the answers.\n\nEach economy is invited to name at least one woman among its participants, and at least two of the speakers from Russia will be women. The Project Overseer, herself a woman, watches the balance at each stage and reports participation by sex.',
    monitoringAndEvaluation:
      'The programme goes to all economies for comment before it is fixed, so that it covers what they need. Success is measured by the number of economies and participants, at least two from each travel-eligible economy, and by the qualification of the speakers.\n\nA survey after the seminar asks whether it was useful, whether it met the needs of SMEs, what was learned and how it will be used. The overseer counts participants by sex and visits to the published pages, and reports both to IPEG.',
    linkages:
      'Within the same Initiative Korea prepares a guidebook on the IP-business cycle of SMEs, Mexico builds capacity in IP strategy, and the Philippines has two projects, on valuing and financing IP assets and on brands of MSMEs. None treats commercialisation by itself; this project adds that missing part, and its programme is drawn up together with these economies so that nothing is repeated. SMEWG and PPSTI are informed throughout and asked for comment.',
    sustainability:
      'The best practices stay on the web, free of charge, after the money has been spent. Because policy makers take part, the problems that small firms describe reach those who can change the support they receive. The recommendations join the results of the other four projects of the Initiative, from which IPEG can plan what comes next.',
    projectOverseers:
      'The Project Overseer is Deputy Head of the Regional Integration Division, International Cooperation Department, Federal Service for Intellectual Property. She has overseen two APEC projects before and knows the work of the APEC Secretariat and of other economies. Contractors and specialists are chosen early in the project.',
    directLabour: 'The contractors will be chosen at the start of the project, by the rules for its amount.',
    waivers:
      'Advance payment is asked for the airfare and per diem of speakers and of participants from eligible economies. All funded participants and most speakers come from developing economies and cannot pay for the journey first and be repaid later.',
  },
  plan: [
    plan('December 2017-January 2018', 'Find a contractor', 'A contractor is engaged for the project'),
    plan(
      'January-April 2018',
      'Draw up the questionnaire, send it out and analyse the answers; draft the programme and hand-outs; choose and invite speakers',
      'Analysis of the answers with draft best practices; programme approved by economies; speakers from economies and WIPO invited; hand-outs ready',
    ),
    plan(
      'May-July 2018',
      'Organise the seminar: invitations, venue and equipment, travel and accommodation of participants and speakers',
      'Venue and equipment meet APEC’s requirements; economies invited; travel arranged for those who are funded, help given to the others',
    ),
    plan(
      'August / September 2018',
      'Hold the three-day seminar',
      'Seminar held to its programme; best practices discussed and amended; recommendations for further steps drafted',
    ),
    plan(
      'October-November 2018',
      'Document and publish the best practices and the presentations',
      'Results on the web sites of IPEG and of the Federal Service; IPEG, SMEWG and PPSTI informed',
    ),
    plan('December 2018', 'Prepare the Completion Report', 'Completion Report submitted to the APEC Secretariat'),
  ],
  risks: [
    [
      'The programme does not quite fit the needs of economies.',
      'It is sent to all economies for approval, and the organisers go through each presentation with its speaker.',
    ],
    [
      'Too few participants come.',
      'IPEG, SMEWG and PPSTI members receive the invitation, and each travel-eligible economy is asked for two participants and one alternate.',
    ],
    [
      'Travel and accommodation are arranged late.',
      'Participants and speakers get all information about the journey well ahead.',
    ],
    [
      'The best practices and presentations stay unread.',
      'They are free to all on two web sites, sent to members of three fora, and economies are asked to pass them on at home.',
    ],
  ],
  budget: budgetOfCti32,
  more: { initiative: ipInitiative.name, links: namedInLinkages },
})
