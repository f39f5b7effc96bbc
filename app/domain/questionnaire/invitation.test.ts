import { describe, expect, it } from 'vitest'
import type { Economy } from '../economy'
import { invitationForm } from './invitation-form'
import { readInvitationList } from './invitation-list'

const economies: Economy[] = [
  { name: 'Peru', position: 1, otherSpellings: [], travelEligible: [] },
  { name: 'Korea', position: 2, otherSpellings: ['Republic of Korea'], travelEligible: [] },
]

describe('a pasted list', () => {
  it('is read line by line, from a text or a sheet, with other spellings', () => {
    const text =
      'Peru; First Person; FIRST@Economy.example\r\n\nRepublic of Korea\tSecond\tsecond@economy.example\t31/03/2027'
    expect(readInvitationList(text, economies)).toEqual({
      ok: true,
      lines: [
        { economy: 'Peru', name: 'First Person', email: 'first@economy.example', dueOn: '' },
        { economy: 'Korea', name: 'Second', email: 'second@economy.example', dueOn: '2027-03-31' },
      ],
    })
    expect(readInvitationList('A Person; a@b.example', null)).toMatchObject({ ok: true, lines: [{ economy: '' }] })
  })

  it('says what is wrong with which line', () => {
    const text = 'Atlantis; A; a@b.example\nPeru; B\nPeru; ; c@b.example; 31/02/2027\nPeru; D; nowhere'
    expect(readInvitationList(text, economies)).toEqual({
      ok: false,
      problems: [
        'Line 1: “Atlantis” is not a member economy.',
        'Line 2: Write it as “economy; name; e-mail”.',
        'Line 3: Enter the name. “31/02/2027” is not a day, such as 31/12/2026.',
        'Line 4: Enter an e-mail address, such as name@example.org.',
      ],
    })
    expect(readInvitationList(' \n', economies)).toMatchObject({ ok: false })
  })
})

describe('the form of invitations', () => {
  const empty = { economy: 'Korea', name: '', email: '', dueOn: '' }
  it('leaves empty rows out', () => {
    const typed = { economy: 'Peru', name: ' A  Person ', email: 'A@b.example ', dueOn: '', instead: 'on' }
    expect(invitationForm.parse({ rows: [empty, typed] })).toEqual({
      rows: [{ economy: 'Peru', name: 'A Person', email: 'a@b.example', dueOn: null, instead: true }],
    })
    expect(invitationForm.safeParse({ rows: [empty] }).error?.issues[0]?.message).toContain('at least one person')
  })

  it('tells the box that an error is about', () => {
    const read = invitationForm.safeParse({ rows: [empty, { economy: 'Peru', name: 'A', email: 'x', dueOn: 'soon' }] })
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual(['rows.1.email', 'rows.1.dueOn'])
  })
})
