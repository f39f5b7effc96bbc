import { expect, it } from 'vitest'
import { lateReportLetter, lateReportReminder } from './late-report'
import { monitoringDecided, monitoringSubmitted } from './monitoring'

const project = { name: 'Reader', number: 'CTI 32 2017A', title: 'Patents', url: 'https://dossier.example/x' }
const facts = { ...project, by: 'The Overseer', period: { from: '2018-01-01', until: '2018-06-30' } }

it('letters on monitoring reports name the period and say what to do next', () => {
  const submitted = monitoringSubmitted(facts)
  expect(submitted.subject).toBe('CTI 32 2017A: a monitoring report was submitted')
  expect(submitted.text).toContain('for 1 January 2018 to 30 June 2018')
  expect(monitoringDecided({ ...facts, decision: 'returned' }).text).toContain('Please submit it again')
  expect(monitoringDecided({ ...facts, decision: 'accepted' }).subject).toContain('was accepted')
})

it('letters on late reports say since when, and that there is one reminder', () => {
  const late = { ...project, what: 'monitoring report 1', dueOn: '2018-07-31' }
  const reminder = lateReportReminder(late)
  expect(reminder.subject).toBe('Reminder: CTI 32 2017A, monitoring report 1 is late')
  expect(reminder.text).toContain('Monitoring report 1 of project CTI 32 2017A, “Patents”, was due on 31 July 2018')
  expect(reminder.text).toContain('the one reminder')
  expect(lateReportLetter({ ...late, what: 'the completion report' }).text).toContain(
    'The completion report of project',
  )
})
