import type { RowColumn, RowValues } from '../form/row-control'
import { Rows } from '../form/rows'
import type { Option } from '../form/select-field'
import type { EditAround } from './edit-around'
import { IndicatorCard } from './indicator-card'
import { flatIndicator } from './typed-indicator'
import type { TableEditorProps } from './typed-rows'

const hidden: RowColumn[] = [
  { key: 'id', label: '', kind: 'hidden' },
  { key: 'promiseField', label: '', kind: 'hidden' },
  { key: 'promiseSentence', label: '', kind: 'hidden' },
]

/** An identity for a new indicator, so that it stays the same one from its first save on. */
const newId = () =>
  [...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, '0')).join('')

const blank = (): RowValues => ({ id: newId(), kind: 'count' })

type IndicatorEditorProps = TableEditorProps & { economies: readonly Option[]; around: EditAround }

/** Indicators being written: each shows what its kind needs, and says what does not add up as it is typed. */
export const IndicatorEditor = ({ value, economies, around, ...props }: IndicatorEditorProps) => (
  <Rows
    {...props}
    one="Indicator"
    columns={hidden}
    rows={Array.isArray(value) ? value.map(flatIndicator) : []}
    blank={blank}
    sortable
  >
    {row => <IndicatorCard {...row} errors={props.errors} economies={economies} around={around} />}
  </Rows>
)
