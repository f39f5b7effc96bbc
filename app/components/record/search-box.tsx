import { Button } from '../form/button'

/** The words that are searched for; belongs inside a GET form. */
export const SearchBox = ({
  q = '',
  id = 'q',
  label = 'Search numbers, titles, economies, topics and the text of projects',
  placeholder = 'Number, title, economy, topic, or words of the text',
}: {
  q?: string
  id?: string
  label?: string
  placeholder?: string
}) => (
  // biome-ignore lint/a11y/useSemanticElements: React 18 and many screen readers do not know <search> yet
  <div className="find" role="search">
    <label className="sr-only" htmlFor={id}>
      {label}
    </label>
    <input
      id={id}
      className="input"
      type="search"
      name="q"
      defaultValue={q}
      maxLength={300}
      placeholder={placeholder}
    />
    <Button kind="primary">Search</Button>
  </div>
)
