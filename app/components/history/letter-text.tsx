import { Fragment } from 'react'

const address = /(https?:\/\/\S+)/

/** A line of a letter; an address in it can be followed. */
const Line = ({ line }: { line: string }) => (
  <>
    {line.split(address).map((part, index) =>
      address.test(part) ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a letter never change places
        <a href={part} key={index}>
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </>
)

/** The words of a letter as its reader gets them: paragraphs, their lines kept, addresses to follow. */
export const LetterText = ({ text }: { text: string }) => (
  <article className="letter">
    {text
      .trim()
      .split(/\n\s*\n/)
      .map((paragraph, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a letter never change places
        <p key={at}>
          {paragraph.split('\n').map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a letter never change places
            <Fragment key={index}>
              {index > 0 && <br />}
              <Line line={line} />
            </Fragment>
          ))}
        </p>
      ))}
  </article>
)
