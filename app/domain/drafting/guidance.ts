import type { FieldKey } from '../record/catalogue'

/** How a long-text question is asked, and an answer as it could be. The projects of the examples are invented. */
export type Guidance = { ask: string; example: string }

/** The questions behind the long texts of a record, in plain words; what to think of stands in the catalogue. */
const guidance = {
  otherStakeholders: {
    ask: 'Who outside APEC takes part?',
    example: 'The regional association of port operators\nTwo universities that train harbour pilots',
  },
  summary: {
    ask: 'What is the project, in a few sentences?',
    example:
      'Small exporters lose weeks because paper certificates travel by post. The project compares how six economies ' +
      'issue certificates electronically, holds a two-day workshop in the second quarter, and publishes a guide with ' +
      'a checklist. It ends within twelve months.',
  },
  relevance: {
    ask: 'Why does the region need this, and why now?',
    example:
      'In a survey by the forum, 14 economies named slow certificates as the first obstacle for small exporters. ' +
      'The project answers the fund’s priority on connectivity, and builds the skills of officials in at least six ' +
      'developing economies.',
  },
  objectives: {
    ask: 'What will you achieve, by when?',
    example:
      'By December 2027, officials of at least 12 economies can plan an electronic certificate, shown by a plan of ' +
      'one page from each. By the same date, three economies have agreed to test each other’s certificates.',
  },
  alignment: {
    ask: 'Which decisions of APEC does it serve?',
    example:
      'It carries out action 3 of the forum’s work plan, “paperless trade for small firms”, and the call of Ministers ' +
      'for digital trade documents. The section of the statement and its paragraph are named for each.',
  },
  justification: {
    ask: 'Why should this fund pay for it?',
    example:
      'The workshop builds the capacity of officials in developing economies: they write their own plan with an ' +
      'expert at their side. Two persons of each travel-eligible economy are invited.',
  },
  outputs: {
    ask: 'What will exist in the end that does not exist today?',
    example:
      '1. Workshop “Certificates without paper”, two days, 50 participants\n' +
      '2. Guide “Certificates without paper”, 40 pages, free on the APEC website',
  },
  outcomes: {
    ask: 'What will be different because of it?',
    example:
      'Officials return with a plan for their own economy, and six of them start it within a year. Exporters in the ' +
      'three test economies wait days for a certificate instead of weeks.',
  },
  beneficiaries: {
    ask: 'Who will use it, and how do they take part?',
    example:
      'Officials who issue certificates: they answer the survey, attend the workshop and comment on the guide. Small ' +
      'exporters: four of their associations speak at the workshop and test the checklist.',
  },
  dissemination: {
    ask: 'Who hears of the results, and how?',
    example:
      'The guide is published as an APEC publication, in English, for officials and associations of exporters. A ' +
      'summary of two pages goes to all members of the forum by e-mail. Nothing is sold.',
  },
  gender: {
    ask: 'How will women and men take part, and benefit?',
    example:
      'Each economy is asked to nominate at least one woman. At least 4 of the 10 speakers are women. The survey asks ' +
      'women who export what holds them up, and one session discusses the answers. We report participants by sex.',
  },
  genderCapital: {
    ask: 'Does it change how women reach money, property or equipment?',
    example: 'Yes: a session shows how a certificate on a telephone lets women without an office get export credit.',
  },
  genderMarkets: {
    ask: 'Does it help women to sell, buy or trade across borders?',
    example: 'Yes: the checklist covers goods that are mostly traded by women, such as textiles and processed food.',
  },
  genderSkills: {
    ask: 'How are women reached, trained and heard?',
    example:
      'Invitations go through two associations of women in business. Working groups are led by a woman and a man.',
  },
  genderLeadership: {
    ask: 'Which parts do women have in leading the work?',
    example:
      'One of the two experts and the moderator of the second day are women. Half of the drafting group are women.',
  },
  genderInnovation: {
    ask: 'Does it help women to invent or to use technology?',
    example: 'Yes: the guide compares tools that work on an ordinary telephone, which more women than men rely on.',
  },
  monitoringAndEvaluation: {
    ask: 'How will you know that it worked?',
    example:
      'We count participants by economy and sex on the day. A test before and after the workshop shows what was ' +
      'learned; the target is 80 per cent with a better result. After six months the overseer asks each economy how ' +
      'far its plan has come.',
  },
  linkages: {
    ask: 'Which other work does it build on, and what does it not repeat?',
    example:
      'It uses the survey of the earlier project on single windows and does not repeat it: that project looked at ' +
      'customs, this one at certificates. The committee on standards comments on the guide.',
  },
  sustainability: {
    ask: 'What goes on when the money has ended?',
    example:
      'The forum keeps the guide up to date in its yearly meeting. The three test economies have named the office ' +
      'that goes on with the test. Participants stay in touch through a mailing list run by the host.',
  },
  projectOverseers: {
    ask: 'Who runs the project, and what have they done before?',
    example:
      'The overseer has led the export office of the ministry for six years and has run two APEC workshops. A deputy ' +
      'takes over in case of absence. The contractor is chosen by tender.',
  },
  costEfficiency: {
    ask: 'Why is the result worth its cost?',
    example:
      'The workshop follows the meeting of the forum, so that 15 participants need no second flight. The host gives ' +
      'the rooms. A guide of this size costs about as much as one day of the workshop and is used for years.',
  },
  drawdownTimetable: {
    ask: 'When will the money be needed?',
    example:
      'Half after the workshop, when travel is paid back; a quarter for the draft of the guide; a quarter at the end.',
  },
  directLabour: {
    ask: 'Which work do you pay for, for how many hours and at what rate?',
    example: 'One expert, 120 hours at US$80: survey 40, workshop 30, guide 50. No government official is paid.',
  },
  waivers: {
    ask: 'Which rule do you ask to be excused from, and why?',
    example:
      'Advance payment of airfare for participants of two economies, whose offices cannot pay before they travel.',
  },
} satisfies Partial<Record<FieldKey, Guidance>>

const known: Partial<Record<FieldKey, Guidance>> = guidance

/** The guidance of a question; null for fields that need none. */
export const guidanceFor = (key: FieldKey): Guidance | null => known[key] ?? null
