import type { ReactNode } from 'react'
import type { Piece } from '~/domain/difference/change'
import { ClashEditor } from '../drafting/clash-editor'
import { entriesOf } from '../drafting/settle'
import type { ShownAnswerClash } from './answer-clash-view'
import { type FormAnswer, isName, permissionName, valueName, wasName } from './answer-controls'
import { AnswerWords } from './answer-words'

const marks = { kept: 'span', removed: 'del', added: 'ins' } as const

const Differing = ({ pieces }: { pieces: readonly Piece[] }) => (
  <p className="words">
    {pieces.map(({ kind, text }, index) => {
      const Mark = marks[kind]
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other name
      return <Mark key={index}>{text}</Mark>
    })}
    {pieces.length === 0 && 'No answer'}
  </p>
)

/** Two versions of one answer side by side, and what to do about it; the same screen as authors of a project have. */
export const AnswerClashEditor = ({
  clash,
  typed,
  children,
}: {
  clash: ShownAnswerClash
  typed: FormAnswer
  children: ReactNode
}) => (
  <ClashEditor
    clash={clash}
    theirs={<AnswerWords lines={clash.theirs} />}
    mine={<Differing pieces={clash.pieces} />}
    typed={[
      ...entriesOf(isName(clash.key), typed.is),
      ...entriesOf(valueName(clash.key), typed.value),
      ...entriesOf(permissionName(clash.key), typed.permission),
      ...entriesOf(wasName(clash.key), clash.mark),
    ]}
    isMerged={clash.merged !== null}
  >
    {children}
  </ClashEditor>
)
