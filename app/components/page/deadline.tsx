import { useEffect, useState } from 'react'
import { formatDate, type IsoMoment } from '~/domain/calendar'
import { formatSingapore } from '~/domain/lifecycle/sessions'

const singapore = 8 * 60

/** A moment by a clock that is so many minutes before UTC; null where it shows what Singapore's does. */
export function byClockOf(moment: IsoMoment, minutes: number): string | null {
  if (minutes === singapore) return null
  const there = new Date(Date.parse(moment) + minutes * 60_000).toISOString()
  return `${formatDate(there)}, ${there.slice(11, 16)} your time`
}

/** A deadline in Singapore time and, once the page is awake, by the reader's own clock where that shows another time. */
export function Deadline({ moment }: { moment: IsoMoment }) {
  const [own, setOwn] = useState<string | null>(null)
  useEffect(() => setOwn(byClockOf(moment, -new Date(moment).getTimezoneOffset())), [moment])
  return (
    <span className="deadline">
      <time dateTime={moment}>{formatSingapore(moment)}</time>
      {own && <small>{own}</small>}
    </span>
  )
}
