import type { Initiative } from '~/domain/reference'
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
import { plan, project } from './builder'
import type { DemoProject } from './demo-project'

/** Name, proposers and aim as the record CTI 32 2017A tells them. */
export const ipInitiative: Initiative = {
  name: 'Initiative to facilitate the exploitation of IPRs and innovation in SMEs',
  about:
    'Proposed by Korea and Mexico and endorsed by the Intellectual Property Rights Experts Group (IPEG). It is to stimulate innovation in SMEs and to make it easier for them to create intellectual property rights, for the development of the region.\n\nThe public record of CTI 32 2017A names four more projects of the Initiative: one of Korea, one of Mexico and two of the Philippines. It links to them by their titles.\n\nIn this demo two invented projects, one of Korea and one of Mexico, stand in the register beside it.',
  from: null,
  until: null,
}

const ofInitiative = (note: string) => ({
  ...{ kind: 'same-initiative' as const, project: 'CTI 32 2017A', title: '', url: null, note },
})

/** Two projects of the Initiative. Invented and illustrative; numbers from 81 up belong to no real project. */
export const initiativeProjects: DemoProject[] = [
  project({
    number: 'CTI 86 2016A',
    title: 'Ten Minutes for an Idea: First Advice on Rights at the Counter of a Chamber',
    session: 2,
    status: 'Completed Project',
    forum: 'IPEG',
    subFund: 'ASF: General Fund',
    apec: 58_200,
    self: 21_400,
    topics: ['Intellectual Property', 'Small and Medium Enterprises'],
    by: ['Korea'],
    cosponsors: ['Malaysia', 'Peru', 'Thailand'],
    from: '2016-10-01',
    to: '2017-11-30',
    overseers: [{ economy: 'Korea', organization: 'Office for Inventions of Small Firms', jobTitle: 'Counsellor' }],
    text: {
      summary:
        'The first person whom a small firm asks about its idea is rarely a lawyer: it is whoever stands at the counter of the chamber of commerce. The project gives that person a card of eight questions, an afternoon of training and a number to call, in forty chambers of four economies, and follows what becomes of the firms that were advised.',
      relevance:
        'Three out of four owners who lose a right lose it by talking too early. Nobody told them, since advice begins only with an application. Counters are everywhere, are free of charge and are trusted; what they lack is a way to tell in ten minutes whether a firm should see a specialist, and which.',
      objectives:
        'Train the staff of forty counters by May 2017; reach 1,200 first conversations by October; know of 300 of them what the firm did next; and leave a card and a one-day course that a chamber can run by itself.',
      alignment: 'IPEG work plan 2016, on the awareness of SMEs; the Iloilo Initiative on growing global MSMEs.',
      justification: 'Thirty of the forty counters are in developing economies, outside their capitals.',
      outputs:
        '1. Card of eight questions in six languages.\n\n2. Course of one day for staff.\n\n3. Report on 300 firms.',
      outcomes: 'Chambers ask the eight questions as a matter of course, and fewer firms publish before they file.',
      beneficiaries:
        'Owners of firms with fewer than thirty staff; counter staff; offices that receive better requests.',
      dissemination: 'Card and course as open files; the report at IPEG and at a meeting of chambers.',
      gender:
        'Counter staff are mostly women and the trainers were too; conversations are counted by the sex of the owner.',
      monitoringAndEvaluation:
        'A tick on the card for each answer, collected monthly; a call to one firm in four after half a year.',
      linkages: 'The seminar CTI 32 2017A asks what comes after: how a right that is held earns its keep.',
      sustainability: 'Thirty-four chambers repeat the course yearly from their own means.',
      projectOverseers: 'The overseer set up the counters of the host between 2009 and 2014.',
      costEfficiency: 'A conversation costs less than US$ 50, all training included.',
      drawdownTimetable: 'One half at the start, one half after the training.',
      directLabour: 'One course writer; one analyst for the calls.',
    },
    notApplicable: { waivers: 'None.' },
    plan: [
      plan('October–December 2016', 'Write the card with six counters', 'Card tested at six counters'),
      plan('January–February 2017', 'Translate card and course', 'Six languages'),
      plan('March–May 2017', 'Train the staff of forty counters', 'Forty counters ready'),
      plan('May–October 2017', 'Hold and count conversations', '1,200 conversations'),
      plan('October–November 2017', 'Call the firms and report', 'Report on 300 firms'),
    ],
    risks: [
      ['Staff change after the training.', 'Two persons a counter, and a course that a colleague can give.'],
      ['Advice is taken for legal advice.', 'The card says at its head what it is not, and whom to see.'],
    ],
    budget: [
      consultant(420, 45, 'Course writer and analyst.'),
      translator(120, 18),
      honoraria(4, 900),
      speakersAir(4, 1_150),
      speakersPerDiem(4, 4.75, 210),
      participantsAir(10, 870),
      participantsPerDiem(10, 3.75, 190),
      communications(300, 4, 'Calls to firms.'),
      report(600, 5),
      restOfApec('other', 'Printing of cards'),
      self(item('directLabour', 'Staff of four offices', [[520, 'hours']], 24)),
      restOfSelf('other', 'Rooms of the chambers'),
    ],
    more: {
      initiative: ipInitiative.name,
      links: [ofInitiative('First advice, and what a firm does with its right afterwards.')],
    },
  }),
  project({
    number: 'CTI 87 2017A',
    title: 'A Plan on One Page: Strategy Clinics for Firms That Own a Design or a Brand',
    session: 1,
    status: 'Completed Project',
    forum: 'IPEG',
    subFund: 'ASF: General Fund',
    apec: 66_900,
    self: 30_100,
    topics: ['Intellectual Property', 'Small and Medium Enterprises'],
    by: ['Mexico'],
    cosponsors: ['Chile', 'Korea', 'Philippines'],
    from: '2017-08-01',
    to: '2018-10-31',
    overseers: [
      { economy: 'Mexico', organization: 'Directorate for Brands and Designs', jobTitle: 'Head of Services' },
    ],
    text: {
      summary:
        'A firm that owns a brand or a design often has no plan for it. In clinics of two days, five firms at a time and one adviser write such a plan on one page: what is owned, who pays for it, what it costs to keep, and what to let lapse. Twelve clinics in four economies are followed by a call after three and after nine months.',
      relevance:
        'Fees are paid year after year for rights that earn nothing, while others that would sell abroad are registered nowhere but at home. Owners know it and put it off. A page that must be filled by the next afternoon, with a stranger who asks why, does what leaflets do not.',
      objectives:
        'Sixty firms with a plan by May 2018; forty that have acted on it by September; a set of rules for clinics, tried by advisers who did not design them.',
      alignment: 'IPEG work plan 2017, on strategies of SMEs; Boracay Action Agenda to globalise MSMEs.',
      justification: 'Nine of the twelve clinics are in developing economies, three of them outside large towns.',
      outputs:
        '1. Twelve clinics with sixty plans.\n\n2. The page, with notes for each line.\n\n3. Rules for those who hold clinics.',
      outcomes: 'Firms drop what they do not need and use what they keep.',
      beneficiaries: 'Makers of food, furniture, clothes and crafts; advisers in four offices.',
      dissemination: 'Page and rules on the IPEG site, in English and Spanish; ten plans whose owners agreed.',
      gender: 'Half of the places were held for firms led by women until two weeks before; 27 of the 60 took part.',
      monitoringAndEvaluation:
        'Lines filled on the last afternoon; decisions taken, asked by telephone after three and nine months.',
      linkages:
        'Firms came from the counters that CTI 86 2016A had trained; CTI 32 2017A uses the sixty plans as cases.',
      sustainability: 'Two offices hold a clinic each quarter.',
      projectOverseers: 'The overseer has run services for owners of brands since 2011.',
      costEfficiency: 'Advisers come from the region, and five firms share one.',
      drawdownTimetable: 'By quarter, after the clinics held in it.',
      directLabour: 'Four advisers by the day; one editor.',
    },
    notApplicable: { waivers: 'None.' },
    plan: [
      plan('August–October 2017', 'Design the page with two advisers', 'Page tried with six firms'),
      plan('October–November 2017', 'Choose firms and places', 'Sixty firms'),
      plan('December 2017–May 2018', 'Hold twelve clinics', 'Sixty plans'),
      plan('March–September 2018', 'Call the firms', 'Two rounds of answers'),
      plan('September–October 2018', 'Write the rules for clinics', 'Page and rules published'),
    ],
    risks: [
      [
        'Owners do not show their figures to competitors.',
        'No two firms of one trade sit in a clinic, and figures stay with the adviser.',
      ],
      ['A plan stays a page.', 'The first decision is dated, and the adviser calls on that day.'],
    ],
    budget: [
      consultant(380, 52, 'Four advisers.'),
      translator(90, 20),
      speakersAir(6, 1_050),
      speakersPerDiem(6, 3.75, 200),
      participantsAir(16, 640),
      participantsPerDiem(16, 2.75, 180),
      hosting(24, 260),
      report(400, 6),
      restOfApec('other', 'Material of the clinics'),
      self(item('directLabour', 'Staff of four offices', [[610, 'hours']], 26)),
      restOfSelf('other', 'Rooms and local transport'),
    ],
    more: {
      initiative: ipInitiative.name,
      links: [
        {
          kind: 'builds-on',
          project: 'CTI 86 2016A',
          title: '',
          url: null,
          note: 'Its firms come from the counters trained there.',
        },
        ofInitiative('The sixty plans are cases for the seminar.'),
      ],
    },
  }),
]
