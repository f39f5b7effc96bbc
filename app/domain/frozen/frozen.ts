import { formatDate, type IsoMoment } from '../calendar'

export const frozenFormats = ['html', 'xlsx', 'docx'] as const
export type FrozenFormat = (typeof frozenFormats)[number]

export const frozenFormatTitles: Record<FrozenFormat | 'json', string> = {
  html: 'HTML',
  xlsx: 'Excel',
  docx: 'Word',
  json: 'Data (JSON)',
}

/** What was frozen, when and at which act; `place` is that of a monitoring report, and 0 for the completion report. */
export type FrozenName = {
  report: 'monitoring' | 'completion'
  place: number
  act: 'submitted' | 'accepted'
  edition: 'full' | 'summary'
  at: IsoMoment
}

const kindOf = ({ report, place, edition }: Omit<FrozenName, 'at' | 'act'>): string => {
  if (report === 'monitoring')
    return `Monitoring report ${place}${edition === 'summary' ? ' without budget lines' : ''}`
  return edition === 'summary' ? 'Summary report' : 'Completion report'
}

/** "Completion report, as it was submitted on 20 February 2019" */
export const frozenTitle = (of: FrozenName): string =>
  `${kindOf(of)}, as it was ${of.act} on ${formatDate(of.at.slice(0, 10))}`

/** The name of its files, without the ending: "CTI 32 2017A Completion report submitted 2019-02-20". */
export const frozenFileName = (number: string, of: FrozenName): string =>
  `${number} ${kindOf(of)} ${of.act} ${of.at.slice(0, 10)}`

/** Whether everybody may read it: the summary of a completion report that was accepted. */
export const isPublic = ({ report, edition, act }: Pick<FrozenName, 'report' | 'edition' | 'act'>): boolean =>
  report === 'completion' && edition === 'summary' && act === 'accepted'

export type FrozenFileFacts = { format: FrozenFormat; name: string; size: number; sha256: string }

/** A frozen report as a list shows it. */
export type FrozenEntry = FrozenName & { seq: number; by: string; sha256: string; files: readonly FrozenFileFacts[] }

/** What came of making the files again from the frozen data. */
export type MadeAgain = {
  seq: number
  /** Whether the data still have the SHA-256 that was kept with them. */
  isDataWhole: boolean
  files: readonly { format: FrozenFormat; kept: string; made: string }[]
}

/** In words; `same` says whether all is as it was. */
export function madeAgainInWords({ isDataWhole, files }: Omit<MadeAgain, 'seq'>): { same: boolean; text: string } {
  if (!isDataWhole)
    return { same: false, text: 'The data are not those that were frozen: their SHA-256 is another one.' }
  const other = files.filter(({ kept, made }) => kept !== made).map(({ format }) => frozenFormatTitles[format])
  if (other.length === 0)
    return { same: true, text: 'Made again from the frozen data: every file is the same, byte for byte.' }
  return {
    same: false,
    text:
      `Made again from the frozen data, these files differ from those that were kept: ${other.join(', ')}. ` +
      'The data are whole; Dossier has changed how it writes such files since. The files that were kept hold.',
  }
}
