import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Received = { to: string[]; raw: string; messageId: string; subject: string }

/** A real mail server on loopback that keeps what it is sent and refuses the addresses in `refused`. */
export async function mailServer() {
  const received: Received[] = []
  const refused = new Set<string>()
  const header = (raw: string, name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(raw)?.[1]?.trim() ?? ''
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      done(refused.has(address) ? new Error(`<${address}> lives here no more`) : null)
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', chunk => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8')
        const to = session.envelope.rcptTo.map(recipient => recipient.address)
        received.push({ to, raw, messageId: header(raw, 'Message-ID'), subject: header(raw, 'Subject') })
        done()
      })
    },
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    received,
    refused,
    settings: { smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom: 'Dossier <dossier@dossier.example>' },
    close: () => new Promise<void>(resolve => server.close(resolve)),
  }
}
