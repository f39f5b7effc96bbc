/** What a file is to a project. */
export const attachmentCategories = ['supporting', 'budget', 'letter', 'event', 'report', 'other'] as const
export type AttachmentCategory = (typeof attachmentCategories)[number]

export const attachmentCategoryTitles: Record<AttachmentCategory, string> = {
  supporting: 'Supporting document',
  budget: 'Budget paper',
  letter: 'Letter or endorsement',
  event: 'Agenda or event paper',
  report: 'Report or publication',
  other: 'Other',
}
