import { no, type Verdict, yes } from '../verdict'

/**
 * Whether a file may be removed. What shows an approved value stays with it: a locked value would be another one without
 * its evidence. `evidenceOf` names the indicators whose approved values stand on the file.
 */
export const mayRemoveFile = (evidenceOf: readonly string[]): Verdict =>
  evidenceOf.length === 0
    ? yes
    : no(
        `This file is the evidence of an approved value (${evidenceOf.join(', ')}), which is locked. ` +
          'Ask the Secretariat to return the value first.',
      )
