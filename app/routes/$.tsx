import { pageTitle } from '~/components/page/title'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta = () => pageTitle('There is no such page')

/** Every address that nothing else answers. */
export const loader = () => {
  throw new Response(null, { status: 404 })
}

export const action = loader

export default function NoSuchPage() {
  return null
}
