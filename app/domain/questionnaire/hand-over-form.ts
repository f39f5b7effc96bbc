import { z } from 'zod'
import { inviteForm } from '../access/authors'

/** More colleagues than this do not write one answer; it also keeps letters from going to the whole world. */
export const mostColleagues = 30

const longestNote = 1_000

/** What a colleague is handed: who they are, which sections, and a note for the letter. */
export const handOverForm = z.object({
  name: inviteForm.shape.name,
  email: inviteForm.shape.email,
  sections: z
    .preprocess(
      sent => (Array.isArray(sent) ? sent : typeof sent === 'string' && sent !== '' ? [sent] : []),
      z.array(z.string().max(40)),
    )
    .refine(keys => keys.length > 0, 'Choose at least one section.'),
  note: z
    .string()
    .trim()
    .max(longestNote, `Please write the note in at most ${longestNote.toLocaleString('en-US')} characters.`)
    .default(''),
})
