import { may } from '~/domain/access/may'
import { type ParticipantCounts, participantsByEconomy } from '~/domain/event/counts'
import type { ProjectEvent } from '~/domain/event/event'
import { standingsInWords } from '~/domain/event/nominations'
import type { EventRights, ShownAgendaItem, ShownMaterial } from '~/domain/event/view'
import { headOf, isThereFor, type QuestionnaireHead } from '~/domain/questionnaire/questionnaire-head'
import type { Database } from '~db/connect.server'
import { listAttachments } from '~db/queries/attachments.server'
import { listAttendees } from '~db/queries/attendees.server'
import { listMaterials, readAgenda } from '~db/queries/events.server'
import { findQuestionnaire, listQuestionnaires } from '~db/queries/questionnaires.server'
import { reference } from '~db/queries/reference.server'
import { dayOf } from '../author'
import { type OneEventAsked, type OpenedEvent, openEvent } from './open-event.server'
import { withSpeakers } from './read-agenda.server'

export type EventView = {
  number: string
  title: string
  event: ProjectEvent
  agenda: ShownAgendaItem[]
  counts: ParticipantCounts
  materials: ShownMaterial[]
  /** The questionnaire that asks for feedback, where the person may see that it is there. */
  feedback: QuestionnaireHead | null
  may: EventRights
  closed: string | null
  isOver: boolean
  /** "12 took part, 3 nominated"; null for those who may not read who is named. */
  people: string | null
}

/** The files of an event that a person may read: published ones, or all of them. */
export async function shownMaterials(
  db: Database,
  { project, event, may: { readFiles } }: OpenedEvent,
): Promise<ShownMaterial[]> {
  const materials = (await listMaterials(db, event.number)).filter(one => one.event === event.seq)
  if (materials.length === 0) return []
  const files = new Map((await listAttachments(db, project.seq)).map(file => [file.id, file]))
  return materials.flatMap(({ attachment, title, publishedAt }) => {
    const file = files.get(attachment)
    return file && (readFiles || publishedAt !== null)
      ? [{ attachment, title, publishedAt, name: file.name, size: file.size }]
      : []
  })
}

/** An event as a person sees it: public facts and counts for everybody, names for those who work on the project. */
export async function readEvent(db: Database, asked: OneEventAsked): Promise<EventView | null> {
  const opened = await openEvent(db, asked)
  if (!opened) return null
  const { event, project, title, closed, isOver, today, may: rights } = opened
  const [people, agenda, lists, questionnaire, materials] = await Promise.all([
    listAttendees(db, event.seq),
    readAgenda(db, event.seq),
    reference(db),
    event.feedback === null ? null : findQuestionnaire(db, event.number, event.feedback),
    shownMaterials(db, opened),
  ])
  const head = questionnaire && headOf(questionnaire, asked.by, project.subject, today)
  return {
    ...{ number: event.number, title, event, materials, may: rights, closed, isOver },
    agenda: withSpeakers(agenda, rights.readPeople ? people : []),
    counts: participantsByEconomy(people, { economies: lists.economies, on: event.from ?? today }),
    feedback: head && isThereFor(head) ? head : null,
    people: rights.readPeople ? standingsInWords(people) : null,
  }
}

/** Questionnaires of the project that may be joined to an event: those that people answer. */
export async function readFeedbackChoices(db: Database, { number, by, now }: OneEventAsked, { project }: OpenedEvent) {
  const all = await listQuestionnaires(db, number)
  return {
    questionnaires: all.filter(({ audience }) => audience === 'people').map(({ place, title }) => ({ place, title })),
    mayBegin: may(by, 'questionnaires.write', project.subject, dayOf(now)).ok,
  }
}
