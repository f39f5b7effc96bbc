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
