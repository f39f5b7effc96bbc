import type { AmendmentState } from '~/domain/amendment/amendment'
import { amendmentStateTitles } from '~/domain/amendment/words'
import { Status, type Tone } from '../record/status'

const tones: Record<AmendmentState, Tone> = { asked: 'wait', approved: 'done', refused: 'stop', withdrawn: 'plain' }

/** Where an amendment stands, as a shape and a word. */
export const AmendmentStatus = ({ state }: { state: AmendmentState }) => (
  <Status of={amendmentStateTitles[state]} tone={tones[state]} />
)
