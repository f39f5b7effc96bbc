import type { Request, Response } from 'express'
import type { Verdict } from '~/domain/verdict'
import { paths } from '~/paths'

/** Tells whether the process can serve: its database answers and has the tables this version needs. */
export type Readiness = () => Promise<Verdict>

/** `/healthz` says that the process is up, `/readyz` that it can serve. Both answer one line of text. */
export const healthRoutes = (ready: Readiness, isClosing: () => boolean) => ({
  [paths.health]: (_request: Request, response: Response) => {
    response.set('Cache-Control', 'no-store').type('text').send('ok\n')
  },
  [paths.ready]: async (_request: Request, response: Response) => {
    const verdict: Verdict = isClosing()
      ? { ok: false, reason: 'Dossier is shutting down.' }
      : await ready().catch((): Verdict => ({ ok: false, reason: 'The database does not answer.' }))
    response
      .status(verdict.ok ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .type('text')
      .send(verdict.ok ? 'ready\n' : `${verdict.reason}\n`)
  },
})
