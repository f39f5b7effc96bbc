import type { Confirmation, Practice } from '~/domain/practice/practice'
import { WideTable } from '../page/parts'
import { MomentText } from '../record/date-text'
import { Status, type Tone } from '../record/status'

type Word = { title: string; tone: Tone }

function wordOf(word: Confirmation | undefined, revision: number): Word {
  if (!word) return { title: 'Not asked yet', tone: 'plain' }
  if (word.revision !== revision)
    return word.state === 'confirmed'
      ? { title: 'Confirmed an earlier text: to be asked again', tone: 'wait' }
      : { title: 'The text was changed since: to be asked again', tone: 'wait' }
  if (word.state === 'confirmed') return { title: 'Confirmed', tone: 'done' }
  return word.state === 'asked' ? { title: 'Asked', tone: 'ready' } : { title: 'Asks for changes', tone: 'stop' }
}

/** What each economy that a practice names has said to its present text. */
export const ConfirmationTable = ({
  practice: { economies, revision },
  said,
}: {
  practice: Pick<Practice, 'economies' | 'revision'>
  said: readonly Confirmation[]
}) => (
  <WideTable label="What each economy said to the text">
    <table className="sheet">
      <caption className="sr-only">What each economy said to the text</caption>
      <thead>
        <tr>
          <th scope="col">Economy</th>
          <th scope="col">Its word</th>
        </tr>
      </thead>
      <tbody>
        {economies.map(economy => {
          const word = said.find(one => one.economy === economy)
          const { title, tone } = wordOf(word, revision)
          return (
            <tr key={economy}>
              <th scope="row">{economy}</th>
              <td>
                <Status of={title} tone={tone} />
                {word && (
                  <small className="line-note">
                    {word.by}, <MomentText moment={word.at} />
                  </small>
                )}
                {word && word.remark !== '' && <q className="line-note">{word.remark}</q>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  </WideTable>
)
