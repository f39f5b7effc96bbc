/**
 * Every field of a project record, once, in the order of APEC's record. Form, project page, print, version
 * difference, legacy import, search, Excel and HTML all read it; a new field is one entry here.
 * Labels are exact (record CTI 32 2017A and the blank Standard Proposal at its end).
 */

/** The parts of a record as a reader meets them: the headings of the page and the units of editing. */
export const sections = [
  { key: 'identification', title: 'Identification', audience: 'public' },
  { key: 'funding', title: 'Funding', audience: 'public' },
  { key: 'fora', title: 'Forum and economies', audience: 'public' },
  { key: 'dates', title: 'Dates', audience: 'public' },
  { key: 'proponents', title: 'Project Proponents', audience: 'public' },
  { key: 'summary', title: 'Project Summary', audience: 'public' },
  { key: 'relevance', title: 'Relevance', audience: 'public' },
  { key: 'objectives', title: 'Objectives', audience: 'public' },
  { key: 'alignment', title: 'Alignment', audience: 'public' },
  { key: 'justification', title: 'TILF/ASF Justification', audience: 'public' },
  { key: 'beneficiariesAndOutputs', title: 'Beneficiaries and Outputs', audience: 'public' },
  { key: 'dissemination', title: 'Dissemination', audience: 'public' },
  { key: 'gender', title: 'Gender', audience: 'public' },
  { key: 'workPlan', title: 'Work Plan', audience: 'public' },
  { key: 'risks', title: 'Risks', audience: 'public' },
  { key: 'monitoringAndEvaluation', title: 'Monitoring and Evaluation', audience: 'public' },
  { key: 'linkages', title: 'Linkages', audience: 'public' },
  { key: 'sustainability', title: 'Sustainability', audience: 'public' },
  { key: 'projectOverseers', title: 'Project Overseers', audience: 'public' },
  { key: 'costEfficiency', title: 'Cost Efficiency', audience: 'public' },
  { key: 'drawdownTimetable', title: 'Drawdown Timetable', audience: 'public' },
  { key: 'directLabour', title: 'Direct Labour', audience: 'public' },
  { key: 'waivers', title: 'Waivers', audience: 'public' },
  { key: 'attachments', title: 'Supporting documents', audience: 'public' },
  { key: 'secretariat', title: 'Secretariat only', audience: 'secretariat' },
] as const satisfies readonly { key: string; title: string; audience: Audience }[]

export type SectionKey = (typeof sections)[number]['key']

/**
 * For whom something may be read. Of fields: everybody, people who work on projects (contact details), or the
 * Secretariat. Of projects that are not public yet: `submitted` those that a forum was given, `drafts` all others.
 */
export type Audience = 'public' | 'contacts' | 'secretariat' | 'submitted' | 'drafts'

export type FieldKind =
  | 'text'
  | 'longText'
  | 'money'
  | 'percent'
  | 'year'
  | 'date'
  | 'choice'
  | 'yesNo'
  | 'fund'
  | 'subFund'
  | 'forum'
  | 'fora'
  | 'committee'
  | 'economies'
  | 'topics'
  | 'proponents'
  | 'workPlan'
  | 'risks'
  | 'links'
  | 'initiative'
  | 'genderTargets'
  | 'indicators'
  | 'drawdown'

type FieldEntry = {
  key: string
  label: string
  section: SectionKey
  kind: FieldKind
  audience: Audience
  /** Said beside the box when the field is written. */
  guidance?: string
  /** The longest text that is taken, in words; only counted and warned about. */
  words?: number
  choices?: readonly string[]
  /** An approved project cannot do without it. */
  required?: true
  /** Dossier's own: APEC's record has no such field, so it is shown only where something was given. */
  own?: true
}

/** The five pillars of the Guide on Gender (APEC, May 2015), each a short question of its own. */
export const genderPillars: readonly FieldKey[] = [
  ...(['genderCapital', 'genderMarkets', 'genderSkills', 'genderLeadership', 'genderInnovation'] as const),
]

/** Gender self-assessment, after the gender markers of the Gender Inclusion Guidelines of 2017; the words are Dossier's own. */
export const genderAssessments = [
  'Equality of women and men is the main aim',
  'Equality of women and men is one of the aims',
  'Women and men are considered, but it is no aim',
  'Women and men are not affected differently',
] as const

export const projectTypes = ['Standard', 'Multi-Year', 'Self-funded'] as const
export const projectSessions = ['Session 1', 'Session 2', 'Session 3'] as const

/**
 * Exact words where APEC has them: "Project in Implementation" and "Completed Project" (36 real records);
 * the others are Dossier's own words for what the records leave out.
 */
export const projectStatuses = [
  'Project in Implementation',
  'Completed Project',
  'Approved Project',
  'Completion Report Due',
  'Withdrawn Project',
  'Cancelled Project',
] as const
export type ProjectStatus = (typeof projectStatuses)[number]

export const catalogue = [
  { key: 'number', label: 'Project No.', section: 'identification', kind: 'text', audience: 'public', required: true },
  {
    key: 'title',
    label: 'Project Title',
    section: 'identification',
    kind: 'text',
    audience: 'public',
    required: true,
    words: 40,
    guidance: 'Short and plain. Use the same name in every later paper.',
  },
  {
    key: 'type',
    label: 'Project Type',
    section: 'identification',
    kind: 'choice',
    choices: projectTypes,
    audience: 'public',
    required: true,
  },
  {
    key: 'status',
    label: 'Project Status',
    section: 'identification',
    kind: 'choice',
    choices: projectStatuses,
    audience: 'public',
    required: true,
  },
  {
    key: 'publication',
    label: 'Publication (if any)',
    section: 'identification',
    kind: 'text',
    audience: 'public',
    guidance: 'The web address of the publication.',
  },
  { key: 'year', label: 'Project Year', section: 'identification', kind: 'year', audience: 'public', required: true },
  {
    key: 'session',
    label: 'Project Session',
    section: 'identification',
    kind: 'choice',
    choices: projectSessions,
    audience: 'public',
  },
  { key: 'topics', label: 'Topics', section: 'identification', kind: 'topics', audience: 'public' },
  {
    key: 'initiative',
    label: 'Initiative',
    section: 'identification',
    kind: 'initiative',
    audience: 'public',
    own: true,
    guidance: 'The initiative that this project belongs to with others, where there is one.',
  },
  { key: 'fundAccount', label: 'Fund Account', section: 'funding', kind: 'fund', audience: 'public', required: true },
  {
    key: 'subFund',
    label: 'Sub-fund',
    section: 'funding',
    kind: 'subFund',
    audience: 'public',
    guidance: 'Only for the APEC Support Fund; the other funds have none.',
  },
  { key: 'apecFunding', label: 'APEC Funding', section: 'funding', kind: 'money', audience: 'public', required: true },
  {
    key: 'coFunding',
    label: 'Co-funding Amount',
    section: 'funding',
    kind: 'money',
    audience: 'public',
    guidance: 'What economies and others pay themselves. Leave empty if there is none.',
  },
  {
    key: 'coFundingPercentage',
    label: 'Co-funding Percentage',
    section: 'funding',
    kind: 'percent',
    audience: 'public',
    guidance: 'Multi-Year projects only.',
  },
  {
    key: 'sponsoringForum',
    label: 'Sponsoring Forum',
    section: 'fora',
    kind: 'forum',
    audience: 'public',
    required: true,
  },
  { key: 'committee', label: 'Committee', section: 'fora', kind: 'committee', audience: 'public' },
  { key: 'otherFora', label: 'Other Fora Involved', section: 'fora', kind: 'fora', audience: 'public' },
  {
    key: 'otherStakeholders',
    label: 'Other Non-APEC Stakeholders Involved',
    section: 'fora',
    kind: 'longText',
    audience: 'public',
    guidance: 'One to a line.',
  },
  {
    key: 'proposingEconomies',
    label: 'Proposing Economy(ies)',
    section: 'fora',
    kind: 'economies',
    audience: 'public',
    required: true,
  },
  {
    key: 'coSponsoringEconomies',
    label: 'Co-Sponsoring Economies',
    section: 'fora',
    kind: 'economies',
    audience: 'public',
    guidance: 'At least two besides the proposing economy.',
  },
  {
    key: 'expectedStart',
    label: 'Expected Start Date',
    section: 'dates',
    kind: 'date',
    audience: 'public',
    required: true,
  },
  {
    key: 'expectedCompletion',
    label: 'Expected Completion Date',
    section: 'dates',
    kind: 'date',
    audience: 'public',
    required: true,
  },
  { key: 'proponents', label: 'Project Proponents', section: 'proponents', kind: 'proponents', audience: 'public' },
  {
    key: 'declaration',
    label: 'Declaration',
    section: 'proponents',
    kind: 'text',
    audience: 'public',
    guidance: 'The name of the person who signed.',
  },
  {
    key: 'summary',
    label: 'Project Summary',
    section: 'summary',
    kind: 'longText',
    audience: 'public',
    required: true,
    words: 300,
    guidance: 'What the project is for, what it will do, when and where.',
  },
  {
    key: 'relevance',
    label: 'Relevance',
    section: 'relevance',
    kind: 'longText',
    audience: 'public',
    required: true,
    words: 600,
    guidance: 'Why the region needs it, which funding criteria it meets, and whose capacity it builds.',
  },
  {
    key: 'objectives',
    label: 'Objectives',
    section: 'objectives',
    kind: 'longText',
    audience: 'public',
    required: true,
    words: 300,
    guidance: 'Specific, measurable, achievable, relevant, with a date.',
  },
  {
    key: 'alignment',
    label: 'Alignment',
    section: 'alignment',
    kind: 'longText',
    audience: 'public',
    required: true,
    words: 500,
    guidance: 'The priorities and statements of Leaders and Ministers, and the plan of the forum, that it serves.',
  },
  {
    key: 'justification',
    label: 'TILF/ASF Justification',
    section: 'justification',
    kind: 'longText',
    audience: 'public',
    words: 400,
    guidance:
      'For TILF: the area of the Osaka Action Agenda. For ASF: the capacity of developing economies that it builds.',
  },
  {
    key: 'outputs',
    label: 'Outputs',
    section: 'beneficiariesAndOutputs',
    kind: 'longText',
    audience: 'public',
    required: true,
    words: 400,
    guidance: 'At most three, each with a name that stays the same to the last report.',
  },
  {
    key: 'outcomes',
    label: 'Outcomes',
    section: 'beneficiariesAndOutputs',
    kind: 'longText',
    audience: 'public',
    required: true,
    words: 400,
    guidance: 'What will be different because of the outputs.',
  },
  {
    key: 'beneficiaries',
    label: 'Beneficiaries',
    section: 'beneficiariesAndOutputs',
    kind: 'longText',
    audience: 'public',
    required: true,
    words: 400,
    guidance: 'Who will use the outputs, and how they take part.',
  },
  {
    key: 'dissemination',
    label: 'Dissemination',
    section: 'dissemination',
    kind: 'longText',
    audience: 'public',
    required: true,
    words: 300,
    guidance: 'What is published, where, for whom, and at what cost.',
  },
  {
    key: 'gender',
    label: 'Gender',
    section: 'gender',
    kind: 'longText',
    audience: 'public',
    required: true,
    words: 300,
    guidance: 'How women and men take part and benefit, with targets by sex.',
  },
  {
    key: 'genderCapital',
    label: 'Capital and assets',
    section: 'gender',
    kind: 'longText',
    audience: 'public',
    own: true,
    words: 150,
    guidance: 'Does the project change how women reach finance, property or equipment? If not, say why it cannot.',
  },
  {
    key: 'genderMarkets',
    label: 'Markets',
    section: 'gender',
    kind: 'longText',
    audience: 'public',
    own: true,
    words: 150,
    guidance: 'Does it help women to sell, to buy or to trade across borders?',
  },
  {
    key: 'genderSkills',
    label: 'Skills, capacity building and health',
    section: 'gender',
    kind: 'longText',
    audience: 'public',
    own: true,
    words: 150,
    guidance: 'Who is trained, and how are women reached, invited and heard?',
  },
  {
    key: 'genderLeadership',
    label: 'Leadership, voice and agency',
    section: 'gender',
    kind: 'longText',
    audience: 'public',
    own: true,
    words: 150,
    guidance: 'Which parts do women have as speakers, experts, organisers and decision makers?',
  },
  {
    key: 'genderInnovation',
    label: 'Innovation and technology',
    section: 'gender',
    kind: 'longText',
    audience: 'public',
    own: true,
    words: 150,
    guidance: 'Does it help women to invent, to protect what they invented, or to use technology?',
  },
  {
    key: 'genderSelfAssessment',
    label: 'Self-assessment',
    section: 'gender',
    kind: 'choice',
    choices: genderAssessments,
    audience: 'public',
    own: true,
    guidance: 'How much the project is about the equality of women and men. It is not scored.',
  },
  {
    key: 'genderTargets',
    label: 'Targets by sex',
    section: 'gender',
    kind: 'genderTargets',
    audience: 'public',
    own: true,
    guidance: 'How many women and men are to take part and to speak.',
  },
  {
    key: 'workPlan',
    label: 'Work Plan',
    section: 'workPlan',
    kind: 'workPlan',
    audience: 'public',
    required: true,
    guidance: 'Each activity with its months and its output.',
  },
  {
    key: 'risks',
    label: 'Risks',
    section: 'risks',
    kind: 'risks',
    audience: 'public',
    required: true,
    guidance: 'What could go wrong, and how it is prevented.',
  },
  {
    key: 'monitoringAndEvaluation',
    label: 'Monitoring and Evaluation',
    section: 'monitoringAndEvaluation',
    kind: 'longText',
    audience: 'public',
    required: true,
    words: 400,
    guidance: 'How success is measured: what is counted, by whom, when.',
  },
  {
    key: 'indicators',
    label: 'Indicators',
    section: 'monitoringAndEvaluation',
    kind: 'indicators',
    audience: 'public',
    own: true,
    guidance: 'What shows that the project succeeds: how it stands before, and how it is to stand after.',
  },
  {
    key: 'linkages',
    label: 'Linkages',
    section: 'linkages',
    kind: 'longText',
    audience: 'public',
    required: true,
    words: 500,
    guidance: 'Other projects and fora, and why this project does not repeat them.',
  },
  {
    key: 'links',
    label: 'Linked projects',
    section: 'linkages',
    kind: 'links',
    audience: 'public',
    own: true,
    guidance: 'Projects that this one builds on or belongs with, in the register or elsewhere.',
  },
  {
    key: 'sustainability',
    label: 'Sustainability',
    section: 'sustainability',
    kind: 'longText',
    audience: 'public',
    required: true,
    words: 400,
    guidance: 'What continues after the money ends.',
  },
  {
    key: 'projectOverseers',
    label: 'Project Overseers',
    section: 'projectOverseers',
    kind: 'longText',
    audience: 'public',
    words: 300,
    guidance: 'Who oversees the project, with their experience; contractors where known.',
  },
  {
    key: 'costEfficiency',
    label: 'Cost Efficiency',
    section: 'costEfficiency',
    kind: 'longText',
    audience: 'public',
    words: 300,
    guidance: 'Why the result is worth its cost.',
  },
  {
    key: 'drawdownTimetable',
    label: 'Drawdown Timetable',
    section: 'drawdownTimetable',
    kind: 'longText',
    audience: 'public',
    words: 200,
    guidance: 'When which amount will be needed.',
  },
  {
    key: 'drawdown',
    label: 'Drawdown amounts',
    section: 'drawdownTimetable',
    kind: 'drawdown',
    audience: 'public',
    own: true,
    guidance: 'Each amount of APEC money with the day on which it is needed; together they are the APEC funding.',
  },
  {
    key: 'directLabour',
    label: 'Direct Labour',
    section: 'directLabour',
    kind: 'longText',
    audience: 'public',
    words: 300,
    guidance: 'Contractors, hours and rates.',
  },
  {
    key: 'waivers',
    label: 'Waivers',
    section: 'waivers',
    kind: 'longText',
    audience: 'public',
    words: 300,
    guidance: 'Each rule you ask to be excused from, and why.',
  },
  {
    key: 'supportingDocument',
    label: 'Are there any supporting document attached?',
    section: 'attachments',
    kind: 'yesNo',
    audience: 'public',
  },
  { key: 'previousFora', label: 'Previous Fora', section: 'secretariat', kind: 'text', audience: 'secretariat' },
  {
    key: 'originatingSubForum',
    label: 'Originating Sub-Forum',
    section: 'secretariat',
    kind: 'text',
    audience: 'secretariat',
  },
  {
    key: 'endorsementByFora',
    label: 'Endorsement By Fora',
    section: 'secretariat',
    kind: 'text',
    audience: 'secretariat',
  },
  { key: 'batch', label: 'Batch', section: 'secretariat', kind: 'text', audience: 'secretariat' },
  { key: 'forumPriority', label: 'Forum Priority', section: 'secretariat', kind: 'text', audience: 'secretariat' },
  {
    key: 'committeeRankingCategory',
    label: 'Committee Ranking Category',
    section: 'secretariat',
    kind: 'text',
    audience: 'secretariat',
  },
  {
    key: 'committeePriority',
    label: 'Committee Priority',
    section: 'secretariat',
    kind: 'text',
    audience: 'secretariat',
  },
  { key: 'pdmPriority', label: 'PDM Priority', section: 'secretariat', kind: 'text', audience: 'secretariat' },
  {
    key: 'priorityWithinFundingCategory',
    label: 'Priority Within Funding Category',
    section: 'secretariat',
    kind: 'text',
    audience: 'secretariat',
  },
  {
    key: 'consolidatedQaf',
    label: 'Consolidated QAF',
    section: 'secretariat',
    kind: 'longText',
    audience: 'secretariat',
  },
  {
    key: 'secretariatComments',
    label: 'Secretariat Comments',
    section: 'secretariat',
    kind: 'longText',
    audience: 'secretariat',
  },
  { key: 'pdSignOff', label: 'PD Sign Off', section: 'secretariat', kind: 'text', audience: 'secretariat' },
  { key: 'proposalStatus', label: 'Proposal Status', section: 'secretariat', kind: 'text', audience: 'secretariat' },
  { key: 'approvalStatus', label: 'Approval Status', section: 'secretariat', kind: 'text', audience: 'secretariat' },
  {
    key: 'reprogrammingNotes',
    label: 'Reprogramming Notes',
    section: 'secretariat',
    kind: 'longText',
    audience: 'secretariat',
  },
  {
    key: 'monitoringReportReceived',
    label: 'Monitoring Report Received',
    section: 'secretariat',
    kind: 'text',
    audience: 'secretariat',
  },
  {
    key: 'completionReportReceived',
    label: 'Completion Report Received',
    section: 'secretariat',
    kind: 'text',
    audience: 'secretariat',
  },
  { key: 'pmuField1', label: 'PMU Field 1', section: 'secretariat', kind: 'text', audience: 'secretariat' },
  { key: 'pmuField2', label: 'PMU Field 2', section: 'secretariat', kind: 'text', audience: 'secretariat' },
  { key: 'pmuField3', label: 'PMU Field 3', section: 'secretariat', kind: 'text', audience: 'secretariat' },
  { key: 'onBehalfOf', label: 'On Behalf Of', section: 'secretariat', kind: 'text', audience: 'secretariat' },
  { key: 'hdFldAdmin', label: 'hdFldAdmin', section: 'secretariat', kind: 'text', audience: 'secretariat' },
] as const satisfies readonly FieldEntry[]

type Entry = (typeof catalogue)[number]
export type FieldKey = Entry['key']
export type FieldKeyOf<Kind extends FieldKind> = Extract<Entry, { kind: Kind }>['key']
export type Field = FieldEntry & { key: FieldKey }

/** The catalogue with its optional properties readable on every entry. */
export const fields: readonly Field[] = catalogue

const byKey = new Map<string, Field>(fields.map(field => [field.key, field]))

export const fieldOf = (key: FieldKey): Field => {
  const field = byKey.get(key)
  if (!field) throw new Error(`The catalogue has no field ${key}`)
  return field
}

export const isFieldKey = (key: string): key is FieldKey => byKey.has(key)

export const fieldsOf = (section: SectionKey): Field[] => fields.filter(field => field.section === section)

export const isSectionKey = (key: string): key is SectionKey => sections.some(section => section.key === key)

export const sectionTitle = (key: SectionKey): string => sections.find(section => section.key === key)?.title ?? key
