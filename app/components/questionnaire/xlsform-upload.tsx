import { Form } from '@remix-run/react'
import type { QuestionnaireHead as Head } from '~/domain/questionnaire/questionnaire-head'
import { paths } from '~/paths'
import { Actions, Button, LinkButton } from '../form/button'
import { FileField } from '../form/file-field'
import { Note } from '../page/parts'

/** Chooses an XLSForm to look at; nothing is saved by that. Works without JavaScript: the answer is a page. */
export const XlsFormUpload = ({ head, errors, again }: { head: Head; errors?: string[]; again: boolean }) => (
  <>
    {head.version > 0 && !again && (
      <Note>
        {`Version ${head.version} is published and stays as it is. What you load is a draft of a correction, until it is published too.`}
      </Note>
    )}
    <Form method="post" encType="multipart/form-data" className="edit-form workbook-form" reloadDocument>
      <FileField
        field={{ name: 'workbook', errors }}
        label={again ? 'Another XLSForm' : 'XLSForm'}
        hint="An Excel workbook (.xlsx) of at most 5 MB with the sheets “survey” and “choices”, and “settings” if there are any."
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      />
      <Actions>
        <Button kind={again ? undefined : 'primary'}>See what would be loaded</Button>
        <LinkButton to={paths.questionnaireXlsForm(head.number, head.place)} download>
          Download the draft as XLSForm
        </LinkButton>
      </Actions>
    </Form>
  </>
)
