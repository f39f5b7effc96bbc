/** A form of the page of waivers as it was sent back. */
export type WaiverRefused = { typed: Record<string, unknown>; errors: Record<string, string[]> }

/** What was typed in a form and what is wrong with it, where it is this form that came back. */
export const ofForm = (refused: WaiverRefused | undefined, is: Record<string, string>): WaiverRefused | undefined =>
  refused && Object.entries(is).every(([name, value]) => String(refused.typed[name] ?? '') === value)
    ? refused
    : undefined
