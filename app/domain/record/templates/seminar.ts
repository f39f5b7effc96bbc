import { during, type Template } from './template'

export const seminar: Template = {
  key: 'seminar',
  title: 'Seminar with questionnaire and best practices',
  fits: 'Economies are asked what they do, meet to compare it, and agree on what works best.',
  workPlan: [
    during(1, 2, 'Engage the contractor', 'Contract signed, with terms of reference'),
    during(
      2,
      4,
      'Draw up the questionnaire with the co-sponsoring economies and send it to all economies',
      'Questionnaire agreed and sent',
    ),
    during(4, 6, 'Set the answers side by side', 'Analysis of the answers, with draft best practices'),
    during(
      4,
      7,
      'Draft the programme, choose and invite speakers',
      'Programme agreed by the forum; speakers confirmed, women and men among them',
    ),
    during(
      6,
      8,
      'Send the General Information Circular, collect nominations, arrange venue and travel',
      'Nominations in, venue and travel arranged',
    ),
    during(9, 9, 'Hold the seminar', 'Draft best practices discussed and amended; feedback of the participants'),
    during(
      9,
      10,
      'Complete the best practices and send them to economies for comment',
      'Best practices agreed by the forum',
    ),
    during(11, 11, 'Publish the results', 'Best practices and presentations on the web, free of charge'),
    during(12, 12, 'Report to the forum and write the Completion Report', 'Completion Report submitted'),
  ],
  risks: [
    [
      'Few economies answer the questionnaire, or answer late.',
      'It is short and tried out with the co-sponsoring economies first; the contractor reminds each contact point by name, and answers by telephone are taken.',
    ],
    [
      'The programme does not meet what economies need.',
      'The draft goes to all economies of the forum for comment before speakers are invited.',
    ],
    [
      'Participants are nominated late or are not those whose work it is.',
      'The invitation says who is sought, asks for one alternate for each place, and goes out at least ten weeks before.',
    ],
    [
      'A speaker cancels shortly before.',
      'For each session a second speaker is known who can take it over, if need be by video.',
    ],
    [
      'The best practices are published and not used.',
      'Those who are to use them comment on the draft; economies name where they will pass them on; use is asked about six months later.',
    ],
  ],
  indicators: [
    {
      ...{ name: 'Economies that answer the questionnaire', kind: 'count', unit: 'economies' },
      method: 'Counted by the contractor from the answers received by the closing day.',
    },
    {
      ...{ name: 'Participants of the seminar', kind: 'count', unit: 'people', countsPeople: true },
      method: 'Counted from the attendance list of each day, by sex and economy.',
    },
    {
      ...{ name: 'Speakers who are women', kind: 'percent', unit: '' },
      method: 'Counted from the programme as it was held.',
    },
    {
      ...{ name: 'Usefulness of the seminar to the participants', kind: 'scale', unit: '', scaleTop: 5 },
      method: 'Mean of the answers to one question of the survey on the last day.',
    },
    {
      ...{ name: 'Use of the best practices in economies', kind: 'text', unit: '' },
      method: 'Asked of each economy by e-mail six months after publication.',
    },
  ],
  budgetItems: [
    { category: 'directLabour', item: 'Consultant, contractor or researcher fees' },
    { category: 'directLabour', item: "Speakers' honoraria" },
    { category: 'travelSpeakers', item: 'Airfare' },
    { category: 'travelSpeakers', item: 'Per diem with additional payment' },
    { category: 'travelParticipants', item: 'Airfare' },
    { category: 'travelParticipants', item: 'Per diem with additional payment' },
    { category: 'other', item: 'Hosting' },
    { category: 'other', item: 'Publication and distribution of report' },
  ],
}
