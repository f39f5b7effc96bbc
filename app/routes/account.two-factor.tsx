import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { addressOfSecret, qrPath } from '~/auth/one-time-code.server'
import { QrCode, RecoveryCodes } from '~/components/account/codes'
import { Actions, Button, LinkButton } from '~/components/form/button'
import { ErrorSummary, findingsOf } from '~/components/form/error-summary'
import { AccountOf } from '~/components/form/new-password'
import { TextField } from '~/components/form/text-field'
import { Page } from '~/components/page/page'
import { Note } from '~/components/page/parts'
import { pageTitle } from '~/components/page/title'
import { DateText } from '~/components/record/date-text'
import { parseTyped, rejected } from '~/http/form.server'
import { type OpenedBy, signedInForSetUp } from '~/http/route.server'
import { beginTwoFactor, renewRecoveryCodes, turnOffTwoFactor, turnOnTwoFactor } from '~/operations/two-factor.server'
import { paths } from '~/paths'
import { findIdentity } from '~db/queries/identity.server'

export { RouteError as ErrorBoundary } from '~/components/page/route-error'

export const meta: MetaFunction = () => pageTitle('One-time codes')

const password = z.string().min(1, 'Enter your password.').max(1000, 'This is longer than a password can be.')
const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('begin') }),
  z.object({ intent: z.literal('confirm'), code: z.string().trim().min(1, 'Enter the code.').max(60) }),
  z.object({ intent: z.literal('renew'), password }),
  z.object({ intent: z.literal('off'), password }),
])

export const loader = signedInForSetUp(async ({ db, visitor, person }) => {
  const identity = await findIdentity(db, person.id)
  const isOn = identity?.totpSince != null
  const secret = isOn ? null : (identity?.totpSecret ?? null)
  return {
    email: person.email,
    isCompulsory: visitor.settingUp !== null,
    since: identity?.totpSince ?? null,
    hasPassword: identity?.passwordHash != null,
    left: identity?.recoveryCodes?.length ?? 0,
    pending: secret && {
      secret: secret.replace(/(.{4})(?=.)/g, '$1 '),
      qr: qrPath(addressOfSecret(secret, person.email)),
    },
  }
})

const nothingShown: Record<string, unknown> = {}

async function act({ db, person, now, context }: OpenedBy, sent: z.output<typeof form>) {
  const by = { by: person, address: context.address, now }
  if (sent.intent === 'confirm') return { field: 'code', answer: await turnOnTwoFactor(db, { ...by, code: sent.code }) }
  if (sent.intent === 'renew')
    return { field: 'password', answer: await renewRecoveryCodes(db, { ...by, password: sent.password }) }
  if (sent.intent === 'off')
    return { field: 'password', answer: await turnOffTwoFactor(db, { ...by, password: sent.password }) }
  await beginTwoFactor(db, person.id)
  return { field: '', answer: { ok: true } as const }
}

export const action = signedInForSetUp(async opened => {
  const read = parseTyped(await opened.request.formData(), form)
  if (!read.ok) return rejected({ typed: nothingShown, errors: read.errors })
  const { field, answer } = await act(opened, read.value)
  if (!answer.ok) return rejected({ typed: nothingShown, errors: { [field]: [answer.reason] } })
  if (!('codes' in answer)) throw redirect(paths.twoFactor)
  return data({ codes: answer.codes }, { headers: { 'Cache-Control': 'no-store' } })
})

const trail = [{ to: paths.account, title: 'My account' }]

export default function TwoFactor() {
  const { email, isCompulsory, since, pending, hasPassword, left } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const codes = answer && 'codes' in answer ? answer.codes : undefined
  if (codes) return <KeepCodes codes={codes} />
  const errors: Record<string, string[]> = (answer && 'errors' in answer && answer.errors) || {}
  return (
    <Page
      title="One-time codes"
      trail={trail}
      lead="An authenticator, an app on your telephone or computer, shows a new code of six digits every half minute. You enter it after your password."
    >
      {isCompulsory && (
        <Note tone="wait">Your role needs one-time codes. Please turn them on; then Dossier opens to you.</Note>
      )}
      <ErrorSummary findings={findingsOf(errors)} />
      {since !== null ? (
        <TurnedOn email={email} since={since} left={left} hasPassword={hasPassword} errors={errors} />
      ) : pending ? (
        <Confirm {...pending} errors={errors} />
      ) : (
        <Form method="post">
          <Actions>
            <Button kind="primary" name="intent" value="begin">
              Set up an authenticator
            </Button>
            {!isCompulsory && <Link to={paths.account}>Not now</Link>}
          </Actions>
        </Form>
      )}
    </Page>
  )
}

type Errors = { errors: Record<string, string[]> }

const Confirm = ({ secret, qr, errors }: Errors & { secret: string; qr: { size: number; path: string } }) => (
  <Form method="post" className="narrow">
    <h2>1. Let the authenticator read this picture</h2>
    <QrCode {...qr} label="QR code with the secret of your account" />
    <p className="codes-fact">
      Or enter this secret by hand: <span className="secret-text">{secret}</span>
    </p>
    <h2>2. Enter the code that it shows</h2>
    <TextField
      field={{ name: 'code', errors: errors.code }}
      label="Code"
      hint="Six digits"
      inputMode="numeric"
      autoComplete="one-time-code"
      width="medium"
    />
    <Actions>
      <Button kind="primary" name="intent" value="confirm">
        Turn on one-time codes
      </Button>
    </Actions>
  </Form>
)

const TurnedOn = ({
  email,
  since,
  left,
  hasPassword,
  errors,
}: Errors & { email: string; since: string; left: number; hasPassword: boolean }) => (
  <>
    <p className="codes-fact">
      Turned on since <DateText date={since.slice(0, 10)} />. Recovery codes left: {left}.
    </p>
    {hasPassword ? (
      <Form method="post" className="narrow">
        <AccountOf email={email} />
        <TextField
          field={{ name: 'password', errors: errors.password }}
          label="Password"
          hint="Asked for each of these changes."
          type="password"
          autoComplete="current-password"
        />
        <Actions>
          <Button name="intent" value="renew">
            Make new recovery codes
          </Button>
          <Button kind="stop" name="intent" value="off">
            Turn off one-time codes
          </Button>
        </Actions>
      </Form>
    ) : (
      <p>
        To change this you need a password. <Link to={paths.forgotten}>Choose one by mail</Link>
      </p>
    )}
  </>
)

const KeepCodes = ({ codes }: { codes: string[] }) => (
  <Page
    title="Keep your recovery codes"
    trail={trail}
    lead="Each of them opens your account once, in place of the authenticator, if you lose it. They are shown now and never again."
  >
    <Note tone="good" live>
      One-time codes are turned on.
    </Note>
    <RecoveryCodes codes={codes} />
    <Actions>
      <LinkButton to={paths.account} kind="primary">
        I have kept them
      </LinkButton>
    </Actions>
  </Page>
)
