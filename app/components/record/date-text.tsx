import { formatDate, formatMoment, type IsoDate, type IsoMoment } from '~/domain/calendar'

/** "1 January 2018", readable by machines too. */
export const DateText = ({ date }: { date: IsoDate }) => <time dateTime={date}>{formatDate(date)}</time>

/** "31 July 2018, 09:14 UTC" */
export const MomentText = ({ moment }: { moment: IsoMoment }) => <time dateTime={moment}>{formatMoment(moment)}</time>
