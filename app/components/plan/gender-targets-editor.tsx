import { Link } from '@remix-run/react'
import { genderGroups, genderGroupTitles } from '~/domain/record/rows'
import { paths } from '~/paths'
import { RowControl, type RowValues } from '../form/row-control'
import { asRows, type TableEditorProps, useTypedRows } from './typed-rows'

const whole = (text: string | undefined) => (/^\d{1,8}$/.test((text ?? '').trim()) ? Number(text) : null)

/** "60 in all, 50 % women", once both are known. */
function shareOf({ women, men }: RowValues): string {
  const [w, m] = [whole(women), whole(men)]
  if (w === null || m === null || w + m === 0) return ''
  return `${w + m} in all, ${Math.round((w * 100) / (w + m))} % women`
}

/** How many women and men are to take part and to speak: two rows, of which nothing need be added or removed. */
export function GenderTargetsEditor({
  name,
  legend,
  hint,
  value,
  errors,
  number,
}: TableEditorProps & { number: string }) {
  const given = asRows(value)
  const kept = genderGroups.map(group => given.find(row => row.group === group) ?? { group })
  const { box, rows, read } = useTypedRows(name, kept)
  return (
    <fieldset className="rows gender-targets" id={name} tabIndex={-1}>
      <legend>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      <div ref={box} onInput={read}>
        {genderGroups.map((group, at) => (
          <fieldset key={group} className="target">
            <legend>{genderGroupTitles[group]}</legend>
            <input type="hidden" name={`${name}[${at}].group`} value={group} />
            {(['women', 'men'] as const).map(sex => (
              <RowControl
                key={sex}
                column={{ key: sex, label: sex === 'women' ? 'Women' : 'Men', kind: 'number', span: 2 }}
                name={`${name}[${at}].${sex}`}
                value={String((kept[at] as RowValues)[sex] ?? '')}
                errors={errors[`${name}[${at}].${sex}`] ?? []}
                focus={false}
              />
            ))}
            <p className="under num" aria-live="polite">
              {shareOf(rows[at] ?? {})}
            </p>
          </fieldset>
        ))}
      </div>
      {number !== '' && (
        <p className="hint">
          Once they are saved, you can{' '}
          <Link to={paths.makeIndicator(number, { field: 'genderTargets' })}>make indicators of these targets</Link>, so
          that they are measured in the end.
        </p>
      )}
    </fieldset>
  )
}
