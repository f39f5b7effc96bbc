import type { z } from 'zod'
import type { MeasuredStep, measuredForm } from '~/domain/indicator/measured-form'
import type { Database } from '~db/connect.server'
import type { ProjectAsk } from '../implementation/with-project'
import { decideMeasured } from './decide-measured.server'
import { addMeasured, changeMeasured, removeMeasured } from './keep-measured.server'
import type { MeasuredKept } from './with-measured'

type MeasuredForm = z.output<ReturnType<typeof measuredForm>>

/** Keeps or submits what the form of a value holds; a new one (`seq` null) is added. Each act asks itself whether it may. */
export function keepMeasured(
  db: Database,
  { seq, ...ask }: ProjectAsk & { seq: number | null },
  { intent, base, text }: MeasuredForm,
): Promise<MeasuredKept> {
  const whole = { ...ask, text, submit: intent === 'submit' }
  return seq === null ? addMeasured(db, whole) : changeMeasured(db, { ...whole, seq, base })
}

/** Does what a small form of a value asks for; each act asks itself whether it may. */
export const takeMeasuredStep = (db: Database, ask: ProjectAsk, step: MeasuredStep): Promise<MeasuredKept> =>
  step.intent === 'remove'
    ? removeMeasured(db, { ...ask, seq: step.seq, base: step.base })
    : decideMeasured(db, { ...ask, seq: step.seq, base: step.base, decision: step.intent, remark: step.remark })
