import pg from 'pg'
import { countyIdeas, type CountyIdea } from '../../api/server/demo/county-ideas.ts'
import { seedDemo } from '../../api/server/demo/seed-demo.ts'
import type { TestWorld } from '../../api/server/testing/test-server.ts'

/** All of the demo's people in one county. */
function oneCounty(): CountyIdea {
  const [first] = countyIdeas
  if (first === undefined) throw new Error('the demo has a county')
  return { ...first, teams: countyIdeas.flatMap(({ teams }) => teams), hasDemoPair: false }
}

/**
 * The demo so many times over in one organisation: each copy a team of sixty carers and four hundred residents with their plans
 * and four weeks of visits. Copies differ in their ids alone: the database does as much with them as with other people.
 */
export async function fillWithDemo(
  world: TestWorld,
  { copies, progress }: { copies: number; progress: (line: string) => void },
): Promise<{ residents: number; visits: number }> {
  await seedDemo(world.owner, { now: new Date(), seed: 'bench', ideas: [oneCounty()] })
  // No timeouts: a copy is one statement a table.
  const client = new pg.Client({ connectionString: world.database.ownerUrl })
  await client.connect()
  try {
    progress('the demo is loaded')
    await mergeTeams(client)
    for (const table of copied) await copyTable(client, table, copies - 1)
    progress(`and copied ${copies - 1} times`)
    await client.query("update due set due_at = now() + interval '7 days' where done_at is null")
    await client.query('vacuum analyze')
    const { rows } = await client.query<{ residents: number; visits: number }>(
      'select (select count(*)::int from resident) as residents, (select count(*)::int from visit) as visits',
    )
    return rows[0]!
  } finally {
    await client.end()
  }
}

async function mergeTeams(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: string }>('select id from team order by name limit 1')
  const [team] = rows
  await client.query('update resident set team_id = $1', [team?.id])
  await client.query("update staff set team_id = $1 where role = 'carer'", [team?.id])
  await client.query('delete from team where id <> $1', [team?.id])
}

/** Each after those that it points to. */
const copied = [
  'team',
  'staff',
  'staff_qualification',
  'shift',
  'absence',
  'resident',
  'home_entry',
  'carer_wish',
  'companion',
  'companion_consent',
  'video_suitability',
  'care_plan',
  'care_level',
  'need',
  'need_link',
  'care_pause',
  'visit',
  'visit_task',
  'modality_change',
  'feedback',
]

/** What all copies share. */
const shared = ['org_id', 'photo_id', 'area_id']

/** One statement, which sees the rows that were there before it. Other ids become others, the same wherever they stand. */
async function copyTable(client: pg.Client, table: string, more: number): Promise<void> {
  const { rows: columns } = await client.query<{ name: string; type: string }>(
    `select column_name as name, udt_name as type from information_schema.columns
     where table_name = $1 and table_schema = 'public' order by ordinal_position`,
    [table],
  )
  const values = columns.map(({ name, type }) =>
    type === 'uuid' && !shared.includes(name) ? `md5(${name}::text || '/' || copy)::uuid` : name,
  )
  await client.query(
    `insert into ${table} (${columns.map(({ name }) => name).join(', ')})
     select ${values.join(', ')} from ${table} cross join generate_series(1, $1::int) as copy`,
    [more],
  )
}
