import type { Differing } from '~/domain/implementation/differing'

/** After a save that would have overwritten somebody: what is saved and what was typed, side by side. */
export const Meanwhile = ({ parts }: { parts: readonly Differing[] }) => (
  <section className="meanwhile" aria-labelledby="meanwhile-title">
    <h2 id="meanwhile-title">What was saved meanwhile</h2>
    <p>
      {parts.length === 0
        ? 'What is saved now and what you typed are the same. You may go on from here.'
        : 'On the left what is saved now, on the right what you typed. Your text also stands in the form below, unchanged: bring the two together there and save again.'}
    </p>
    {parts.map(({ part, title, saved, typed }) => (
      <div key={part} className="side-by-side">
        <div>
          <h3>{title}: saved now</h3>
          <p className="kept">{saved || 'Nothing'}</p>
        </div>
        <div>
          <h3>{title}: what you typed</h3>
          <p className="kept">{typed || 'Nothing'}</p>
        </div>
      </div>
    ))}
  </section>
)
