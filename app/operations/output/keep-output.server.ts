import type { z } from 'zod'
import type { outputForm } from '~/domain/output/forms'
import type { Output } from '~/domain/output/output'
import type { Database } from '~db/connect.server'
import { changeOutput, deliverOutput, recordUse } from './change-output.server'
import { removeOutput } from './remove-output.server'
import type { FactKept, OutputAsk } from './with-output'

type OutputForm = z.output<ReturnType<typeof outputForm>>

/** Does what a form of an output asks for; each act asks itself whether it may. */
export function keepOutput(db: Database, on: Omit<OutputAsk, 'base'>, form: OutputForm): Promise<FactKept<Output>> {
  const ask = { ...on, base: form.base }
  switch (form.intent) {
    case 'change':
      return changeOutput(db, { ...ask, promise: form })
    case 'deliver':
      return deliverOutput(db, { ...ask, delivery: form })
    case 'use':
      return recordUse(db, { ...ask, link: form.link, use: form.use })
    case 'remove':
      return removeOutput(db, ask)
  }
}
