import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildPeople, type BuiltPeople } from '../demo/build-people.ts'
import { createTestWorld, type TestServer, type TestWorld } from '../testing/test-server.ts'
import { sendFile } from './testing/send-file.ts'

let world: TestWorld
let server: TestServer
let people: BuiltPeople

beforeAll(async () => {
  world = await createTestWorld()
  server = await world.startServer()
})
afterAll(() => world.close())

beforeEach(async () => {
  people = await buildPeople(world.owner)
})

const send = (file: string) =>
  sendFile(server, 'staff', file, { as: { app: 'carer', token: people.administrator.token } })

describe('a file of staff', () => {
  const staffHeader = 'tunniste;etunimi;sukunimi;rooli;tiimi;puhutut kielet;kulkutapa;työaika tuntia viikossa;luvat'
  const anna = 'S-1;Anna;Koe;hoitaja;Koetiimi;fi | sv;pyörä;38,25;medication:31.5.2027'
  const ofStaff = (...rows: string[]) => [staffHeader, ...rows].join('\n')
  const imported = () =>
    world.owner
      .selectFrom('staff')
      .innerJoin('external_key', 'external_key.subject_id', 'staff.id')
      .leftJoin('staff_qualification as q', 'q.staff_id', 'staff.id')
      .select([
        'external_key.key',
        'role',
        'team_id',
        'languages',
        'travel_mode',
        'contract_minutes_per_week',
        'version',
      ])
      .select(['q.code', 'q.expires_on'])
      .where('staff.org_id', '=', people.orgId)
      .orderBy('q.code')
      .execute()

  beforeEach(async () => {
    const names = { name_fi: 'x', name_sv: 'x', name_en: 'x' }
    const codes = ['medication', 'insulin'].map((code) => ({ org_id: people.orgId, code, ...names }))
    await world.owner
      .insertInto('qualification')
      .values(codes)
      .onConflict((oc) => oc.doNothing())
      .execute()
  })

  test('brings in people with their qualifications', async () => {
    expect((await send(ofStaff(anna))).body).toMatchObject({ created: 1, problems: [], written: true })
    expect(await imported()).toMatchObject([
      {
        key: 'S-1',
        role: 'carer',
        team_id: people.teamId,
        languages: ['fi', 'sv'],
        travel_mode: 'bicycle',
        contract_minutes_per_week: 2295,
        code: 'medication',
        expires_on: '2027-05-31',
      },
    ])
  })

  test('again changes nothing; with other qualifications it gives and takes', async () => {
    await send(ofStaff(anna))
    expect((await send(ofStaff(anna))).body).toMatchObject({ unchanged: 1, updated: 0 })
    const other = anna.replace('medication:31.5.2027', 'insulin')
    expect((await send(ofStaff(other))).body).toMatchObject({ updated: 1 })
    expect(await imported()).toMatchObject([{ code: 'insulin', expires_on: null }])
  })

  test('with an unknown qualification or role is refused', async () => {
    const rows = [anna.replace('medication', 'surgery'), anna.replace('S-1', 'S-2').replace('hoitaja', 'johtaja')]
    const { body } = await send(ofStaff(...rows))
    expect(body.problems).toMatchObject([
      { line: 2, field: 'qualifications', column: 'luvat', code: 'UNKNOWN_QUALIFICATION' },
      { line: 3, field: 'role', code: 'UNKNOWN_WORD' },
    ])
    expect(await imported()).toEqual([])
  })

  test('cannot take the last administrator away', async () => {
    await send(ofStaff(anna))
    const row = { org_id: people.orgId, kind: 'staff', key: 'S-9', subject_id: people.administrator.id } as const
    await world.owner.insertInto('external_key').values(row).execute()
    const { body } = await send(ofStaff('S-9;Anna;Koe;hoitaja;;;;;'))
    expect(body.problems).toMatchObject([{ line: 2, field: 'role', code: 'LAST_ADMINISTRATOR' }])
  })
})
