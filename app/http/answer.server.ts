import { type Opened, refuse, toSignIn } from './route.server'

type NotOpened = { ok: false; reason: string; why: 'signed-out' | 'unknown' | 'ended' | 'not-theirs' }

const statusOf = { unknown: 404, ended: 410, 'not-theirs': 403 } as const

/** An answer that was opened; else leads to the sign-in, or says in words why it does not open: 404, 410 or 403. */
export function answered<Answer>(
  opened: ({ ok: true } & Answer) | NotOpened,
  { visitor, request }: Pick<Opened, 'visitor' | 'request'>,
): { ok: true } & Answer {
  if (opened.ok) return opened
  throw opened.why === 'signed-out' ? toSignIn(visitor, request) : refuse(statusOf[opened.why], opened.reason)
}
