/** The answer of a rule that can say no: it never throws, and its reason is a sentence for the person who asked. */
export type Verdict = { ok: true } | { ok: false; reason: string }

export const yes: Verdict = { ok: true }

export const no = (reason: string): Extract<Verdict, { ok: false }> => ({ ok: false, reason })

/** The first refusal among several verdicts, or yes. */
export const all = (...verdicts: Verdict[]): Verdict => verdicts.find(verdict => !verdict.ok) ?? yes
