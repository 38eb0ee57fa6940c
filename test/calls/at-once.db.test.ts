import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { arrangeSfuNode } from '../security/access-visits.ts'
import { GraphqlClient } from '../world/graphql-client.ts'
import type { Answer } from '../world/graphql-client.ts'
import type { Tablet } from '../world/record.repository.ts'
import { startStack } from '../world/stack.ts'
import type { Stack } from '../world/stack.ts'

let stack: Stack
let orgId: string
let teamId: string
beforeAll(async () => {
  stack = await startStack({ withoutSfu: true })
  orgId = (await stack.record.organisation('Sointula')).orgId
  teamId = (await stack.record.team(orgId, 'Etäkoti')).teamId
})
afterAll(() => stack?.stop())

async function arrange() {
  await arrangeSfuNode(stack.record)
  const { record, origin: url } = stack
  const carer = await record.staff({ orgId, teamId, role: 'carer', firstName: 'Anna', lastName: 'Virtanen' })
  const resident = await record.resident({ orgId, teamId, firstName: 'Aino', lastName: 'Koski' })
  const tablets = [await record.device(resident, carer, 'Keittiö'), await record.device(resident, carer, 'Makuuhuone')]
  const { visitId } = await record.visit({ orgId, residentId: resident.residentId, carerId: carer.staffId })
  const staff = new GraphqlClient({ url, app: 'carer', cookie: await record.session(carer) })
  const asTablet = ({ cookie }: Tablet) => new GraphqlClient({ url, app: 'home', cookie })
  return { carer, resident, visitId, staff, tablets: tablets.map(asTablet) }
}

const outcome = (answer: Answer, field: string) =>
  (answer.data?.[field] as { __typename?: string } | null)?.__typename ?? answer.text
const callsOf = (visitId: string) =>
  stack.record.query('select id, answered_by, ended_at from call where visit_id = $1', [visitId])

describe('at the same moment', () => {
  test('two tablets answer: exactly one has the call, the other is told so, every time', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { staff, tablets, visitId } = await arrange()
      await staff.operation('StartVisit', { visitId })
      const answers = await Promise.all(tablets.map((tablet) => tablet.operation('AnswerVisit', { visitId })))
      expect(answers.map((answer) => outcome(answer, 'answerVisit')).toSorted()).toEqual([
        'AnsweredElsewhere',
        'CallTicket',
      ])
      expect(await callsOf(visitId)).toHaveLength(1)
    }
  })

  test('a carer presses "Soita" five times: one call, five tickets into it', async () => {
    const { staff, visitId } = await arrange()
    const answers = await Promise.all(Array.from({ length: 5 }, () => staff.operation('StartVisit', { visitId })))
    expect(answers.map((answer) => outcome(answer, 'startVisit'))).toEqual(
      Array.from({ length: 5 }, () => 'CallTicket'),
    )
    const callIds = answers.map((answer) => (answer.data?.['startVisit'] as { callId: string }).callId)
    expect(new Set(callIds)).toEqual(new Set([(await callsOf(visitId))[0]?.['id']]))
  })

  test('two carers call the same resident: one rings, the other hears that the resident is busy', async () => {
    const { resident, visitId, staff } = await arrange()
    const { record, origin: url } = stack
    const mate = await record.staff({ orgId, teamId, role: 'carer', firstName: 'Matti', lastName: 'Laine' })
    const second = await record.visit({ orgId, residentId: resident.residentId, carerId: mate.staffId })
    const mates = new GraphqlClient({ url, app: 'carer', cookie: await record.session(mate) })
    const answers = await Promise.all([
      staff.operation('StartVisit', { visitId }),
      mates.operation('StartVisit', { visitId: second.visitId }),
    ])
    expect(answers.map((answer) => outcome(answer, 'startVisit')).toSorted()).toEqual(['Busy', 'CallTicket'])
  })

  test('answered and withdrawn: the one that came first holds, and the other is refused', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { staff, tablets, visitId } = await arrange()
      await staff.operation('StartVisit', { visitId })
      const [answered, stopped] = await Promise.all([
        tablets[0]?.operation('AnswerVisit', { visitId }),
        staff.operation('StopRinging', { visitId }),
      ])
      const outcomes = [outcome(answered as Answer, 'answerVisit'), outcome(stopped, 'stopRinging')]
      expect([
        ['CallTicket', 'VisitNotPossible'],
        ['VisitNotPossible', 'Visit'],
      ]).toContainEqual(outcomes)
    }
  })
})

describe('too late', () => {
  test('a call that has ended is not answered', async () => {
    const { staff, tablets, visitId } = await arrange()
    await staff.operation('StartVisit', { visitId })
    await staff.operation('StopRinging', { visitId })
    const answer = (await tablets[0]?.operation('AnswerVisit', { visitId })) as Answer
    expect(answer.data).toMatchObject({
      answerVisit: { __typename: 'VisitNotPossible', code: 'VISIT_CANNOT_BE_ANSWERED' },
    })
  })

  test('a visit that is done is not called again, nor ended twice into another time', async () => {
    const { staff, tablets, visitId } = await arrange()
    await staff.operation('StartVisit', { visitId })
    await tablets[0]?.operation('AnswerVisit', { visitId })
    const first = await staff.operation('EndVisit', { visitId })
    const second = (await tablets[0]?.operation('EndVisitFromHome', { visitId })) as Answer
    expect(outcome(second, 'endVisit')).toBe('Visit')
    const [row] = await stack.record.query('select ended_at from visit where id = $1', [visitId])
    expect((row?.['ended_at'] as Date).getTime()).toBe(
      new Date((first.data?.['endVisit'] as { endedAt: string }).endedAt).getTime(),
    )
    expect(outcome(await staff.operation('StartVisit', { visitId }), 'startVisit')).toBe('VisitNotPossible')
  })

  test('a revoked tablet neither answers nor asks', async () => {
    const { staff, tablets, visitId } = await arrange()
    await staff.operation('StartVisit', { visitId })
    await stack.record.query(
      'update device d set revoked_at = now() from visit v where v.id = $1 and d.resident_id = v.resident_id',
      [visitId],
    )
    const answer = (await tablets[0]?.operation('AnswerVisit', { visitId })) as Answer
    expect(answer.data?.['answerVisit'] ?? null).toBeNull()
    expect(answer.text).toContain('UNAUTHENTICATED')
  })
})
