import { during, type Template } from './template'

export const training: Template = {
  key: 'training',
  title: 'Training course',
  fits: 'Officials or practitioners learn to do something that they could not do before, and show afterwards that they can.',
  workPlan: [
    during(1, 2, 'Ask economies which skills they lack and for whom', 'Needs of the economies, by skill and group'),
    during(2, 3, 'Engage the course designer and the trainers', 'Contracts signed, with terms of reference'),
    during(3, 5, 'Write the course: aims, sessions, exercises, test', 'Course material, reviewed by two economies'),
    during(5, 5, 'Try the course out with a small group', 'Material corrected after the trial'),
    during(
      4,
      6,
      'Send the General Information Circular, collect nominations, choose the participants',
      'Participants chosen, women and men among them; travel arranged',
    ),
    during(7, 7, 'Test the participants before the course', 'What each knows at the beginning'),
    during(7, 7, 'Hold the course', 'Course held; test at its end'),
    during(8, 10, 'Accompany the participants while they apply it at home', 'A short report of each participant'),
    during(10, 11, 'Publish the material for use by others', 'Material on the web, free of charge'),
    during(12, 12, 'Report to the forum and write the Completion Report', 'Completion Report submitted'),
  ],
  risks: [
    [
      'Those who come already know the subject, or lack what it builds on.',
      'The invitation states what must be known before; a short test with the nomination shows it.',
    ],
    [
      'The level or the language of the course is too hard for some.',
      'Material is sent two weeks ahead in plain English; exercises are done in mixed groups; the trial shows what is not understood.',
    ],
    [
      'Women are nominated less often than men.',
      'Each economy is asked for one woman and one man; the place of an economy that names only men can be kept open for a woman.',
    ],
    [
      'What was learned is not applied at home.',
      'The supervisor signs the nomination and a task for the time after; trainers call each participant twice in the following months.',
    ],
    ['A trainer cannot come.', 'Two trainers know each part, and the material can be taught by either.'],
  ],
  indicators: [
    {
      ...{ name: 'Participants who complete the course', kind: 'count', unit: 'people', countsPeople: true },
      method: 'Counted from the attendance list of the last day, by sex and economy.',
    },
    {
      ...{ name: 'Participants who pass the test at the end', kind: 'percent', unit: '' },
      method: 'The same test before and after the course, marked by the trainers.',
    },
    {
      ...{ name: 'Usefulness of the course to the participants', kind: 'scale', unit: '', scaleTop: 5 },
      method: 'Mean of the answers to one question of the survey on the last day.',
    },
    {
      ...{ name: 'Participants who apply what they learned within three months', kind: 'percent', unit: '' },
      method: 'From the short reports of the participants, confirmed by their supervisors.',
    },
  ],
  budgetItems: [
    { category: 'directLabour', item: 'Consultant, contractor or researcher fees' },
    { category: 'directLabour', item: "Speakers' honoraria" },
    { category: 'travelSpeakers', item: 'Airfare' },
    { category: 'travelSpeakers', item: 'Per diem with additional payment' },
    { category: 'travelParticipants', item: 'Airfare' },
    { category: 'travelParticipants', item: 'Per diem with additional payment' },
    { category: 'other', item: 'Specialised equipment or materials' },
    { category: 'other', item: 'Photocopying' },
  ],
}
