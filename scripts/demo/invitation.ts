import { type DemoPerson, demoPassword, demoPeople } from '~db/seed/demo/people'

const groups: DemoPerson['group'][] = [
  'Writing projects',
  'Economies',
  'Fora',
  'Scoring',
  'Secretariat',
  'Deciding and looking on',
]

const widest = Math.max(...demoPeople.map(({ email }) => email.length))
const line = ({ email, name }: DemoPerson) => `    ${email.padEnd(widest)}  ${name}`

/** What the demo says when it is ready: its address, and who signs in, by what they do. */
export const invitation = (url: string): string =>
  [
    `Dossier is ready on ${url}`,
    '',
    `Sign in with the password ${demoPassword} as one of these, or read as the public does.`,
    ...groups.flatMap(group => [`  ${group}`, ...demoPeople.filter(person => person.group === group).map(line)]),
    '',
    `Letters are not sent; read them at ${url}/letters. Ctrl-C ends the demo.`,
  ].join('\n')
