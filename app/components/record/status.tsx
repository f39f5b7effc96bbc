/** How a state is drawn: each tone has a shape and a colour, and never stands without its word. */
export type Tone = 'go' | 'ready' | 'done' | 'wait' | 'stop' | 'plain'

const tones: Record<string, Tone> = {
  'Project in Implementation': 'go',
  'Approved Project': 'ready',
  'Completed Project': 'done',
  'Completion Report Due': 'wait',
  'Withdrawn Project': 'stop',
  'Cancelled Project': 'stop',
}

export const toneOf = (status: string | null): Tone => tones[status ?? ''] ?? 'plain'

/** A state: shape and word. The tone follows from a project's status where it is not given. */
export const Status = ({ of, tone = toneOf(of) }: { of: string | null; tone?: Tone }) => (
  <span className={`status ${tone}`}>{of ?? 'Status not given'}</span>
)
