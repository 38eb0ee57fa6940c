import type pg from 'pg'
import { hashToken, newToken } from '../../api/server/session/session-token.ts'
import { documentText } from '../world/graphql-client.ts'

/** What is asked, again and again, of the API: as whom, and with what. */
export interface BenchRequest {
  readonly query: string
  readonly variables: Record<string, unknown>
  /** The staff cookie's value. */
  readonly token: string
}

export type RequestName = 'today_list_ms' | 'week_board_ms' | 'resident_card_ms' | 'ledger_ms'

const weekBoard = `query WeekBoard($teamId: ID!, $from: Date!) {
  teamWeek(teamId: $teamId, from: $from, days: 7) {
    team { id name }
    carers { id firstName lastName base shifts { id startsAt endsAt base } absences { id startsAt endsAt kind } }
    visits {
      id residentId residentName carerId secondCarerId carersNeeded modality allowed state plannedStart plannedEnd
      windowStart windowEnd startedAt endedAt origin detached isConfirmed priority taskCodes version
    }
  }
}`

const ledgerOfWeek = `query LedgerOfWeek($teamId: ID!, $from: Date!, $until: Date!) {
  ledger(teamId: $teamId, from: $from, until: $until) {
    total { freedMinutes givenBackMinutes visits videoVisits longerVisits }
    rows(by: [WEEK, RESIDENT], first: 50) {
      edges { node { week freedMinutes givenBackMinutes visits resident { id shownName } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`

/** So many different viewers and subjects of each kind: what Postgres has just read is not all that is asked for. */
const variety = 20

/** The documents of the carers' app where it has them. */
export async function prepareRequests(owner: pg.Client): Promise<Record<RequestName, BenchRequest[]>> {
  const { rows: carers } = await owner.query<Row>(
    `select v.org_id, v.carer_id as id, s.team_id, min(v.resident_id::text) as resident_id, current_date::text as today,
       date_trunc('week', current_date)::date::text as monday
     from visit v join staff s on s.org_id = v.org_id and s.id = v.carer_id
     where v.planned_start >= current_date and v.planned_start < current_date + 1
     group by 1, 2, 3 having count(*) >= 8 order by md5(v.carer_id::text) limit $1`,
    [variety],
  )
  const coordinator = await findCoordinator(owner)
  const tokens: string[] = []
  for (const carer of carers) tokens.push(await signIn(owner, carer))
  const coordinatorToken = await signIn(owner, coordinator)
  const [today, card] = [await documentText('MyVisits'), await documentText('ResidentCard')]
  const each = (make: (carer: Row, token: string) => BenchRequest) => carers.map((row, n) => make(row, tokens[n]!))
  return {
    today_list_ms: each((row, token) => ({ query: today, variables: { date: row.today }, token })),
    resident_card_ms: each((row, token) => ({ query: card, variables: { id: row.resident_id }, token })),
    week_board_ms: each(({ team_id: teamId, monday: from }) => ({
      query: weekBoard,
      variables: { teamId, from },
      token: coordinatorToken,
    })),
    ledger_ms: each(({ team_id: teamId, monday }) => ({
      query: ledgerOfWeek,
      variables: { teamId, from: weekBefore(monday), until: monday },
      token: coordinatorToken,
    })),
  }
}

interface Row {
  org_id: string
  id: string
  team_id: string
  resident_id: string
  today: string
  monday: string
}

async function findCoordinator(owner: pg.Client): Promise<{ org_id: string; id: string }> {
  const { rows } = await owner.query<{ org_id: string; id: string }>(
    "select org_id, id from staff where role = 'coordinator' limit 1",
  )
  return rows[0]!
}

async function signIn(owner: pg.Client, staff: { org_id: string; id: string }): Promise<string> {
  const token = newToken()
  await owner.query(
    "insert into session (org_id, staff_id, token_hash, expires_at) values ($1, $2, $3, now() + interval '8 hours')",
    [staff.org_id, staff.id, hashToken(token)],
  )
  return token
}

function weekBefore(day: string): string {
  return new Date(Date.parse(day) - 7 * 86_400_000).toISOString().slice(0, 10)
}
