import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildPeople, buildTeam, type BuiltPeople } from '../demo/build-people.ts'
import {
  createTestWorld,
  publicUrl,
  toHeaders,
  type Asker,
  type TestServer,
  type TestWorld,
} from '../testing/test-server.ts'
import { sendFile, type Sent } from './testing/send-file.ts'

let world: TestWorld
let server: TestServer
let people: BuiltPeople
let administrator: Asker

beforeAll(async () => {
  world = await createTestWorld()
  server = await world.startServer()
})
afterAll(() => world.close())

beforeEach(async () => {
  people = await buildPeople(world.owner)
  administrator = { app: 'carer', token: people.administrator.token }
})

const send = (kind: string, file: string | Buffer, sent: Partial<Sent> = {}) =>
  sendFile(server, kind, file, { as: administrator, ...sent })

const importedResidents = () =>
  world.owner
    .selectFrom('resident')
    .innerJoin('external_key', 'external_key.subject_id', 'resident.id')
    .selectAll('resident')
    .select('external_key.key')
    .where('resident.org_id', '=', people.orgId)
    .orderBy('key')
    .execute()

const header = 'Tunniste;Etunimi;Sukunimi;Tiimi;Katuosoite;Postinumero;Postitoimipaikka;Puhelin;Leveysaste;Pituusaste'
const ofResidents = (...rows: string[]) => [header, ...rows].join('\r\n')
const aino = 'A-1;Äinö;Mäki-Ääri;Koetiimi;Åkerintie 3;00100;Helsinki;040 123 4567;60,1699;24,9384'
const eino = 'A-2;Eino;Ö;koetiimi;Rantatie 1;33100;Tampere;;;'

describe('how far it is', () => {
  const askFor = async (file: string, accept: string) => {
    const response = await fetch(`${server.url}/import/residents?dryRun=true`, {
      method: 'POST',
      headers: { ...toHeaders(administrator), 'content-type': 'text/csv', accept },
      body: file,
    })
    const lines = (await response.text()).trimEnd().split('\n')
    return { status: response.status, said: lines.map((line) => JSON.parse(line) as object) }
  }
  const many = Array.from({ length: 250 }, (_, n) => `A-${n};Aino;Mäki;Koetiimi;Rantatie ${n};33100;Tampere;;;`)

  test('is told to who asks for it, in a hundred lines at most, and the answer is the last', async () => {
    const { status, said } = await askFor(ofResidents(...many), 'application/x-ndjson')
    // every third of 250 rows: 83 lines
    expect(status).toBe(200)
    expect(said.slice(0, 2)).toEqual([
      { read: 3, rows: 250 },
      { read: 6, rows: 250 },
    ])
    expect(said).toHaveLength(84)
    expect(said.at(-1)).toMatchObject({ dryRun: true, rows: 250, created: 250 })
    expect(await importedResidents()).toEqual([])
  })

  test('a file that is of no use is refused as it always is', async () => {
    const { status, said } = await askFor('Etunimi\nAino', 'application/x-ndjson')
    expect(status).toBe(422)
    expect(said).toMatchObject([{ errors: [{ extensions: { code: 'COLUMNS_MISSING' } }] }])
  })

  test('who does not ask gets the report alone', async () => {
    expect((await askFor(ofResidents(aino), '*/*')).said).toMatchObject([{ rows: 1, created: 1 }])
  })
})

describe('a file of residents', () => {
  test('in ISO-8859-1 with semicolons and decimal commas is taken as it is', async () => {
    const { status, body } = await send('residents', Buffer.from(ofResidents(aino, eino), 'latin1'))
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        kind: 'resident',
        dryRun: false,
        written: true,
        encoding: 'windows-1252',
        delimiter: ';',
        rows: 2,
        created: 2,
        updated: 0,
        unchanged: 0,
        ignoredColumns: [],
        problems: [],
        header: header.split(';'),
        badRows: [],
      },
    })
    expect(await importedResidents()).toMatchObject([
      { key: 'A-1', first_name: 'Äinö', last_name: 'Mäki-Ääri', team_id: people.teamId, lat: 60.1699, lon: 24.9384 },
      { key: 'A-2', first_name: 'Eino', last_name: 'Ö', team_id: people.teamId, lat: null, phone: null },
    ])
  })

  test('in UTF-8 with commas and English or Swedish names of columns is the same', async () => {
    const english = `key,first name,last name,team,street address,postal code,town,latitude,longitude,Notes
B-1,Aino,Koe,Koetiimi,"Kuja 1, A 2",00100,Helsinki,60.1699,24.9384,x`
    const swedish = `nyckel;förnamn;efternamn;team;gatuadress;postnummer;postort\nB-2;Åsa;Öst;Koetiimi;Gränd 2;22100;Mariehamn`
    expect((await send('residents', english)).body).toMatchObject({ created: 1, ignoredColumns: ['Notes'] })
    expect((await send('residents', swedish)).body).toMatchObject({ created: 1, encoding: 'utf-8' })
    expect(await importedResidents()).toMatchObject([
      { key: 'B-1', street_address: 'Kuja 1, A 2', lat: 60.1699 },
      { key: 'B-2', first_name: 'Åsa', town: 'Mariehamn' },
    ])
  })

  test('looked at first leaves nothing behind, and says what the real one then does', async () => {
    const events = () => world.owner.selectFrom('event').select('seq').where('org_id', '=', people.orgId).execute()
    const before = { residents: await importedResidents(), events: await events() }
    const dry = await send('residents', ofResidents(aino, eino), { dryRun: true })
    expect(dry.status).toBe(200)
    expect({ residents: await importedResidents(), events: await events() }).toEqual(before)
    expect(
      await world.owner.selectFrom('external_key').selectAll().where('org_id', '=', people.orgId).execute(),
    ).toEqual([])
    const real = await send('residents', ofResidents(aino, eino))
    expect(real.body).toEqual({ ...dry.body, dryRun: false, written: true })
  })

  test('brought in again makes nobody twice, and changes only what is another', async () => {
    await send('residents', ofResidents(aino, eino))
    const before = await importedResidents()
    expect((await send('residents', ofResidents(aino, eino))).body).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
    })
    expect(await importedResidents()).toEqual(before)
    const moved = eino.replace('Rantatie 1', 'Uusikatu 5')
    expect((await send('residents', ofResidents(aino, moved))).body).toMatchObject({ updated: 1, unchanged: 1 })
    expect(await importedResidents()).toMatchObject([
      { key: 'A-1', version: 1 },
      { key: 'A-2', street_address: 'Uusikatu 5', version: 2 },
    ])
  })

  test('without a column leaves that field, with an empty cell clears it', async () => {
    await send('residents', ofResidents(aino))
    const short = 'tunniste;etunimi;sukunimi;tiimi;katuosoite;postinumero;postitoimipaikka'
    await send('residents', `${short}\nA-1;Äinö;Mäki-Ääri;Koetiimi;Åkerintie 3;00100;Helsinki`)
    expect(await importedResidents()).toMatchObject([{ phone: '040 123 4567', lat: 60.1699 }])
    await send('residents', `${short};puhelin\nA-1;Äinö;Mäki-Ääri;Koetiimi;Åkerintie 3;00100;Helsinki;`)
    expect(await importedResidents()).toMatchObject([{ phone: null, lat: 60.1699 }])
  })

  test('with bad rows says every one by line and field, and writes nothing at all', async () => {
    const file = ofResidents(
      aino,
      'A-2;;Ö;Koetiimi;Rantatie 1;33100;Tampere;;;',
      'A-3;Olli;Koe;Tuntematon;Rantatie 1;33100;Tampere;;;',
      'A-4;Olli;Koe;Koetiimi;Rantatie 1;100;Tampere;soita;sata;24,9',
      'A-1;Aino;Koe;Koetiimi;Rantatie 1;33100;Tampere;;;',
      'A-5;Olli;Koe;Koetiimi;Rantatie 1;33100;Tampere;;60,1;',
      'A-6;Olli;Koe;Koetiimi;Rantatie 1;33100;Tampere;;24,9384;60,1699',
      'A-7;Olli',
    )
    const { status, body } = await send('residents', file)
    expect(status).toBe(422)
    expect(body).toMatchObject({ written: false, rows: 8, created: 1 })
    expect(body.problems.map(({ line, field, column, code }) => [line, field, column, code])).toEqual([
      [3, 'firstName', 'Etunimi', 'REQUIRED'],
      [4, 'team', 'Tiimi', 'UNKNOWN_TEAM'],
      [5, 'postalCode', 'Postinumero', 'BAD_SHAPE'],
      [5, 'phone', 'Puhelin', 'BAD_SHAPE'],
      [5, 'latitude', 'Leveysaste', 'NOT_A_NUMBER'],
      [6, 'key', 'Tunniste', 'KEY_TWICE'],
      [7, 'longitude', 'Pituusaste', 'COORDINATE_MISSING'],
      [8, 'latitude', 'Leveysaste', 'OUT_OF_RANGE'],
      [8, 'longitude', 'Pituusaste', 'OUT_OF_RANGE'],
      [9, 'lastName', 'Sukunimi', 'REQUIRED'],
      [9, 'team', 'Tiimi', 'REQUIRED'],
      [9, 'streetAddress', 'Katuosoite', 'REQUIRED'],
      [9, 'postalCode', 'Postinumero', 'REQUIRED'],
      [9, 'town', 'Postitoimipaikka', 'REQUIRED'],
    ])
    expect(body.problems.every(({ cure }) => cure.length > 10)).toBe(true)
    expect(await importedResidents()).toEqual([])
  })

  test('with a row of another organisation is refused', async () => {
    const file = `${header};Hyvinvointialue\n${aino};Koealue\n${eino};Toinen alue`
    const { body } = await send('residents', file)
    expect(body.problems).toMatchObject([{ line: 3, field: 'organisation', code: 'OTHER_ORGANISATION' }])
    expect(await importedResidents()).toEqual([])
  })

  test("does not reach another organisation's teams, people or keys", async () => {
    const others = await buildPeople(world.owner)
    await buildTeam(world.owner, others.orgId, 'Vieras tiimi')
    const theirs: Asker = { app: 'carer', token: others.administrator.token }
    await send('residents', ofResidents(aino), { as: theirs })
    expect((await send('residents', ofResidents(aino))).body).toMatchObject({ created: 1 })
    const { body } = await send('residents', ofResidents(eino.replace('koetiimi', 'Vieras tiimi')))
    expect(body.problems).toMatchObject([{ code: 'UNKNOWN_TEAM' }])
  })

  test('is told to live streams once it is written, by resident', async () => {
    await send('residents', ofResidents(aino, eino))
    const events = await world.owner.selectFrom('event').selectAll().where('org_id', '=', people.orgId).execute()
    const ids = (await importedResidents()).map(({ id }) => id)
    expect(events.map(({ type, resident_id }) => [type, resident_id]).toSorted()).toEqual(
      ids.map((id) => ['resident.changed', id]).toSorted(),
    )
  })

  test('is in the access log with all whose data it holds: looked at, and written', async () => {
    await send('residents', ofResidents(aino, eino))
    await send('residents', ofResidents(aino, eino), { dryRun: true })
    const rows = await world.owner
      .selectFrom('access_log')
      .selectAll()
      .where('org_id', '=', people.orgId)
      .where('action', 'like', 'import.%')
      .orderBy('seq')
      .execute()
    expect(rows).toMatchObject([
      { action: 'import.write', viewer_id: people.administrator.id, subject_type: 'import', subject_id: 'resident' },
      { action: 'import.check', viewer_id: people.administrator.id },
    ])
    const ids = new Set((await importedResidents()).map(({ id }) => id))
    expect(rows.map((row) => new Set(row.resident_ids))).toEqual([ids, ids])
  })

  test('that comes twice at once is brought in once', async () => {
    const sent = await Promise.all([1, 2, 3].map(() => send('residents', ofResidents(aino, eino))))
    expect(await importedResidents()).toHaveLength(2)
    expect(sent.filter(({ body }) => body.created === 2)).toHaveLength(1)
    for (const { status, code, body } of sent)
      expect(code === 'IMPORT_RUNNING' ? status : body.written).toBe(code === 'IMPORT_RUNNING' ? 409 : true)
  })
})

describe('a file that is none', () => {
  test.each<[string, string | Buffer, object]>([
    ['a spreadsheet of its own kind', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), { code: 'NOT_A_TEXT_FILE' }],
    ['nothing', '', { code: 'FILE_EMPTY' }],
    ['a header alone', header, { code: 'FILE_EMPTY' }],
    ['one without its columns', 'tunniste;etunimi\nA;B', { code: 'COLUMNS_MISSING', line: 1 }],
    ['one with a column twice', `${header};key\n${aino};x`, { code: 'COLUMN_TWICE', fields: ['key'] }],
    ['one with an open quote', `${header}\n"A;B;C`, { code: 'QUOTES_BROKEN' }],
  ])('%s is refused with what is wrong', async (_what, file, refusal) => {
    const { status, body } = await send('residents', file)
    expect(status).toBe(422)
    expect(body.errors[0]?.extensions).toMatchObject(refusal)
  })

  test('a column that is missing is named', async () => {
    const { body } = await send('residents', 'tunniste;etunimi;sukunimi;tiimi;katuosoite;postinumero\nA;B;C;D;E;00100')
    expect(body.errors[0]?.extensions.fields).toEqual(['town'])
  })

  test('a body of another type is not read', async () => {
    const sent = await send('residents', '{}', { headers: { 'content-type': 'application/json' } })
    expect({ status: sent.status, code: sent.code }).toEqual({ status: 415, code: 'NOT_CSV' })
  })

  test('one that is too large is not read', async () => {
    expect((await send('residents', Buffer.alloc(9_000_000, 'a'))).status).toBe(413)
  })
})

describe('whose it is to bring in', () => {
  test.each([
    ['residents', 'carer', 403],
    ['residents', 'coordinator', 200],
    ['residents', 'administrator', 200],
    ['staff', 'carer', 403],
    ['staff', 'coordinator', 403],
    ['visits', 'carer', 403],
    ['visits', 'administrator', 403],
  ] as const)('%s by a %s: %d', async (kind, role, status) => {
    const sent = await send(kind, ofResidents(aino), { as: { app: 'carer', token: people[role].token } })
    expect(sent.status).toBe(status)
    if (status === 403) expect(sent.code).toBe('FORBIDDEN')
  })

  test('nobody, a tablet, a foreign page', async () => {
    expect((await send('residents', ofResidents(aino), { as: { app: 'carer' } })).status).toBe(401)
    expect(
      (await send('residents', ofResidents(aino), { as: { app: 'home', token: people.device.token } })).status,
    ).toBe(403)
    const foreign = await send('residents', ofResidents(aino), { headers: { origin: 'http://evil.example' } })
    expect(foreign.status).toBe(403)
    expect(publicUrl).not.toContain('evil')
    expect((await send('residents', ofResidents(aino), { headers: { 'x-kotisilta-app': '' } })).status).toBe(403)
    expect((await send('horses', ofResidents(aino))).status).toBe(404)
    expect(await importedResidents()).toEqual([])
  })
})

describe('before a file is made', () => {
  const get = async (path: string, as: Asker) => fetch(`${server.url}/import/${path}`, { headers: toHeaders(as) })
  const kindsOf = async (as: Asker) =>
    ((await (await get('kinds?language=sv', as)).json()) as { name: string; columns: unknown[] }[]).map(
      ({ name }) => name,
    )

  test('everybody is told what they may bring in, and no more', async () => {
    expect(await kindsOf(administrator)).toEqual(['residents', 'staff'])
    expect(await kindsOf({ app: 'carer', token: people.coordinator.token })).toEqual(['residents', 'needs', 'visits'])
    expect(await kindsOf({ app: 'carer', token: people.carer.token })).toEqual([])
    expect((await get('kinds', { app: 'carer' })).status).toBe(401)
  })

  test('columns are told in the language asked for, with what may stand in them', async () => {
    const kinds = (await (await get('kinds?language=sv', administrator)).json()) as {
      columns: { field: string }[]
    }[]
    const columns = kinds.flatMap((kind) => kind.columns)
    const find = (field: string) => columns.findLast((column) => column.field === field)
    expect(find('travelMode')).toEqual({
      field: 'travelMode',
      name: 'färdsätt',
      required: false,
      words: ['bil', 'cykel', 'till fots', 'kollektivtrafik'],
    })
    expect(find('contractHoursPerWeek')).toMatchObject({ from: 0, to: 60 })
    expect(find('firstName')).toMatchObject({ required: true, atMost: 100 })
  })

  test('an empty form has every column, and is read back as a file without rows', async () => {
    const response = await get('residents.csv?language=fi', administrator)
    expect(response.headers.get('content-disposition')).toContain('kotisilta-residents.csv')
    const form = await response.text()
    expect(form).toContain('tunniste;hyvinvointialue;etunimi;sukunimi;tiimi')
    expect((await send('residents', form)).code).toBe('FILE_EMPTY')
    expect((await send('residents', `${form}A-1;;Aino;Koe;Koetiimi;;;Kuja 1;00100;Helsinki`)).body).toMatchObject({
      created: 1,
    })
    expect((await get('nothing.csv', administrator)).status).toBe(404)
  })
})

test('a bad row comes back as it was, to be mended', async () => {
  const bad = 'A-2;;Ö;Koetiimi;Rantatie 1;33100;Tampere;;;'
  const { body } = await send('residents', ofResidents(aino, bad), { dryRun: true })
  expect(body.header).toEqual(header.split(';'))
  expect(body.badRows).toEqual([{ line: 3, cells: bad.split(';') }])
})
