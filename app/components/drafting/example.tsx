import type { Guidance } from '~/domain/drafting/guidance'

/** An answer as it could be, folded away below its question; `of` is the name of the field. */
export const Example = ({ of, asked }: { of: string; asked?: Guidance | null }) =>
  asked ? (
    <details className="example">
      <summary>
        An example<span className="sr-only"> for {of}</span>
      </summary>
      <p>{asked.example}</p>
    </details>
  ) : null
