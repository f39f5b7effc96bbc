/** What is done with a completion report: written, submitted, and accepted or returned. */
export { decideCompletionReport } from './completion/decide-report.server'
export { saveCompletionReport } from './completion/save-report.server'
export { submitCompletionReport } from './completion/submit-report.server'
