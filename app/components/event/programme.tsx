import { agendaByDay } from '~/domain/event/agenda-form'
import type { AgendaItem } from '~/domain/event/event'
import type { ShownAgendaItem } from '~/domain/event/view'

const timesOf = ({ from, until }: Pick<AgendaItem, 'from' | 'until'>) =>
  from === '' ? until : until === '' ? from : `${from} to ${until}`

const Point = ({ item: { from, until, title, description, speakers } }: { item: ShownAgendaItem }) => (
  <li>
    <p className="programme-time">{timesOf({ from, until })}</p>
    <div>
      <h4>{title}</h4>
      {speakers.length > 0 && <p className="programme-speakers">{speakers.join('; ')}</p>}
      {description !== '' && <p className="programme-about">{description}</p>}
    </div>
  </li>
)

/** The programme day by day; speakers by name only for those who may read them. */
export const Programme = ({ agenda }: { agenda: readonly ShownAgendaItem[] }) => (
  <div className="programme">
    {agendaByDay(agenda).map(({ day, title, items }) => (
      <section key={day ?? 'none'} aria-label={title}>
        <h3>{title}</h3>
        <ol>
          {items.map(item => (
            <Point key={item.id} item={item} />
          ))}
        </ol>
      </section>
    ))}
  </div>
)
