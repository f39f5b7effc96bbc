import { inviteForm } from '../access/authors'
import { type IsoDate, isIsoDate, parseDayFirst } from '../calendar'
import type { Economy } from '../economy'

/** A line of a pasted list; `economy` is "" where people answer for themselves. */
export type ListedInvitation = { economy: string; name: string; email: string; dueOn: IsoDate | '' }

export type ReadList = { ok: true; lines: ListedInvitation[] } | { ok: false; problems: string[] }

const plain = (text: string) => text.trim().toLowerCase()

const economyIn = (economies: readonly Economy[], text: string): Economy | undefined =>
  economies.find(({ name, otherSpellings }) => [name, ...otherSpellings].some(one => plain(one) === plain(text)))

const dayIn = (text: string): IsoDate | '' | null => (text === '' ? '' : isIsoDate(text) ? text : parseDayFirst(text))

/**
 * Reads a pasted list, a line a person: "economy; name; e-mail; last day", separated by semicolons or by the tabs of a
 * sheet; the last day may be left out. Without `economies` a line is "name; e-mail". Says what is wrong line by line.
 */
export function readInvitationList(text: string, economies: readonly Economy[] | null): ReadList {
  const lines: ListedInvitation[] = []
  const problems: string[] = []
  const wanted = economies ? 'economy; name; e-mail' : 'name; e-mail'
  text.split(/\r\n?|\n/).forEach((line, index) => {
    if (line.trim() === '') return
    const cells = line.split(/[;\t]/).map(cell => cell.trim())
    const [first = '', name = '', email = '', day = ''] = economies ? cells : ['', ...cells]
    const economy = economies ? economyIn(economies, first) : undefined
    const read = { name: inviteForm.shape.name.safeParse(name), email: inviteForm.shape.email.safeParse(email) }
    const dueOn = dayIn(day)
    const wrong = [
      economies && !economy && `“${first.slice(0, 60)}” is not a member economy.`,
      !read.name.success && read.name.error.issues[0]?.message,
      !read.email.success && read.email.error.issues[0]?.message,
      dueOn === null && `“${day.slice(0, 20)}” is not a day, such as 31/12/2026.`,
    ].filter(problem => typeof problem === 'string')
    if (email === '') wrong.splice(0, wrong.length, `Write it as “${wanted}”.`)
    if (wrong.length > 0) problems.push(`Line ${index + 1}: ${wrong.join(' ')}`)
    else if (read.name.success && read.email.success)
      lines.push({ economy: economy?.name ?? '', name: read.name.data, email: read.email.data, dueOn: dueOn ?? '' })
  })
  if (problems.length > 0) return { ok: false, problems }
  if (lines.length === 0) return { ok: false, problems: [`Paste a list, a line a person: “${wanted}”.`] }
  return { ok: true, lines }
}
