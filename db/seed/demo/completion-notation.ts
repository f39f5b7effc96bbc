import type { IsoDate } from '~/domain/calendar'
import type { CompletionAct, CompletionAnswers, CompletionReport } from '~/domain/completion/completion-report'
import { stateAfter } from '~/domain/completion/completion-report'
import type { WorkPlanRow } from '~/domain/record/record'

type Words = Omit<CompletionAnswers, 'activities' | 'outputs' | 'participants'>

/** A compact way to write a completion report. */
export type CompletionSpec = Words & {
  /** One for each row of the work plan, in its order; a row that says more than yes carries a note. */
  done: ('yes' | ['yes' | 'partly' | 'no', string])[]
  /** Name, planned, delivered, note. */
  outputs: [string, number | null, number | null, string?][]
  /** 'Chile 2+3 1+0; Japan 1+1': women + men who took part, then women + men who spoke. */
  participants: string
  acts: CompletionAct[]
}

export const act = (name: CompletionAct['act'], on: IsoDate, by: string, remark = ''): CompletionAct => ({
  act: name,
  at: `${on}T03:20:00.000Z`,
  by,
  remark,
})

function participantsOf(text: string): CompletionAnswers['participants'] {
  return text.split(';').map(row => {
    const match = /^(.+?) (\d+)\+(\d+)(?: (\d+)\+(\d+))?$/.exec(row.trim())
    if (!match?.[1]) throw new Error(`No participants in “${row}”`)
    const [women = 0, men = 0, speakersWomen = 0, speakersMen = 0] = match.slice(2).map(count => Number(count ?? 0))
    return { economy: match[1], women, men, speakersWomen, speakersMen }
  })
}

/** The report with the rows of the work plan; its state follows from the last act. */
export function completionOf(spec: CompletionSpec, workPlan: WorkPlanRow[]): CompletionReport {
  const { done, outputs, participants, acts, ...words } = spec
  if (done.length !== workPlan.length) throw new Error('A completion report answers each row of the work plan')
  const lastAct = acts.at(-1)
  return {
    state: lastAct ? stateAfter(lastAct.act) : 'draft',
    answers: {
      ...words,
      activities: workPlan.map(({ activity, timeline, output }, index) => {
        const answer = done[index] ?? 'yes'
        const [isDone, note] = typeof answer === 'string' ? [answer, ''] : answer
        return { activity, timeline, output, done: isDone, note }
      }),
      outputs: outputs.map(([name, planned, delivered, note = '']) => ({ name, planned, delivered, note })),
      participants: participantsOf(participants),
    },
    acts,
    revision: acts.length + 2,
  }
}
