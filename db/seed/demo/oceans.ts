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
} from './budget-notation'
import { overseerOf, plan, project, secretariat } from './builder'
import { act } from './completion-notation'
import type { DemoProject } from './demo-project'

/**
 * Oceans. Both records carry the facts of APEC's public record in words of our own, with illustrative budget lines.
 * The stored copy of OFWG 08 2021A has lost its amounts, dates and proposing economy: these are illustrative too.
 */

export const oceanProjects: DemoProject[] = [
  project({
    number: 'MRC 01 2009A',
    title:
      'Fish and Biodiversity Cross Boundaries: Enabling Collaborative Capacity Building to Improve the Protection of Marine Resources & Strengthen Future Economic Security and Ocean Wealth in the Asia-Pacific Region',
    session: 3,
    status: 'Completed Project',
    forum: 'MRCWG',
    subFund: 'ASF: General Fund',
    apec: 94_400,
    self: 165_300,
    topics: ['Marine Conservation'],
    by: ['Australia'],
    cosponsors: ['Canada', 'Indonesia', 'Mexico', 'Philippines', 'United States'],
    from: '2009-10-26',
    to: '2010-12-31',
    overseers: [{ economy: 'Australia', organization: 'Department of the Environment, Water, Heritage and the Arts' }],
    text: {
      summary:
        'Fish do not stop at the limits of an economy, and neither does the loss of a reef. The working group has agreed to draw up a framework for designing marine management programmes that several economies carry together. This project gathers what earlier joint programmes taught, tests the framework in two workshops with those who run them, and publishes it with examples.',
      relevance:
        'Many programmes between neighbours begin with goodwill and end with the first budget year. The region needs a tried way to agree on aims, share data and pay for patrols over a decade. Coastal communities in developing economies, whose food depends on shared stocks, have most to lose from each failed start.',
      objectives:
        'To review at least fifteen joint programmes by March 2010; to draft the framework and test it in two workshops; and to hand it, with a checklist for programme managers, to the working group by the end of 2010.',
      alignment:
        'Leaders have asked for stronger integration and cooperation among economies; the Bali Plan of Action of Ocean Ministers asks for the joint care of shared resources.',
      justification:
        'Managers from developing economies take half of the places in the workshops, and the checklist is written for small offices with few staff.',
      outputs:
        '1. Review of joint marine programmes.\n\n2. Framework for collaborative marine management.\n\n3. Checklist and two workshops for programme managers.',
      outcomes:
        'New programmes between economies start from a tested plan; existing ones find out early where they are weak.',
      beneficiaries:
        'Managers of marine parks and fisheries, donors, and coastal communities that depend on shared waters.',
      dissemination:
        'By the web site of the working group, by a summary of eight pages in plain words, and at the next ocean meeting.',
      gender:
        'Women gather, process and sell much of the inshore catch. Each reviewed programme is asked who decides and who benefits, and the framework includes the answers.',
      monitoringAndEvaluation:
        'Managers apply the checklist to their own programme before and after the workshop; the difference is counted.',
      linkages:
        'Works with the Fisheries Working Group on shared stocks, and takes up lessons of large marine ecosystem programmes.',
      sustainability: 'The framework becomes a standing paper of the working group, reviewed every third year.',
      projectOverseers: 'The department oversees the project with an advisory panel from the five co-sponsors.',
      costEfficiency: 'Co-funding is well above the APEC share; the proposing economy pays the review.',
      drawdownTimetable: 'By workshop: US$ 45,000 in March 2010, the same in August, the remainder at the end.',
      directLabour: 'A consultant edits the framework; the review is done by staff.',
    },
    notApplicable: { waivers: '' },
    plan: [
      plan('October 2009–March 2010', 'Review joint programmes', 'Fifteen accounts of programmes'),
      plan('April 2010', 'First workshop', 'Structure of the framework agreed'),
      plan('May–July 2010', 'Draft the framework', 'Draft for comment'),
      plan('August 2010', 'Second workshop', 'Framework tested on four programmes'),
      plan('September–December 2010', 'Publish', 'Framework and checklist'),
    ],
    risks: [
      [
        'Programmes are unwilling to speak about failure.',
        'Interviews are confidential and accounts are cleared before they are printed.',
      ],
      ['The framework stays too general.', 'Four managers test it on their own programmes.'],
    ],
    budget: illustrative([
      consultant(320, 75),
      participantsAir(20, 1200),
      participantsPerDiem(20, 4.75, 175),
      speakersAir(5, 1600),
      speakersPerDiem(5, 4.75, 175),
      report(250, 14),
      restOfApec('other', 'Materials and rooms of two workshops'),
      self(item('directLabour', 'Review by staff of the department', [[2200, 'hours']], 45)),
      self(hosting(8, 2400)),
      restOfSelf('travelSpeakers', 'Travel of experts of the co-sponsoring economies'),
    ]),
  }),
  project({
    number: 'OFWG 08 2021A',
    title: 'Capacity Building on Vessel Innovation to Combat Marine Debris',
    session: 2,
    status: 'Completed Project',
    forum: 'OFWG',
    subFund: 'ASF: Marine Debris Management and Innovation (MDMI)',
    apec: 80_000,
    self: 24_600,
    topics: ['Fisheries', 'Marine Conservation', 'Oceans'],
    by: ['Indonesia'],
    cosponsors: ['Chinese Taipei', 'Thailand'],
    from: '2022-03-01',
    to: '2023-08-31',
    overseers: [
      {
        economy: 'Indonesia',
        organization: 'Research Center for Environmental and Clean Technology, National Research and Innovation Agency',
      },
    ],
    text: {
      summary:
        'Much of what floats at sea was thrown away on land and came down a river. The project looks at vessels that can take it out again: booms towed by fishing boats, barges with conveyors, and small craft for harbours. A symposium of three days for the 21 economies compares designs and ways to run them, visits craft at work and draws up advice for harbours that want to begin.',
      relevance:
        'Debris fouls propellers, nets, beaches and fish, and the cost falls on those who did not cause it. Cleaning craft exist in many sizes, yet an office that wants one finds brochures and no figures on fuel, crew or tonnes removed. Sharing those figures spares each harbour its own costly trial.',
      objectives:
        'By August 2023: gather operating data of at least ten vessel types; hold one symposium of three days for officials and designers of the 21 economies; and publish advice on choosing and running vessels by kind of water.',
      alignment:
        'Carries out the APEC Roadmap on Marine Debris, in particular its calls to share technology and to build capacity for management.',
      justification:
        'Rivers with the largest loads lie in developing economies of the region. Their port and river offices receive figures and contacts with which they can write a tender.',
      outputs:
        '1. Data sheets of ten vessel types.\n\n2. Symposium of three days.\n\n3. Advice on choosing and running debris vessels.',
      outcomes:
        'Harbour and river offices choose craft that suit their water, and share boats between neighbours where one alone could not pay.',
      beneficiaries: 'Port and river authorities, fishers, boat builders, coastal tourism.',
      dissemination: 'Data sheets and advice on the web; short films of each vessel at work.',
      gender:
        'Women lead many of the groups that sort waste ashore. They are invited as speakers, and at least 40 per cent of participants are to be women.',
      monitoringAndEvaluation:
        'Participants state before and after which vessel they would choose and why. Downloads of the sheets are counted for a year.',
      linkages:
        'Complements OFWG studies on the cost of debris and on waste on land; it treats removal from water only.',
      sustainability: 'The research center keeps the data sheets and adds new vessels as makers report them.',
      projectOverseers:
        'A research center for clean technology oversees the project, with experience in river barriers.',
      costEfficiency: 'Makers show vessels at their own cost; the harbour gives berths.',
      drawdownTimetable: 'Two thirds in the month of the symposium, the other third before and after.',
      directLabour: 'A naval architect for 260 hours.',
      waivers: 'Advance payment of airfare for participants from travel-eligible economies.',
    },
    plan: [
      plan('March–September 2022', 'Collect operating data', 'Ten data sheets'),
      plan('October 2022–February 2023', 'Prepare the symposium', 'Programme, speakers and vessels'),
      plan('March 2023', 'Symposium of three days', 'About 90 participants, on site and online'),
      plan('April–August 2023', 'Write and publish the advice', 'Advice on the web'),
    ],
    risks: [
      ['Travel is restricted again.', 'The symposium can be held in mixed form, with films of the vessels.'],
      ['Makers give only favourable figures.', 'Operators, not makers, fill in the data sheets.'],
    ],
    budget: illustrative([
      consultant(260, 70, 'Naval architect.'),
      honoraria(5, 600),
      speakersAir(5, 1300),
      speakersPerDiem(5, 4.75, 165),
      participantsAir(18, 900),
      participantsPerDiem(18, 4.75, 165),
      spent(
        0.7,
        'Half of the speakers sent recordings and needed no interpreter.',
        item(
          'directLabour',
          'Interpreters',
          [
            [2, 'persons'],
            [3, 'days'],
          ],
          400,
        ),
      ),
      restOfApec('other', 'Films of vessels, and the platform for those online'),
      self(hosting(3, 2600)),
      self(clerk(260, 14)),
      restOfSelf('other', 'Harbour visit: berths, fuel and safety boats'),
    ]),
    more: {
      secretariatComments:
        'Demo record: title, forum, fund, topics and co-sponsors as in the public record, whose stored copy has lost amounts, dates and proposing economy; these, the sentences and the budget are illustrative.',
    },
    completion: {
      description:
        'The project compared vessels that remove debris from rivers, harbours and coasts and brought those who run them together with those who want to begin.',
      objectivesMet:
        'Eleven vessel types were described and the symposium was held as planned. The advice came out in July 2023.',
      changesOfScope: 'None, except that a third of participants joined online.',
      evaluation:
        '88 per cent of participants found the data sheets useful for a tender at home; the visit to the harbour was rated best.',
      outcomes: 'Two river offices have begun to write tenders with the sheets.',
      keyFindings:
        'Crew and disposal ashore cost more than the craft. A modest boom that works each day removes more than a large vessel that works each month.',
      nextSteps: 'Sheets on drones and on barriers at river mouths are to be added.',
      feedbackForSecretariat: 'Rules for mixed events should say which online costs can be paid.',
      done: ['yes', 'yes', 'yes', ['yes', 'Published a month before its time.']],
      outputs: [
        ['Data sheets', 10, 11],
        ['Symposium', 1, 1],
        ['Advice', 1, 1],
      ],
      participants:
        'Australia 1+1; Canada 1+0 1+0; Chile 2+1; China 1+2; Indonesia 14+17 2+3; Japan 1+1 0+1; Korea 1+2 0+1; Malaysia 2+2; Mexico 1+1; Papua New Guinea 1+1; Peru 2+1; Philippines 2+3 1+0; Singapore 1+0; Chinese Taipei 2+2 1+1; Thailand 3+2 1+0; United States 1+1; Viet Nam 2+2',
      acts: [
        act('submitted', '2023-10-20', overseerOf('Indonesia')),
        act('accepted', '2023-11-14', secretariat, 'Complete and in time. Thank you.'),
      ],
    },
  }),
]
