import { config } from '~/config.server'

/** Whether this is the demo, in which letters lead nowhere and are read in the browser instead. */
export const lettersInBrowser = (): boolean => config().lettersInBrowser
