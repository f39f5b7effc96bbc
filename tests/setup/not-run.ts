import { appendFileSync } from 'node:fs'

/**
 * Says which check stays out because the machine lacks an independent program. `npm test` prints it above its last
 * line as "Not run: …", so give a noun and the reason: "LibreOffice recalculation (no soffice found)".
 */
export function notRun(what: string): void {
  const file = process.env.DOSSIER_NOT_RUN
  if (file) appendFileSync(file, `${what}\n`)
  else console.info(`Not run: ${what}`)
}
