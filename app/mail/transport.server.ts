import { createHash } from 'node:crypto'
import { createTransport } from 'nodemailer'

export type Sendable = { seq: number; to: string; subject: string; text: string; html: string; createdAt: string }

/** A way to the mail server; it keeps its connection open from letter to letter. */
export type Transport = { send(letter: Sendable): Promise<void>; close(): void }

const domainOf = (from: string) => /@([^@<>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'

/**
 * The Message-ID of a letter: the same at every attempt, so that mail programs recognise one that came twice because a
 * process ended between sending it and noting so. No installation makes that of another.
 */
export function messageId({ seq, to, subject, createdAt }: Sendable, from: string): string {
  const content = createHash('sha256')
    .update(JSON.stringify([seq, to, subject, createdAt]))
    .digest('hex')
  return `<letter.${seq}.${content.slice(0, 24)}@${domainOf(from)}>`
}

/** Opens a way to the mail server of an address such as smtps://account:password@host. Waits for it for half a minute at most. */
export function openTransport({ smtpUrl, mailFrom }: { smtpUrl: string; mailFrom: string }): Transport {
  const smtp = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 1,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(letter) {
      await smtp.sendMail({
        from: mailFrom,
        // As an object, so that no address is read as several.
        to: { name: '', address: letter.to },
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        date: new Date(letter.createdAt),
        messageId: messageId(letter, mailFrom),
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
    close: () => smtp.close(),
  }
}
