import { Button } from '../form/button'
import type { AutosaveState } from './use-autosave'

/** "12:03" by the reader's own clock. */
const clock = (moment: string) => {
  const at = new Date(moment)
  return [at.getHours(), at.getMinutes()].map(part => String(part).padStart(2, '0')).join(':')
}

const said = (state: AutosaveState): string => {
  if (state.kind === 'saved') return `Saved ${clock(state.at)}`
  if (state.kind === 'failed') return `Not saved: ${state.reason}. Your text is still here.`
  return state.kind === 'clash' ? `Not saved: ${state.reason} Your text is still here.` : ''
}

/**
 * How saving goes, in words. What has come of it is read out politely; that it is under way is only seen, since it
 * would be heard every few seconds.
 */
export const AutosaveLine = ({ state }: { state: AutosaveState }) => (
  <div className={state.kind === 'failed' || state.kind === 'clash' ? 'autosave trouble' : 'autosave'}>
    {state.kind === 'saving' && <span aria-hidden="true">Saving…</span>}
    <span role="status">{said(state)}</span>
    {state.kind === 'clash' && (
      <Button name="intent" value="save">
        Look at both
      </Button>
    )}
  </div>
)
