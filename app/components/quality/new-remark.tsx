import { Form } from '@remix-run/react'
import { type RemarkAudience, remarkAudienceTitles } from '~/domain/quality/remarks'
import { spokenOf } from '~/domain/quality/sections'
import type { SectionKey } from '~/domain/record/catalogue'
import { Actions, Button, LinkButton } from '../form/button'
import { RadioGroup } from '../form/choice-groups'
import { SelectField } from '../form/select-field'
import { TextArea } from '../form/text-area'

type Props = {
  /** Those to whom the author belongs. */
  audiences: RemarkAudience[]
  /** The section that the page shows, where it shows one. */
  section: SectionKey | null
  backTo: string
  refused?: { typed: Record<string, unknown>; errors: Record<string, string[]> }
}

/** A new remark: on which section, who may read it, what it says. */
export function NewRemark({ audiences, section, backTo, refused }: Props) {
  const { typed, errors = {} } = refused ?? {}
  // Whoever could choose must choose: a remark that reached too many cannot be called back.
  const only = audiences.length === 1 ? audiences[0] : undefined
  const options = audiences.map(value => ({ value, label: remarkAudienceTitles[value] }))
  return (
    <Form method="post" aria-labelledby="new-remark">
      <h2 id="new-remark">A new remark</h2>
      <SelectField
        field={{ name: 'section', value: typed ? typed.section : section, errors: errors.section }}
        label="Section"
        options={spokenOf.map(({ key, title }) => ({ value: key, label: title }))}
        empty="Choose a section"
      />
      <RadioGroup
        field={{ name: 'visibleTo', value: typed ? typed.visibleTo : only, errors: errors.visibleTo }}
        label="Who may read it"
        options={options}
      />
      <TextArea
        field={{ name: 'text', value: typed?.text, errors: errors.text }}
        label="Your remark"
        hint="Replies are for the same readers. A remark cannot be changed later."
        rows={5}
        plain
      />
      <Actions>
        <Button kind="primary" name="intent" value="write">
          Send the remark
        </Button>
        <LinkButton to={backTo}>Back to the project</LinkButton>
      </Actions>
    </Form>
  )
}
