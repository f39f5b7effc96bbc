import type { IsoMoment } from '~/domain/calendar'
import { type MonitoringAnswers, noStanding } from '~/domain/monitoring/monitoring-report'

const onCourse = { ...noStanding, yes: true }

type Told = { place: number; submitted: IsoMoment; accepted: IsoMoment; answers: MonitoringAnswers }

/** The monitoring reports of CTI 32 2017A that came; those of the later periods are missing. Illustrative. */
export const monitoringOfCti32: Told[] = [
  {
    place: 1,
    submitted: '2018-07-20T05:40:00.000Z',
    accepted: '2018-07-31T03:15:00.000Z',
    answers: {
      standing: {
        schedule: {
          yes: false,
          howFar: 'The questionnaire is ready; it goes out four months later than planned.',
          actions: 'The tender for the contractor is held again with a shorter description of the work.',
          support: 'Help with the text of the tender.',
        },
        budget: onCourse,
        target: onCourse,
      },
      progress: 'The questionnaire was drafted and tried with two economies. The first tender had no valid offer.',
      adjustments: 'The seminar may have to move to the next year.',
      outputsUsed: 'Nothing was delivered yet.',
      risks: [],
      nextSteps: 'Second tender in August, questionnaire to the economies after that.',
    },
  },
  {
    place: 2,
    submitted: '2019-01-22T06:05:00.000Z',
    accepted: '2019-02-04T02:30:00.000Z',
    answers: {
      standing: {
        schedule: {
          yes: false,
          howFar: 'About a year.',
          actions: 'An extension to June 2020 was approved in December.',
          support: 'None for now.',
        },
        budget: onCourse,
        target: onCourse,
      },
      progress: 'The contractor is engaged. The questionnaire goes to the economies in February.',
      adjustments: 'Seminar in September 2019.',
      outputsUsed: 'Nothing was delivered yet.',
      risks: [],
      nextSteps: 'Collect the answers until May, and draft the best practices.',
    },
  },
]
