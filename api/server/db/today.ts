import { sql } from 'kysely'

/** The day it is where the organisation of the transaction is: row-level security lets it see that one alone. */
export const todayThere = sql<string>`(now() at time zone (select time_zone from organisation))::date`
