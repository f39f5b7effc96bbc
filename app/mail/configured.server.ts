import { config } from '~/config.server'

/** Whether there is a mail server to hand letters to. Without one they wait in the outbox. */
export const mailIsConfigured = (): boolean => {
  const { smtpUrl, mailFrom } = config()
  return Boolean(smtpUrl && mailFrom)
}
