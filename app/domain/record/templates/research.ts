import { during, type Template } from './template'

export const research: Template = {
  key: 'research',
  title: 'Research report with workshop',
  fits: 'A question is studied over several economies, and a workshop tests the findings before they are published.',
  workPlan: [
    during(1, 2, 'Agree on the question and the economies to be studied', 'Terms of reference, agreed by the forum'),
    during(2, 3, 'Choose the researcher in an open tender', 'Contract signed'),
    during(3, 5, 'Collect what is known: literature, data, interviews', 'Outline of the report and list of sources'),
    during(5, 8, 'Study the cases and write the first draft', 'First draft of the report'),
    during(
      7,
      8,
      'Prepare the workshop: programme, General Information Circular, nominations',
      'Programme agreed; participants and speakers confirmed, women and men among them',
    ),
    during(9, 9, 'Hold the workshop on the draft', 'Comments on each finding and recommendation'),
    during(10, 11, 'Revise the report and send it to economies for comment', 'Final draft, agreed by the forum'),
    during(12, 13, 'Edit, lay out and publish the report', 'Report published with an APEC publication number'),
    during(14, 14, 'Report to the forum and write the Completion Report', 'Completion Report submitted'),
  ],
  risks: [
    [
      'Data of some economies are missing or cannot be compared.',
      'Contact points name the sources in the first months; the terms of reference say which years and definitions hold, and the report says where they do not.',
    ],
    [
      'The researcher is late, or the draft is not good enough.',
      'Payments follow the outline, the first draft and the final draft; two economies read each of them.',
    ],
    [
      'Economies disagree with how they are described.',
      'Each economy sees its own pages before the workshop and has three weeks to comment.',
    ],
    [
      'The workshop listens and does not test the findings.',
      'The draft is sent three weeks ahead; each session begins with two prepared comments and ends with a decision on the text.',
    ],
    [
      'The report is not read by those who decide.',
      'A summary of four pages is written for them; the forum hears the recommendations, and economies name who will take each of them up.',
    ],
  ],
  indicators: [
    {
      ...{ name: 'Economies studied in the report', kind: 'count', unit: 'economies' },
      method: 'Counted from the published report.',
    },
    {
      ...{ name: 'Participants of the workshop', kind: 'count', unit: 'people', countsPeople: true },
      method: 'Counted from the attendance list of each day, by sex and economy.',
    },
    {
      ...{ name: 'Recommendations that the forum takes up', kind: 'count', unit: 'recommendations' },
      method: 'Counted from the record of the forum’s meeting after publication.',
    },
    {
      ...{ name: 'Downloads of the report in its first year', kind: 'count', unit: 'downloads' },
      method: 'Told by the APEC Secretariat from its web site.',
    },
  ],
  budgetItems: [
    { category: 'directLabour', item: 'Consultant, contractor or researcher fees' },
    { category: 'directLabour', item: "Contractor's secretary cost" },
    { category: 'travelSpeakers', item: 'Airfare' },
    { category: 'travelSpeakers', item: 'Per diem with additional payment' },
    { category: 'travelParticipants', item: 'Airfare' },
    { category: 'travelParticipants', item: 'Per diem with additional payment' },
    { category: 'other', item: 'Hosting' },
    { category: 'other', item: 'Publication and distribution of report' },
  ],
}
