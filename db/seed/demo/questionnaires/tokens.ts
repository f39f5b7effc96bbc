/** A token that the demo can print: it guards nothing. */
const demoToken = (name: string) => `demo-${name}`.padEnd(43, '-')

/** Addresses of answers in the demo that open without an account. */
export const demoTokens = {
  /** The focal point of Canada, in the middle of answering. */
  canada: demoToken('focal-point-of-canada'),
  /** The focal point of Malaysia: the answer awaits clearance. */
  malaysia: demoToken('focal-point-of-malaysia'),
  /** A focal point who has not opened the letter yet. */
  newZealand: demoToken('focal-point-of-new-zealand'),
} as const
