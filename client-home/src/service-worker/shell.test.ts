import { describe, expect, it } from 'vitest'
import { shellCacheName, toShellRequest } from './shell.ts'

const scope = 'https://koti.example/koti/'
const get = (url: string, isPage = false) => toShellRequest({ method: 'GET', url, isPage }, scope)

describe('the kept shell', () => {
  it('answers every page of the kiosk with the one page', () => {
    expect(get(scope, true)).toBe(scope)
    expect(get(`${scope}#pari=ACDE-FGHJ`, true)).toBe(scope)
    expect(get(`${scope}index.html?x=1`, true)).toBe(scope)
  })

  it('answers a file with itself', () => {
    expect(get(`${scope}assets/index-1.js`)).toBe(`${scope}assets/index-1.js`)
  })

  it('leaves the API, photos and the carers’ app to the network', () => {
    expect(get('https://koti.example/graphql')).toBeUndefined()
    expect(get('https://koti.example/photos/1')).toBeUndefined()
    expect(get('https://koti.example/', true)).toBeUndefined()
    expect(toShellRequest({ method: 'POST', url: scope, isPage: true }, scope)).toBeUndefined()
  })

  it('has a name per version', () => {
    expect(shellCacheName('a')).not.toBe(shellCacheName('b'))
  })
})
