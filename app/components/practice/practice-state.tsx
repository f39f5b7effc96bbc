import { type PracticeState, practiceStateTitles } from '~/domain/practice/practice'
import { Status, type Tone } from '../record/status'

const tones: Record<PracticeState, Tone> = { identified: 'plain', discussed: 'ready', agreed: 'go', published: 'done' }

/** Where a practice stands, as a shape and a word. */
export const PracticeStatus = ({ state }: { state: PracticeState }) => (
  <Status of={practiceStateTitles[state]} tone={tones[state]} />
)
