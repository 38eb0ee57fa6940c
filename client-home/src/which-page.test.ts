import { describe, expect, it } from 'vitest'
import { takeInvitation, whichPage } from './which-page.ts'

const unknown = { pathname: '/koti/', hasInvitation: false, isTablet: false, isCompanions: false }

describe('the page', () => {
  it('is the kiosk where nothing else is said', () => {
    expect(whichPage(unknown)).toBe('kiosk')
    expect(whichPage({ ...unknown, pathname: '/koti/rinnallakulkija' })).toBe('kiosk')
  })

  it("is the companion's by a link, by its own address, and on a telephone that is a companion's", () => {
    expect(whichPage({ ...unknown, hasInvitation: true })).toBe('companion')
    expect(whichPage({ ...unknown, pathname: '/koti/rinnalla' })).toBe('companion')
    expect(whichPage({ ...unknown, isCompanions: true })).toBe('companion')
  })

  it("of a resident's tablet is the kiosk, whatever link is opened on it", () => {
    const tablet = { ...unknown, isTablet: true }
    expect(whichPage({ ...tablet, hasInvitation: true })).toBe('kiosk')
    expect(whichPage({ ...tablet, pathname: '/koti/rinnalla/', isCompanions: true })).toBe('kiosk')
  })
})

describe('an invitation in the address', () => {
  const take = (hash: string) => {
    const shown: unknown[] = []
    const past = {
      replaceState: (_state: unknown, _title: string, url: string) => shown.push(url),
    } as unknown as History
    const address = { hash, pathname: '/koti/', search: '' } as Location
    return { token: takeInvitation(address, past), shown }
  }

  it('is taken out of it', () => {
    expect(take('#kutsu=abc_-123')).toEqual({ token: 'abc_-123', shown: ['/koti/'] })
    expect(take('#kutsu=')).toEqual({ token: '', shown: ['/koti/'] })
  })

  it('is none where there is another', () => {
    expect(take('#pari=ACDE-FGHJ')).toEqual({ token: undefined, shown: [] })
    expect(take('')).toEqual({ token: undefined, shown: [] })
  })
})
