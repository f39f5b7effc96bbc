import { z } from 'zod'
import { inviteForm } from '../access/authors'
import { type IsoDate, isIsoDate } from '../calendar'

/** More letters than this are not sent at once. */
export const mostInvitations = 60

/** Somebody to be invited; `economy` is null where a person answers for themselves. */
export type Invitation = {
  economy: string | null
  name: string
  email: string
  /** A last day for this economy alone; null for that of the questionnaire. */
  dueOn: IsoDate | null
  /** Whether the links that were sent for this answer before are withdrawn. */
  instead: boolean
}

const person = inviteForm.shape

/** A day of a form; empty where none is set. */
export const dayField = (ask: string) =>
  z
    .string()
    .trim()
    .default('')
    .refine(text => text === '' || isIsoDate(text), ask)

const row = z
  .object({
    economy: z.string().max(100).default(''),
    name: z.string().default(''),
    email: z.string().default(''),
    dueOn: z.string().default(''),
    instead: z.string().default(''),
  })
  .transform((typed, context): Invitation | null => {
    if (typed.name.trim() === '' && typed.email.trim() === '') return null
    const name = person.name.safeParse(typed.name)
    const email = person.email.safeParse(typed.email)
    const dueOn = dayField('Choose a day that exists.').safeParse(typed.dueOn)
    for (const [key, read] of Object.entries({ name, email, dueOn }))
      for (const { message } of read.error?.issues ?? []) context.addIssue({ code: 'custom', path: [key], message })
    if (!name.success || !email.success || !dueOn.success) return z.NEVER
    return {
      ...{ economy: typed.economy === '' ? null : typed.economy, name: name.data, email: email.data },
      ...{ dueOn: dueOn.data === '' ? null : dueOn.data, instead: typed.instead === 'on' },
    }
  })

/** The rows of the page of invitations; those without a name and an address are left out. */
export const invitationForm = z.object({
  rows: z
    .array(row)
    .default([])
    .transform(rows => rows.filter(one => one !== null))
    .refine(rows => rows.length > 0, 'Enter the name and the e-mail address of at least one person.')
    .refine(
      rows => rows.length <= mostInvitations,
      `At most ${mostInvitations} people are invited at once. Please send the list in parts.`,
    ),
})
