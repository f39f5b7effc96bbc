import { passwordHint } from '~/domain/identity/password-rule'
import { TextField } from './text-field'

/** The box for a password that is being chosen, with the rule beside it. */
export const NewPassword = ({ label = 'Password', errors }: { label?: string; errors?: readonly string[] | null }) => (
  <TextField
    field={{ name: 'password', errors }}
    label={label}
    hint={passwordHint}
    type="password"
    autoComplete="new-password"
  />
)

/** Tells a password manager whose password the form asks for; nobody sees it. */
export const AccountOf = ({ email }: { email: string }) => (
  <input type="text" name="username" value={email} autoComplete="username" readOnly hidden />
)
