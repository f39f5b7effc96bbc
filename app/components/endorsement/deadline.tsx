import type { IsoMoment } from '~/domain/calendar'
import { formatSingapore } from '~/domain/lifecycle/sessions'

/** "28 March 2027, 23:59 Singapore time (15:59 UTC)": APEC's own time, and the one that every reader can count from. */
export const Deadline = ({ moment }: { moment: IsoMoment }) => (
  <time dateTime={moment}>
    {formatSingapore(moment)} ({moment.slice(11, 16)} UTC)
  </time>
)
