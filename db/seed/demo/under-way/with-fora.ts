import {
  answers,
  asksCoSponsors,
  confirms,
  opensRound,
  overseerIn,
  reachesSecretariat,
  step,
  type UnderWay,
  writesConcept,
} from './notation'
import type { When } from './when'

/** Concept notes of the open session. Invented projects, illustrative throughout. */

const general = 'General Project Account'
const support = 'APEC Support Fund'

const mountainNames = ({ month, firstOf, lastOf }: When): UnderWay => ({
  title: 'Names of Mountains, Names of Goods: Geographical Indications for Highland Producers',
  economy: 'Peru',
  forum: 'IPEG',
  fund: general,
  subFund: null,
  session: 'open',
  apec: 71_500,
  self: 14_200,
  begun: 27,
  acts: [
    ...writesConcept(
      'Peru',
      [26, 18],
      { subFund: null, apec: 71_500, self: 14_200 },
      {
        topics: ['Intellectual Property', 'Agriculture'],
        cosponsors: ['Chile', 'Mexico'],
        otherFora: ['ATCWG'],
        from: firstOf(9),
        to: lastOf(20),
        organization: 'Office of Distinctive Signs',
        jobTitle: 'Head of Unit',
        text: {
          summary:
            'A cheese, a potato or a cloth that carries the name of a valley sells for more, if the name is protected and if the valley agrees on what it means. The project follows nine highland products through registration, asks what each step cost in time and quarrels, and writes a workbook with which producers can draft their own rules of use.',
          relevance:
            'Highland families are among the poorest in the region, and their goods among the most distinct. Offices register names each year that nobody then uses, because the rules were written without the producers. Economies that are new to such protection can begin with what others learned in twenty years.',
          objectives: `Nine histories of registration by ${month(13)}; a workbook tried with three groups of producers; a seminar of three days with 60 persons, of whom half grow, weave or cure. Each group leaves with rules of use of at most four pages.`,
          gender:
            'At least 30 of the 60 persons at the seminar are women, and half of those who speak for a group are: most of these goods are woven and cured by women.',
          alignment:
            'La Serena Roadmap for Women and Inclusive Growth; the work plan of IPEG on geographical indications and small producers.',
        },
      },
    ),
    asksCoSponsors(17, 'Peru'),
    confirms(9, 'Chile', 'The Elqui valley would like to be one of the nine cases.'),
  ],
})

const designDay = ({ month, firstOf, lastOf }: When): UnderWay => ({
  title: 'One Drawing, One Day: Design Registration for Young Makers',
  economy: 'Korea',
  forum: 'IPEG',
  fund: 'TILF Special Account',
  subFund: null,
  session: 'open',
  apec: 92_400,
  self: 58_000,
  begun: 48,
  acts: [
    ...writesConcept(
      'Korea',
      [46, 37],
      { subFund: null, apec: 92_400, self: 58_000 },
      {
        topics: ['Intellectual Property', 'Small and Medium Enterprises'],
        cosponsors: ['Philippines', 'Viet Nam'],
        otherFora: ['SMEWG'],
        from: firstOf(10),
        to: lastOf(22),
        organization: 'Design Examination Bureau',
        jobTitle: 'Senior Examiner',
        text: {
          summary:
            'A young maker shows a lamp at a fair in May and meets its copy in August; the right would have been granted in November. Six offices measure where the months go between the drawing and the certificate, try a desk at which a simple design is examined on the day, and write down what such a desk needs.',
          relevance:
            'Designs are the first right that most young firms could use, and the one they use least. Eleven offices of the region examine them, each with another list of drawings. A common list of what is enough would save the applicant a draughtsman and the office a letter.',
          objectives: `Timings from six offices by ${month(13)}; same-day desks at two fairs; a list of drawings on which at least eight offices agree; and a manual for the desk by ${month(21)}.`,
          gender:
            'Of the drawings taken at the two desks, 50 per cent are to be those of women; at least four of eight speakers at the fairs are women.',
          alignment:
            'Putrajaya Vision 2040, on innovation and digitalisation; the IPEG work plan, on simpler procedures for first applicants.',
          justification:
            'Osaka Action Agenda, Part I, area 7 (intellectual property rights): prompt granting, and procedures that are known in advance.',
        },
      },
    ),
    asksCoSponsors(36, 'Korea'),
    confirms(21, 'Philippines'),
    confirms(19, 'Viet Nam', 'Our office can lend two examiners to the desk at the fair.'),
    step(14, 'submit-concept', overseerIn('Korea')),
    opensRound(12, 'IPEG', 9),
    answers(10, 'Chile', 'endorses'),
    answers(9, 'Japan', 'co-sponsors', 'Japan offers the timings of its own office from the first year on.'),
    answers(8, 'Chinese Taipei', 'endorses'),
    answers(7, 'Peru', 'comments', 'Will the desk also take designs that a community made together?'),
    answers(
      5,
      'Mexico',
      'objects',
      'A design examined in a day and refused in a year helps nobody. We ask for a second look before the certificate.',
    ),
    answers(3, 'Canada', 'endorses', 'We share the question of Mexico and are content with an answer at the meeting.'),
  ],
})

const ghostNets = ({ month, firstOf, lastOf }: When): UnderWay => ({
  title: 'Bringing Home the Ghost Nets: What a Harbour Pays for Lost Fishing Gear',
  economy: 'Papua New Guinea',
  forum: 'OFWG',
  fund: support,
  subFund: 'ASF: Marine Debris Management and Innovation (MDMI)',
  session: 'open',
  apec: 118_000,
  self: 21_300,
  begun: 58,
  acts: [
    ...writesConcept(
      'Papua New Guinea',
      [56, 47],
      { subFund: 'ASF: Marine Debris Management and Innovation (MDMI)', apec: 118_000, self: 21_300 },
      {
        topics: ['Oceans', 'Marine Conservation', 'Fisheries'],
        cosponsors: ['New Zealand', 'Philippines'],
        from: firstOf(9),
        to: lastOf(22),
        organization: 'Coastal Fisheries Service',
        jobTitle: 'Gear Officer',
        text: {
          summary:
            'Lost nets go on fishing for years. Some harbours pay for each kilogram that a crew brings back; others fine the crew that reports a loss, and hear of none. The project compares eight harbours, pays three different prices in three ports for a season, and counts what comes ashore.',
          relevance:
            'Lost gear is the part of marine debris that catches fish and turtles, and the dearest to lift. Crews know where it lies. What they are paid, and by whom, decides whether they say so, and no economy of the region has tried more than one price.',
          objectives: `Eight harbours described by ${month(12)}; three prices tried from ${month(12)} to ${month(18)}; at least nine tonnes of gear landed and weighed; advice on payment in four pages, discussed at OFWG.`,
          gender:
            'At least 20 of the 50 persons who learn to land and weigh gear are women; those who mend nets, mostly women, are asked first which price works.',
          alignment: 'APEC Roadmap on Marine Debris; Aotearoa Plan of Action on the stewardship of the ocean.',
          justification:
            'All three ports lie in developing economies. Their fisheries officers run the scales and the till, and train the next port.',
        },
      },
    ),
    asksCoSponsors(46, 'Papua New Guinea'),
    confirms(43, 'New Zealand'),
    confirms(41, 'Philippines', 'General Santos asks to be one of the eight harbours.'),
    step(36, 'submit-concept', overseerIn('Papua New Guinea')),
    opensRound(34, 'OFWG', -8),
    answers(31, 'Korea', 'endorses'),
    answers(29, 'New Zealand', 'endorses'),
    answers(28, 'Peru', 'endorses', 'Please weigh plastic and natural fibre apart.'),
    answers(22, 'Malaysia', 'co-sponsors'),
    step(5, 'endorse', 'chair.ofwg@demo.example'),
  ],
})

const nightFreight = ({ month, firstOf, lastOf }: When): UnderWay => ({
  title: 'The Quiet Hours: Night Freight in Cities That Sleep',
  economy: 'Malaysia',
  forum: 'TPTWG',
  fund: support,
  subFund: 'ASF: APEC Supply Chain Connectivity',
  session: 'open',
  apec: 96_800,
  self: 33_500,
  begun: 66,
  acts: [
    ...writesConcept(
      'Malaysia',
      [64, 55],
      { subFund: 'ASF: APEC Supply Chain Connectivity', apec: 96_800, self: 33_500 },
      {
        topics: ['Transportation', 'Supply Chain Connectivity'],
        cosponsors: ['Japan', 'Viet Nam'],
        from: firstOf(9),
        to: lastOf(21),
        organization: 'Urban Freight Unit',
        jobTitle: 'Principal Planner',
        text: {
          summary:
            'By day a lorry in the inner city moves at the pace of a walker; at night it is forbidden for its noise. Five cities let a few quiet lorries in between ten and five, measure noise at bedroom windows and fuel in the tank, and ask the neighbours each month whether they noticed.',
          relevance:
            'The last ten kilometres take a third of the cost of a delivery. Bans by night were written for engines of forty years ago. Cities would loosen them if another city of their size could show its figures.',
          objectives: `Trials of six months in five cities by ${month(17)}; noise, fuel and sleep measured with one method; a model by-law of three pages, read by ten cities before ${month(20)}.`,
          gender:
            'Sleep is measured in as many women as men; at least six of the fifteen speakers are women, and night workers of both sexes are asked.',
          alignment:
            'Supply Chain Connectivity Framework Action Plan, chokepoint on the last mile; TPTWG strategy on green freight.',
          justification:
            'Four of the five cities lie in developing economies. Their planners learn to measure noise with instruments that stay there.',
        },
      },
    ),
    ...reachesSecretariat('Malaysia', 'TPTWG', ['Japan', 'Viet Nam'], [42, 18, 6]),
  ],
})

export const conceptsOfOpenSession = [mountainNames, designDay, ghostNets, nightFreight]
