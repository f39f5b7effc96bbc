import { describe, expect, it } from 'vitest'
import { paths } from '~/paths'
import { type Actor, actors, projects } from './actors'
import { dataOf } from './data-of'
import { forms } from './forms'
import { outcomeOf } from './heard'
import { leakedTo } from './may-read'
import { formOf, gets, long, posts, type RoutedCase, told, walkOfFile } from './walk'

const { walk, routeOf, ask } = walkOfFile()

/**
 * Where a form is sent: of a page what its action answers is enough, since the walk of reading draws the pages; only where
 * the page leads on by itself is it asked for whole.
 */
const doorOf = ({ route, url, as }: RoutedCase, actor: Actor): string =>
  routeOf(route)?.isPage && as[actor] !== 'elsewhere' ? dataOf(url) : url

describe('sending', () => {
  it.each(actors)(
    'as %s: each form; nothing changes where it is refused, and nothing more is told than was sent',
    async actor => {
      const wrong: string[] = []
      const leaks: string[] = []
      for (const one of posts) {
        const heard = await ask(actor, doorOf(one, actor), formOf(one.send))
        const changed = await walk.portfolio.changed()
        const was = outcomeOf(heard, changed)
        if (was !== one.as[actor]) wrong.push(told(one, actor, was))
        const sent = new Set(Object.values(one.send ?? {}).flatMap(text => leakedTo(actor, text)))
        const more = leakedTo(actor, heard.said).filter(token => !sent.has(token))
        leaks.push(...more.map(token => `${token} at ${one.what} ${one.url}`))
        if (changed) await walk.portfolio.restore()
      }
      expect(wrong).toEqual([])
      expect(leaks).toEqual([])
      expect(walk.app.problems).toEqual([])
    },
    long,
  )

  it('to a route without a form changes nothing', async () => {
    const formless = gets.filter(one => !routeOf(one.route)?.hasAction)
    for (const one of formless) {
      const answer = await walk.app.ask(walk.portfolio.requestOf('secretariat', one.url, formOf(forms.summary)))
      expect([one.url, answer.status]).toEqual([one.url, 405])
    }
    expect(await walk.portfolio.changed()).toBe(false)
  })

  it('fields that a form did not show changes nothing of them', async () => {
    const forged = {
      base: forms.summary.base,
      'values.number': projects.own,
      'values.title': 'A new title',
      'values.status': 'Completed Project',
      'values.batch': 'Mine',
      'values.summary': 'Mine',
    }
    const before = await walk.portfolio.projectRows()
    const url = paths.editSection(projects.own, 'identification')
    const answer = await walk.app.ask(walk.portfolio.requestOf('overseer', url, formOf(forged)))
    expect(answer.status).toBe(302)
    const [own, ...others] = await walk.portfolio.projectRows()
    expect(own).toMatchObject({ title: 'A new title', status: before[0]?.status, secretariat: before[0]?.secretariat })
    expect(others).toEqual(before.slice(1))
    await walk.portfolio.restore()
  })
})
