import { Link } from '@remix-run/react'
import { Page } from '~/components/page/page'
import { pageTitle } from '~/components/page/title'
import { paths } from '~/paths'

export const meta = () => pageTitle('Dossier')

export default function FirstPage() {
  return (
    <Page
      title="The projects of APEC, each with its whole record"
      lead="Dossier is where APEC economies propose, run and complete joint projects, and where anybody may read them."
    >
      <Link to={paths.projects}>All projects</Link>
    </Page>
  )
}
