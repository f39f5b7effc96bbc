import type { FactPast as Past } from '~/domain/implementation/past'
import type { Dissemination } from '~/domain/output/output'
import { paths } from '~/paths'
import { Meanwhile } from '../completion/meanwhile'
import { FactPast } from '../form/fact-past'
import type { FactRefused } from '../form/fact-refused'
import type { Option } from '../form/select-field'
import { Note } from '../page/parts'
import { DisseminationForm, HitsForm } from './dissemination-form'
import { RemoveFactForm } from './output-forms'

type DisseminationFormsProps = {
  number: string
  /** Null while it is added. */
  one: Dissemination | null
  past: readonly Past[]
  open: { ok: true } | { ok: false; reason: string }
  openLater: { ok: boolean }
  outputs: readonly { seq: number; name: string }[]
  fora: readonly Option[]
  today: string
  refused: FactRefused | undefined
}

/** The forms of a dissemination that are open where its project stands: after the end, only web hits and new ones. */
export function DisseminationForms({ number, one, past, open, openLater, refused, ...lists }: DisseminationFormsProps) {
  const form = {
    values: refused?.typed ?? { ...one },
    errors: refused?.errors ?? {},
    base: refused?.meanwhile?.revision ?? one?.revision ?? 0,
    back: paths.disseminations(number),
  }
  const isWhole = open.ok || (one === null && openLater.ok)
  return (
    <>
      {refused?.meanwhile && <Meanwhile parts={refused.meanwhile.parts} />}
      {!open.ok && !isWhole && (
        <Note tone="wait">
          {open.reason}
          {openLater.ok && ' Web hits may still be added.'}
        </Note>
      )}
      {isWhole ? <DisseminationForm {...form} {...lists} /> : openLater.ok && <HitsForm {...form} />}
      {one && open.ok && <RemoveFactForm base={form.base} words="Remove the dissemination" />}
      <FactPast past={past} />
    </>
  )
}
