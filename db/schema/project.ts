import { type StateKey, visibilities } from '~/domain/lifecycle/lifecycle'
import type { Marks, RiskState } from '~/domain/record/record'
import type { Kit } from './kit'
import type { PeopleTables } from './people'
import type { ReferenceTables } from './reference'

/**
 * A record of the catalogue in rows: short fields are columns named like their catalogue key, long texts are rows of
 * `projectSection`, lists and tables have their own rows. `projectSection`, `version` and the rest hang on `seq`.
 */
export function projectTables(k: Kit, reference: ReferenceTables, people: PeopleTables) {
  const project = k.table(
    'project',
    {
      seq: k.seq(),
      number: k.text('number').notNull().unique(),
      title: k.text('title').notNull(),
      /** The title in lower case without accents: how titles sort in both databases. */
      titleFolded: k.text('title_folded').notNull(),
      type: k.text('type'),
      status: k.text('status'),
      /** Where the project stands in its life; null for a record that came in from the old database. */
      state: k.text('state').$type<StateKey>(),
      /** Who may read it: its authors, also those whom submitted papers reach, or everybody. */
      visibility: k.choice('visibility', visibilities).notNull().default('public'),
      /** The first major version that everybody may read; null where all may be read. */
      publicFrom: k.integer('public_from'),
      publication: k.text('publication'),
      initiative: k.text('initiative').references(() => reference.initiative.name),
      genderSelfAssessment: k.text('gender_self_assessment'),
      /** The edition of the form that it is written on; null for a record of the old database. */
      formEdition: k.text('form_edition'),
      year: k.integer('year'),
      session: k.text('session'),
      fundAccount: k.text('fund_account').references(() => reference.fundAccount.name),
      subFund: k.text('sub_fund').references(() => reference.subFund.name),
      apecFunding: k.money('apec_funding'),
      coFunding: k.money('co_funding'),
      coFundingPercentage: k.real('co_funding_percentage'),
      sponsoringForum: k.text('sponsoring_forum').references(() => reference.forum.acronym),
      committee: k.text('committee').references(() => reference.committee.acronym),
      expectedStart: k.date('expected_start'),
      expectedCompletion: k.date('expected_completion'),
      declaration: k.text('declaration'),
      supportingDocument: k.boolean('supporting_document'),
      marks: k.json<Marks>('marks').notNull(),
      /** Secretariat-only fields by key; read only for those who may. */
      secretariat: k.json<Record<string, string>>('secretariat').notNull(),
      contentType: k.text('content_type'),
      major: k.integer('major').notNull(),
      minor: k.integer('minor').notNull(),
      /** How often typing was joined into the present version, see `version`. */
      revision: k.integer('revision').notNull().default(0),
      createdAt: k.moment('created_at'),
      createdBy: k.text('created_by'),
      modifiedAt: k.moment('modified_at'),
      modifiedBy: k.text('modified_by'),
    },
    t => [
      // In the order filter, filter, sort: the register stays as fast with ten times the projects.
      k.index('project_newest').on(t.year, t.number),
      k.index('project_forum_status').on(t.sponsoringForum, t.status, t.year, t.number),
      k.index('project_status').on(t.status, t.year, t.number),
      k.index('project_fund').on(t.fundAccount, t.status, t.year, t.number),
      k.index('project_committee').on(t.committee, t.status, t.year, t.number),
      k.index('project_title').on(t.titleFolded, t.number),
      // What waits for somebody is found without a look at what is completed.
      k.index('project_state').on(t.state),
      k.index('project_initiative').on(t.initiative),
    ],
  )
  const owner = () =>
    k
      .integer('project')
      .notNull()
      .references(() => project.seq)
  const projectEconomy = k.table(
    'project_economy',
    {
      project: owner(),
      part: k.choice('part', ['proposing', 'co-sponsoring']).notNull(),
      position: k.integer('position').notNull(),
      economy: k
        .text('economy')
        .notNull()
        .references(() => reference.economy.name),
    },
    t => [
      k.primaryKey({ columns: [t.project, t.part, t.position] }),
      k.index('project_economy_economy').on(t.economy, t.part, t.project),
    ],
  )
  const projectTopic = k.table(
    'project_topic',
    {
      project: owner(),
      position: k.integer('position').notNull(),
      topic: k
        .text('topic')
        .notNull()
        .references(() => reference.topic.name),
    },
    t => [k.primaryKey({ columns: [t.project, t.position] }), k.index('project_topic_topic').on(t.topic, t.project)],
  )
  const projectForum = k.table(
    'project_forum',
    {
      project: owner(),
      position: k.integer('position').notNull(),
      forum: k
        .text('forum')
        .notNull()
        .references(() => reference.forum.acronym),
    },
    t => [k.primaryKey({ columns: [t.project, t.position] })],
  )
  const projectSection = k.table(
    'project_section',
    { project: owner(), field: k.text('field').notNull(), text: k.text('text').notNull() },
    t => [k.primaryKey({ columns: [t.project, t.field] })],
  )
  const proponent = k.table(
    'proponent',
    {
      project: owner(),
      position: k.integer('position').notNull(),
      slot: k.integer('slot').notNull(),
      name: k.text('name').notNull(),
      jobTitle: k.text('job_title'),
      organization: k.text('organization'),
      postalAddress: k.text('postal_address'),
      telephone: k.text('telephone'),
      fax: k.text('fax'),
      email: k.text('email'),
      from: k.date('from_date'),
      until: k.date('until_date'),
    },
    t => [k.primaryKey({ columns: [t.project, t.position] })],
  )
  const workPlanRow = k.table(
    'work_plan_row',
    {
      project: owner(),
      position: k.integer('position').notNull(),
      timeline: k.text('timeline').notNull(),
      start: k.date('start_date'),
      end: k.date('end_date'),
      activity: k.text('activity').notNull(),
      output: k.text('output').notNull(),
      responsible: k.text('responsible').notNull().default(''),
    },
    t => [k.primaryKey({ columns: [t.project, t.position] })],
  )
  const riskRow = k.table(
    'risk_row',
    {
      project: owner(),
      position: k.integer('position').notNull(),
      risk: k.text('risk').notNull(),
      prevention: k.text('prevention').notNull(),
      likelihood: k.integer('likelihood'),
      impact: k.integer('impact'),
      owner: k.text('owner').notNull().default(''),
      state: k.text('state').$type<RiskState>(),
    },
    t => [k.primaryKey({ columns: [t.project, t.position] })],
  )
  /** Rows of the tables that Dossier adds to APEC's record (links, targets, indicators, drawdown), by their field. */
  const projectRow = k.table(
    'project_row',
    {
      project: owner(),
      field: k.text('field').notNull(),
      position: k.integer('position').notNull(),
      row: k.json<unknown>('row').notNull(),
      /** The project that a link leads to. */
      refers: k.text('refers'),
    },
    t => [k.primaryKey({ columns: [t.project, t.field, t.position] }), k.index('project_row_refers').on(t.refers)],
  )
  /** Every save of a record: who, when, why. The newest row is the record as it is now. */
  const version = k.table(
    'version',
    {
      seq: k.seq(),
      project: owner(),
      major: k.integer('major').notNull(),
      minor: k.integer('minor').notNull(),
      at: k.moment('at').notNull(),
      person: k.text('person').references(() => people.person.id),
      /** The author's name at that time. */
      by: k.text('by_name').notNull(),
      why: k.text('why').notNull(),
      /** When its first save was, where typing of one author was joined into it; `at` is the last. */
      begunAt: k.moment('begun_at'),
      /** How often typing was joined into it; 0 for a save by hand, a step and an import. */
      revision: k.integer('revision').notNull().default(0),
    },
    t => [k.uniqueIndex('version_number').on(t.project, t.major, t.minor)],
  )
  /**
   * What a version changed, as it was before: the record now, minus the changes since, is the record then.
   * So a save keeps only the section it touched, and an imported record nothing twice.
   */
  const versionChange = k.table(
    'version_change',
    {
      version: k
        .integer('version')
        .notNull()
        .references(() => version.seq),
      project: owner(),
      /** A catalogue key, or "budget". */
      part: k.text('part').notNull(),
      before: k.json<unknown>('before').notNull(),
      /** The revision of the version in which the part was changed last. */
      revision: k.integer('revision').notNull().default(0),
    },
    t => [
      k.primaryKey({ columns: [t.version, t.part] }),
      k.index('version_change_part').on(t.project, t.part, t.version),
    ],
  )
  return {
    project,
    projectEconomy,
    projectTopic,
    projectForum,
    projectSection,
    proponent,
    workPlanRow,
    riskRow,
    projectRow,
    version,
    versionChange,
  }
}

export type ProjectTables = ReturnType<typeof projectTables>
