import { Link } from '@remix-run/react'

export type MissingThing = { text: string; where: string; to: string | null }

type Part = { where: string; things: MissingThing[] }

/** Things are in the order of the form already; those of one part come together. */
const inParts = (things: readonly MissingThing[]): Part[] =>
  [...new Set(things.map(({ where }) => where))].map(where => ({
    where,
    things: things.filter(thing => thing.where === where),
  }))

const counted = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`)

/** What is still missing before something can be done, part by part, each thing with a link to where it is mended. */
export function Missing({ things }: { things: readonly MissingThing[] }) {
  const parts = inParts(things)
  return (
    <>
      <p>
        <b>{counted(things.length, 'thing is', 'things are')} still missing</b>, in{' '}
        {counted(parts.length, 'part', 'parts')}:
      </p>
      <dl className="missing">
        {parts.map(({ where, things: own }) => (
          <div key={where}>
            <dt>
              {where} {own.length > 1 && <span className="count">({own.length})</span>}
            </dt>
            {own.map(({ text, to }) => (
              <dd key={text}>{to ? <Link to={to}>{text}</Link> : text}</dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  )
}

/** Nothing is missing any more. */
export const Ready = ({ children }: { children: string }) => (
  <p className="note good">
    <b>Ready.</b> {children}
  </p>
)
