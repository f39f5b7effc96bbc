import {
  clerk,
  communications,
  consultant,
  honoraria,
  hosting,
  illustrative,
  item,
  type LineSpec,
  materials,
  participantsAir,
  participantsPerDiem,
  photocopies,
  report,
  secretary,
  self,
  speakersAir,
  speakersPerDiem,
  split,
  translator,
} from './budget-notation'

/**
 * The totals, US$ 74,932 from APEC and US$ 31,879 of co-funding, are those of the public record. The lines are
 * invented to show a budget that adds up to them; each says so in its note.
 */
export const budgetOfCti32: LineSpec[] = illustrative([
  honoraria(5, 800, 'Speakers from outside government and international organisations.'),
  consultant(90, 60, 'Contractor: questionnaire, its analysis and the matrix of answers.'),
  consultant(60, 60, 'Contractor: drafting and editing of the best practices.'),
  secretary(60, 18),
  translator(120, 22, 'Questionnaire, answers and best practices, English and Russian.'),
  self(item('directLabour', 'Overseer’s office: project staff', [[240, 'hours']], 25, 'Paid by the host office.')),
  self(clerk(180, 20, 'Registration and correspondence with participants.')),
  self(
    item(
      'directLabour',
      'Simultaneous interpreters',
      [
        [2, 'persons'],
        [3, 'days'],
      ],
      420,
      'English and Russian.',
    ),
  ),
  speakersAir(5, 1350, 'Economy class, paid in advance under the waiver.'),
  speakersPerDiem(5, 4.75, 194, 'Three seminar days, one travel day and the additional payment.'),
  self(speakersAir(4, 520, 'Speakers from the host economy.')),
  self(speakersPerDiem(4, 3.75, 150, 'Speakers from the host economy.')),
  participantsAir(6, 1900, 'Two each from Chile, Mexico and Peru.'),
  participantsAir(12, 950, 'Two each from Indonesia, Malaysia, Papua New Guinea, Philippines, Thailand, Viet Nam.'),
  participantsAir(2, 480, 'Two from China.'),
  participantsPerDiem(20, 4.75, 194, 'Two from each travel-eligible economy except the host.'),
  report(40, 25, 'Layout of the best practices, by the page; published on the web only.'),
  materials(80, 14.5, 'Sets of hand-outs for participants and speakers.'),
  photocopies(4000, 0.1),
  split(
    1860,
    item(
      'other',
      'Interpretation equipment',
      [[3, 'days']],
      1000,
      'Booth, receivers and a technician; shared with the host.',
    ),
  ),
  communications(1, 244.5, 'Invitations, undertakings and courier.'),
  self(hosting(3, 3200, 'Hall for 80 persons with screens and sound.')),
  self(
    item(
      'other',
      'Coffee breaks and lunches',
      [
        [70, 'persons'],
        [3, 'days'],
      ],
      14,
    ),
  ),
  self(
    item(
      'other',
      'Publication on the web site of the host office',
      [[1, 'web page']],
      1500,
      'Within its own running costs.',
    ),
  ),
  self(item('other', 'Badges and signs', [[83, 'pieces']], 3)),
])
