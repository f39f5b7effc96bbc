import { sizeInWords } from '~/domain/attachment/attachment'
import type { ShownMaterial } from '~/domain/event/view'
import { paths } from '~/paths'

type Props = { number: string; event: number; materials: readonly ShownMaterial[] }

/** The files of an event that a person may read, to be downloaded. */
export const MaterialList = ({ number, event, materials }: Props) => (
  <ul className="event-materials">
    {materials.map(({ attachment, title, name, size, publishedAt }) => (
      <li key={attachment}>
        <a href={paths.material(number, event, attachment)} download>
          {title}
        </a>{' '}
        <span className="hint">
          {name}, {sizeInWords(size)}
          {publishedAt === null && '; not published'}
        </span>
      </li>
    ))}
  </ul>
)
