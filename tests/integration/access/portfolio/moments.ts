/** When the portfolio was written, and when its projects were changed. */
export const at = '2019-01-15T08:00:00.000Z'
export const now = new Date('2019-03-01T08:00:00.000Z')
/** A deadline that no run of the tests reaches. */
export const farAhead = '2999-12-31T15:59:59.999Z'
