import { Form, Link } from '@remix-run/react'
import { type Permission, permissions, permissionTitles } from '~/domain/questionnaire/answers'
import { paths } from '~/paths'
import { Actions, Button } from '../form/button'
import { RadioGroup } from '../form/choice-groups'
import { TextField } from '../form/text-field'

type Errors = Record<string, readonly string[] | null | undefined>

const ofPeople = [
  { value: 'without-name', label: 'My words may be quoted without my name' },
  { value: 'no', label: 'My answers are only counted; my words are not quoted' },
]
const ofEconomies = permissions.map(value => ({ value, label: permissionTitles[value] }))

const differingWords = (differing: readonly { permission: Permission; count: number }[]): string =>
  differing
    .map(
      ({ permission, count }) =>
        `${count === 1 ? '1 answer' : `${count} answers`}: ${permissionTitles[permission].toLowerCase()}`,
    )
    .join('; ')

type ClearActsProps = {
  answer: string
  economy: string | null
  isAnonymous: boolean
  revision: number
  version: number
  name: string
  permission: Permission | null
  differing: readonly { permission: Permission; count: number }[]
  typed: Record<string, unknown>
  errors: Errors
}

/** Where an answer becomes official: what may be published, and the name that it is signed with. */
export function ClearActs(props: ClearActsProps) {
  const { answer, economy, isAnonymous, revision, version, name, permission, differing, typed, errors } = props
  const hint =
    differing.length > 0
      ? `Single answers say something of their own, and keep it. ${differingWords(differing)}.`
      : 'It holds for every answer. You can say something else at single answers.'
  return (
    <Form method="post" className="narrow">
      <input type="hidden" name="base" value={revision} />
      <input type="hidden" name="version" value={version} />
      <RadioGroup
        field={{ name: 'permission', value: typed.permission ?? permission ?? '', errors: errors.permission }}
        label="What may be published?"
        hint={economy === null ? undefined : hint}
        options={economy === null ? ofPeople : ofEconomies}
      />
      {!isAnonymous && (
        <TextField
          field={{ name: 'name', value: typed.name ?? name, errors: errors.name }}
          label="Your name"
          hint={
            economy === null
              ? undefined
              : `You clear the answer for ${economy}. Your name and today’s date stand beside it.`
          }
          autoComplete="name"
        />
      )}
      <Actions>
        <Button kind="primary" name="intent" value="clear">
          {economy === null ? 'Send my answers' : 'Clear and submit the answer'}
        </Button>
        <Link to={paths.answer(answer)}>Not yet</Link>
      </Actions>
    </Form>
  )
}

/** For who may not clear: says that what they write is ready. */
export const ReadyAct = ({ isPart }: { isPart: boolean }) => (
  <Form method="post">
    <p>
      {isPart
        ? 'Tell the focal point of your economy that your part is ready. You can still change it afterwards.'
        : 'Only the focal point of your economy clears the answer. Tell them that it is ready; it can still be changed afterwards.'}
    </p>
    <Button kind="primary" name="intent" value="ready">
      {isPart ? 'My part is ready' : 'The answer is ready for clearance'}
    </Button>
  </Form>
)
