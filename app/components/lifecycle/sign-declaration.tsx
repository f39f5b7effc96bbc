import { Checkbox } from '../form/choice-groups'
import { TextField } from '../form/text-field'

/** The declaration of a step: the edition, and its sentences as they are signed. */
export type WordsToSign = { edition: string; title: string; sentences: readonly string[] }

/** A form of a step that came back, with what was typed. */
export type Signed = { typed: Record<string, unknown>; errors: Record<string, string[]> }

/** The exact words of a declaration, and below them the tick and the name of who signs. */
export const SignDeclaration = ({
  words: { edition, title, sentences },
  signer,
  refused,
}: {
  words: WordsToSign
  signer: string
  refused: Signed | undefined
}) => {
  const { typed = {}, errors = {} } = refused ?? {}
  return (
    <fieldset className="signing">
      <legend>{title}</legend>
      <input type="hidden" name="edition" value={edition} />
      <ul className="declared">
        {sentences.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Checkbox
        field={{ name: 'agreed', value: typed.agreed, errors: errors.agreed }}
        label="I declare this, and sign with my name."
      />
      <TextField
        field={{ name: 'signer', value: typed.signer ?? signer, errors: errors.signer }}
        label="Name"
        hint={`As it stands in your account: ${signer}. It will stand in the record as the name of who signed.`}
        width="medium"
        autoComplete="name"
        required
      />
    </fieldset>
  )
}
