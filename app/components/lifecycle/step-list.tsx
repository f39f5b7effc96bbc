import { Form } from '@remix-run/react'
import { Actions, Button, LinkButton } from '../form/button'
import { TextArea } from '../form/text-area'
import { Missing, type MissingThing, Ready } from './missing'
import { SignDeclaration, type Signed, type WordsToSign } from './sign-declaration'

type Step = {
  key: string
  title: string
  isOff: boolean
  problems: MissingThing[]
  isAsked: boolean
  reasonAsked: string | null
  elsewhere: string | null
  declaration: WordsToSign | null
}

type Given = { signer: string; refused: Signed | undefined }

/** A step with its button, or with what still keeps it from being taken. */
function OneStep({ step, signer, refused }: { step: Step } & Given) {
  const typed = refused?.typed
  const reason = {
    name: 'reason',
    id: `reason-${step.key}`,
    value: typed?.step === step.key ? typed.reason : undefined,
  }
  const name = `step-${step.key}`
  return (
    <section className={step.isOff ? 'step off' : 'step'} aria-labelledby={name}>
      <h2 id={name}>{step.title}</h2>
      {step.problems.length > 0 ? (
        <Missing things={step.problems} />
      ) : step.elsewhere ? (
        <LinkButton to={step.elsewhere}>Go to the page of this step</LinkButton>
      ) : (
        <Form method="post">
          <input type="hidden" name="step" value={step.key} />
          {step.isAsked && <Ready>Nothing keeps this step from being taken.</Ready>}
          <TextArea
            field={reason}
            label={step.reasonAsked ? 'Reason' : 'Remark'}
            hint={step.reasonAsked ?? 'It is kept with the step and stands in its letters.'}
            optional={!step.reasonAsked}
            rows={3}
            plain
          />
          {step.declaration && <SignDeclaration words={step.declaration} signer={signer} refused={refused} />}
          <Actions>
            <Button kind={step.isOff ? 'stop' : 'primary'}>{step.title}</Button>
          </Actions>
        </Form>
      )}
    </section>
  )
}

/** The steps that a person may take from where a project stands: those that lead on first. */
export const StepList = ({ steps, ...given }: { steps: Step[] } & Given) => (
  <div className="steps">
    {[...steps]
      .sort((a, b) => Number(a.isOff) - Number(b.isOff))
      .map(step => (
        <OneStep key={step.key} step={step} {...given} />
      ))}
  </div>
)
