/** What becomes of a type of XLSForm that asks a question. */
export type QuestionType =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'date'
  | 'select_one'
  | 'select_multiple'
  | 'rank'
  | 'note'
  | 'file'
  | 'range'
  | 'acknowledge'

export type BlockType = 'group' | 'repeat' | 'score' | 'rank' | 'matrix'

/** `instead`: why the type becomes another one. `left`: why it is left out. `metadata`: recorded by a device, not asked. */
export type RowType =
  | { is: 'begin' | 'end'; what: BlockType }
  | { is: 'question'; type: QuestionType; list: string; orOther: boolean; instead?: string }
  | { is: 'metadata' }
  | { is: 'left'; why: string }

const blocks: Readonly<Record<string, BlockType>> = {
  group: 'group',
  repeat: 'repeat',
  lgroup: 'repeat',
  'looped group': 'repeat',
  score: 'score',
  rank: 'rank',
  kobomatrix: 'matrix',
}

const metadata = [
  ...['start', 'end', 'today', 'deviceid', 'device id', 'subscriberid', 'simserial', 'phonenumber', 'username'],
  ...['email', 'audit', 'imei', 'start-geopoint', 'background-audio', 'background-geopoint', 'xml-external'],
  ...['csv-external', 'instanceid', 'uri:deviceid'],
]

const simple: Readonly<Record<string, QuestionType>> = {
  ...{ text: 'text', string: 'text', integer: 'integer', int: 'integer', decimal: 'decimal', date: 'date' },
  ...{ note: 'note', file: 'file', image: 'file', photo: 'file', audio: 'file', video: 'file', range: 'range' },
  ...{ acknowledge: 'acknowledge', trigger: 'acknowledge', score__row: 'select_one', rank__level: 'note' },
}

/** Types that have a near one here, with what is lost. */
const near: Readonly<Record<string, { type: QuestionType; instead: string }>> = {
  time: { type: 'text', instead: 'Dossier has no question for a time of day, so it is a short text here.' },
  datetime: { type: 'date', instead: 'Dossier asks for a day without its time, so the time is not asked here.' },
  barcode: { type: 'text', instead: 'Dossier scans no barcodes, so it is a short text here.' },
}

const left: Readonly<Record<string, string>> = {
  calculate: 'Dossier computes nothing in a questionnaire',
  hidden: 'Dossier has no hidden questions',
  geopoint: 'Dossier asks for no places on a map',
  geotrace: 'Dossier asks for no places on a map',
  geoshape: 'Dossier asks for no places on a map',
  osm: 'Dossier asks for no places on a map',
  loop: 'Dossier has no loops over a list; write its questions out',
}

const choosing: readonly [RegExp, QuestionType][] = [
  [/^(?:add select one prompt using|select one from|select[ _]one|select1)\s+(.+)$/i, 'select_one'],
  [
    /^(?:add select multiple prompt using|select all that apply from|select all that apply|select[ _]multiple)\s+(.+)$/i,
    'select_multiple',
  ],
  [/^rank\s+(.+)$/i, 'rank'],
]
const other = /\s+(?:or[ _]other|or[ _]specify[ _]other)$/i

const shown = (text: string) => text.slice(0, 60)

/** What a row of the survey is, by the text of its type. */
export function readRowType(written: string): RowType {
  const text = written.trim().replace(/\s+/g, ' ')
  const [, edge, block] = /^(begin|end)[ _](.+)$/i.exec(text) ?? []
  const what = block === undefined ? undefined : blocks[block.toLowerCase()]
  if (what) return { is: edge?.toLowerCase() === 'end' ? 'end' : 'begin', what }
  if (/^select_(?:one|multiple)_(?:from_file|external)|^select (?:one|multiple) from file/i.test(text))
    return { is: 'left', why: 'its choices stand in another file; write them into the sheet “choices”' }
  for (const [spelling, type] of choosing) {
    const [, list] = spelling.exec(text) ?? []
    if (list !== undefined)
      return { is: 'question', type, list: list.replace(other, '').trim(), orOther: other.test(list) }
  }
  const name = text.toLowerCase()
  const question = { is: 'question', list: '', orOther: false } as const
  if (Object.hasOwn(simple, name)) return { ...question, type: simple[name] ?? 'text' }
  if (Object.hasOwn(near, name)) return { ...question, ...(near[name] ?? { type: 'text', instead: '' }) }
  if (metadata.includes(name)) return { is: 'metadata' }
  if (Object.hasOwn(left, name)) return { is: 'left', why: left[name] ?? '' }
  if (/^(?:begin|end)[ _]loop/.test(name)) return { is: 'left', why: left.loop ?? '' }
  if (/^(?:select[ _](?:one|multiple)|select all that apply|rank)$/.test(name))
    return { is: 'left', why: `“${shown(text)}” names no list of choices, as “select_one yes_no” does` }
  return { is: 'left', why: `“${shown(text)}” is no type that Dossier knows` }
}
