import { StringDecoder } from 'node:string_decoder'
import { Parser } from 'htmlparser2'
import type JSZip from 'jszip'

/** What is said where a file is refused; it is thrown inside this room only and comes out as a verdict. */
export class Unreadable extends Error {}

/** How much may still be unpacked of one file, whatever its parts say about their own length, and what to do beyond. */
export type Budget = { bytes: number; redo: string }

export type PartHandler = {
  open?(name: string, attributes: Record<string, string>): void
  text?(text: string): void
  close?(name: string): void
}

/** Names without their prefix: some programs write "x:row" for "row". */
const local = (name: string): string => name.slice(name.indexOf(':') + 1)

const tooLarge = 'The workbook is far larger when unpacked than a workbook of Dossier can be, so it was not read.'

/**
 * Reads a part of a workbook as it is unpacked, piece by piece, so that other requests are served meanwhile and nothing
 * large is held at once. Stops where the budget is used up. A part that is not there has nothing to tell.
 */
export function readPart(file: JSZip.JSZipObject | null, budget: Budget, handler: PartHandler): Promise<void> {
  if (!file) return Promise.resolve()
  const decoder = new StringDecoder('utf8')
  const parser = new Parser(
    {
      onopentag: (name, attributes) => handler.open?.(local(name), attributes),
      ontext: text => handler.text?.(text),
      onclosetag: name => handler.close?.(local(name)),
    },
    { xmlMode: true, decodeEntities: true },
  )
  return new Promise((resolve, reject) => {
    const stream = file.nodeStream('nodebuffer')
    const stop = (problem: unknown) => {
      stream.pause()
      reject(problem)
    }
    stream.on('data', (piece: Buffer) => {
      budget.bytes -= piece.length
      if (budget.bytes < 0) return stop(new Unreadable(`${tooLarge} ${budget.redo}`))
      try {
        parser.write(decoder.write(piece))
      } catch (problem) {
        stop(problem)
      }
    })
    stream.on('error', reject)
    stream.on('end', () => {
      parser.end(decoder.end())
      resolve()
    })
  })
}
