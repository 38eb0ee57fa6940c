import { expect, test } from 'vitest'
import { KeptForms } from './kept-forms.ts'

test('what was kept is there once, after the same person has signed in again', () => {
  let who: string | null = 'anna'
  const kept = new KeptForms(() => who)
  kept.put('staff/7', { values: { name: 'Liisa' }, version: 3 })
  who = null
  kept.put('staff/8', { values: { name: 'Matti' }, version: 1 })
  who = 'anna'
  expect(kept.take('staff/7')).toEqual({ values: { name: 'Liisa' }, version: 3 })
  expect(kept.take('staff/7')).toBeUndefined()
  expect(kept.take('staff/8')).toEqual({ values: { name: 'Matti' }, version: 1 })
})

test('somebody else at the same page gets nothing of it', () => {
  let who = 'anna'
  const kept = new KeptForms(() => who)
  kept.put('staff/7', { values: { name: 'Liisa' }, version: 3 })
  who = 'kaisa'
  expect(kept.take('staff/7')).toBeUndefined()
})
