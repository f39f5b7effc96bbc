import { Form } from '@remix-run/react'
import { Actions, Button, LinkButton } from '../form/button'
import { FileField } from '../form/file-field'

/** Chooses a workbook to look at; nothing is saved by that. Works without JavaScript: the answer is a page. */
export const WorkbookForm = ({ download, what, again }: { download: string; what: string; again: boolean }) => (
  <Form method="post" encType="multipart/form-data" className="edit-form workbook-form" reloadDocument>
    <FileField
      field={{ name: 'workbook' }}
      label={again ? 'Another workbook' : 'Workbook'}
      hint="An Excel workbook (.xlsx) of at most 5 MB, as it was downloaded here and filled in."
      accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    />
    <Actions>
      <Button kind={again ? undefined : 'primary'}>See what would change</Button>
      <LinkButton to={download} download>{`Download ${what}`}</LinkButton>
    </Actions>
  </Form>
)
