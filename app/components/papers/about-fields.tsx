import { type AboutAttachment, attachmentCategories, attachmentCategoryTitles } from '~/domain/attachment/attachment'
import { SelectField } from '../form/select-field'
import { TextField } from '../form/text-field'

/** A form that came back with what was typed and what is wrong with it. */
export type ReturnedForm = { typed: Record<string, unknown>; errors: Record<string, string[]> }

const options = attachmentCategories.map(value => ({ value, label: attachmentCategoryTitles[value] }))

/** What a file is and what is in it; `suffix` tells the controls of several such forms on a page apart. */
export const AboutFields = ({
  suffix = '',
  begin,
  refused,
}: {
  suffix?: string
  begin?: AboutAttachment
  refused: ReturnedForm | undefined
}) => {
  const field = (name: keyof AboutAttachment) => ({
    ...{ name, id: `${name}${suffix}`, value: refused?.typed[name] ?? begin?.[name], errors: refused?.errors[name] },
  })
  return (
    <>
      <SelectField field={field('category')} label="What it is" options={options} />
      <TextField field={field('description')} label="Description" hint="What is in it, in a sentence." optional />
    </>
  )
}
