import { z } from 'zod'
import type { IsoMoment } from '../calendar'
import { no, type Verdict } from '../verdict'
import { megabyte, sizeInWords } from './size'

export { sizeInWords }

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

/** The most that one file may have, in bytes. */
export const largestAttachment = 25 * megabyte
/** How many files one form takes. */
export const mostAtOnce = 10
/** How many files a project holds at one time. */
export const mostAttachments = 200

/** A whole file of a project, without its content. */
export type Attachment = {
  id: string
  name: string
  category: AttachmentCategory
  description: string
  /** In bytes. */
  size: number
  /** The media type, found from the content. */
  type: string
  sha256: string
  at: IsoMoment
  by: string
}

export const tooLarge = (name: string): Extract<Verdict, { ok: false }> =>
  no(
    `“${name}” is larger than ${sizeInWords(largestAttachment)}, the most that a file may have. ` +
      'Save it smaller, for example with smaller pictures, or divide it.',
  )

/** What is said about a file: when it is attached, and when it is changed later. */
export const attachmentForm = z.object({
  category: z.enum(attachmentCategories, { error: 'Choose what the file is.' }),
  description: z
    .string()
    .transform(text => text.trim())
    .pipe(z.string().max(500, 'Please use at most 500 characters.'))
    .default(''),
})
export type AboutAttachment = z.output<typeof attachmentForm>
