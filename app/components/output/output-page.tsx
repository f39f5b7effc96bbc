import type { OutputText } from '~/domain/output/output'
import type { FileChoice } from '~/domain/output/register'
import { paths } from '~/paths'
import { Meanwhile } from '../completion/meanwhile'
import type { FactRefused } from '../form/fact-refused'
import { Note } from '../page/parts'
import { ChangeOutputForm, DeliverOutputForm, RemoveFactForm, UseOutputForm } from './output-forms'

type OutputFormsProps = {
  number: string
  output: OutputText & { revision: number }
  open: { ok: true } | { ok: false; reason: string }
  openLater: { ok: boolean }
  /** It was registered by mistake, or may still be. */
  removable: boolean
  files: readonly FileChoice[]
  today: string
  refused: FactRefused | undefined
}

/** The forms of an output that are open where its project stands. What was typed comes back in the form it was typed in. */
export function OutputForms({ number, output, open, openLater, removable, files, today, refused }: OutputFormsProps) {
  const propsFor = (intent: string) => {
    const isThis = refused?.typed.intent === intent
    const kept: Record<string, unknown> = output
    return {
      values: isThis ? refused.typed : kept,
      errors: isThis ? refused.errors : {},
      base: refused?.meanwhile?.revision ?? output.revision,
      back: paths.outputs(number),
    }
  }
  return (
    <>
      {refused?.meanwhile && <Meanwhile parts={refused.meanwhile.parts} />}
      {!open.ok && <Note tone="wait">{open.reason}</Note>}
      {open.ok && (
        <>
          <section aria-labelledby="delivery">
            <h2 id="delivery">Delivery</h2>
            <DeliverOutputForm {...propsFor('deliver')} files={files} today={today} />
          </section>
          <section aria-labelledby="promise">
            <h2 id="promise">Promise</h2>
            <ChangeOutputForm {...propsFor('change')} />
            {removable && <RemoveFactForm base={propsFor('remove').base} words="Remove the output" />}
          </section>
        </>
      )}
      {!open.ok && openLater.ok && (
        <section aria-labelledby="use-later">
          <h2 id="use-later">Use</h2>
          <UseOutputForm {...propsFor('use')} />
        </section>
      )}
    </>
  )
}
