import { sql, type Kysely } from 'kysely'

/**
 * The record of care, first form. Every table of an organisation carries `org_id` in its key, under row-level security
 * with FORCE: the application's role (no owner, no superuser) sees the rows of `app.org` and nothing without it.
 *
 * What crosses organisations on purpose (finding an account by its e-mail, a session by its token, due rows, new events) goes
 * through the SECURITY DEFINER functions at the end, each of which answers one question.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(foundation).execute(db)
}

const orgTables = [
  'team',
  'staff',
  'resident',
  'photo',
  'account',
  'session',
  'device',
  'pairing_code',
  'visit',
  'call',
  'participation',
  'event',
  'due',
  'access_log',
]

const foundation = /* sql */ `
create extension if not exists pgcrypto;
create extension if not exists btree_gist;

create type language as enum ('fi', 'sv', 'en');
create type modality as enum ('video', 'home');
create type visit_state as enum ('planned', 'ringing', 'in_progress', 'done', 'missed', 'declined', 'cancelled');
create type staff_role as enum ('carer', 'coordinator', 'administrator');

create table organisation (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  time_zone text not null default 'Europe/Helsinki'
);

create table team (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  name text not null,
  primary key (org_id, id)
);

create table photo (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  content_type text not null check (content_type in ('image/svg+xml', 'image/jpeg', 'image/png', 'image/webp')),
  bytes bytea not null check (octet_length(bytes) <= 512 * 1024),
  primary key (org_id, id)
);

create table staff (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  team_id uuid,
  role staff_role not null,
  first_name text not null,
  last_name text not null,
  photo_id uuid,
  language language not null default 'fi',
  primary key (org_id, id),
  foreign key (org_id, team_id) references team(org_id, id),
  foreign key (org_id, photo_id) references photo(org_id, id)
);

create table resident (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  team_id uuid not null,
  first_name text not null,
  last_name text not null,
  language language not null default 'fi',
  street_address text not null,
  postal_code text not null,
  town text not null,
  phone text,
  photo_id uuid,
  -- what a carer should know before the call: hearing, sight, memory; shown on the resident's card
  about text not null default '',
  primary key (org_id, id),
  foreign key (org_id, team_id) references team(org_id, id),
  foreign key (org_id, photo_id) references photo(org_id, id)
);

-- Signing in. password_hash is argon2id in PHC form; an account may have none (OIDC only: subject set instead).
create table account (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  staff_id uuid not null,
  email text not null check (email = lower(email)),
  password_hash text,
  oidc_subject text,
  primary key (org_id, id),
  foreign key (org_id, staff_id) references staff(org_id, id) on delete cascade,
  check (password_hash is not null or oidc_subject is not null)
);
-- One e-mail signs in to one organisation: the address is what tells them apart before there is a session.
create unique index account_email on account (email);

-- Opaque tokens, kept only as SHA-256: a read of the table opens nothing.
create table session (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  staff_id uuid not null,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_seen_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, staff_id) references staff(org_id, id) on delete cascade
);

-- A tablet at home, bound to one resident and nothing else.
create table device (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  resident_id uuid not null,
  name text not null,
  token_hash bytea not null unique,
  paired_at timestamptz not null default now(),
  paired_by uuid not null,
  last_seen_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (org_id, id),
  foreign key (org_id, resident_id) references resident(org_id, id),
  foreign key (org_id, paired_by) references staff(org_id, id),
  foreign key (org_id, revoked_by) references staff(org_id, id)
);
create index device_of_resident on device (org_id, resident_id) where revoked_at is null;

-- Eight characters, ten minutes, five tries, one use.
create table pairing_code (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  resident_id uuid not null,
  code_hash bytea not null unique,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  device_id uuid,
  primary key (org_id, id),
  foreign key (org_id, resident_id) references resident(org_id, id),
  foreign key (org_id, created_by) references staff(org_id, id),
  foreign key (org_id, device_id) references device(org_id, id)
);

create table visit (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  resident_id uuid not null,
  carer_id uuid,
  modality modality not null,
  state visit_state not null default 'planned',
  planned_start timestamptz not null,
  planned_end timestamptz not null check (planned_end > planned_start),
  started_at timestamptz,
  ended_at timestamptz,
  tasks text[] not null default '{}',
  note text not null default '' check (length(note) <= 4000),
  note_by uuid,
  note_at timestamptz,
  cancel_reason text,
  -- grows with every write: a stale edit is refused with both versions
  version integer not null default 1,
  primary key (org_id, id),
  foreign key (org_id, resident_id) references resident(org_id, id),
  foreign key (org_id, carer_id) references staff(org_id, id),
  foreign key (org_id, note_by) references staff(org_id, id),
  check ((state = 'in_progress') <= (started_at is not null)),
  check ((state = 'done') <= (started_at is not null and ended_at is not null and ended_at >= started_at))
);
-- The carer's day and the resident's day.
create index visit_of_carer on visit (org_id, carer_id, planned_start);
create index visit_of_resident on visit (org_id, resident_id, planned_start);
-- Nobody is in two visits at once: the last guard behind the check that gives the good message.
create unique index carer_in_one_visit on visit (org_id, carer_id) where state in ('ringing', 'in_progress');
create unique index resident_in_one_call on visit (org_id, resident_id)
  where state in ('ringing', 'in_progress') and modality = 'video';

-- One attempt to reach the resident over video; its id is the SFU's room.
create table call (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  visit_id uuid not null,
  started_by uuid not null,
  ringing_at timestamptz not null,
  ring_deadline timestamptz not null,
  -- a tablet has said that it rings
  rung_at timestamptz,
  rung_by uuid,
  answered_at timestamptz,
  answered_by uuid,
  ended_at timestamptz,
  end_reason text check (end_reason in ('left', 'ended', 'missed', 'declined', 'withdrawn', 'lost')),
  -- where the room is now; a rejoin after the node's death moves it
  node_id text,
  primary key (org_id, id),
  foreign key (org_id, visit_id) references visit(org_id, id),
  foreign key (org_id, started_by) references staff(org_id, id),
  foreign key (org_id, rung_by) references device(org_id, id),
  foreign key (org_id, answered_by) references device(org_id, id),
  check ((ended_at is null) = (end_reason is null))
);
create unique index one_open_call on call (org_id, visit_id) where ended_at is null;
create index call_of_visit on call (org_id, visit_id, ringing_at);

-- Who was there, when: a row per stay of one peer, from the SFU's reports. peer is 'staff:<id>' or 'device:<id>'.
create table participation (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  call_id uuid not null,
  peer text not null,
  staff_id uuid,
  device_id uuid,
  joined_at timestamptz not null,
  left_at timestamptz,
  leave_reason text,
  -- the SFU node that it was on: a node that starts anew ends the stays on it
  node_id text not null,
  primary key (org_id, id),
  foreign key (org_id, call_id) references call(org_id, id),
  foreign key (org_id, staff_id) references staff(org_id, id),
  foreign key (org_id, device_id) references device(org_id, id),
  check ((staff_id is null) <> (device_id is null))
);
create unique index one_stay_at_a_time on participation (org_id, call_id, peer) where left_at is null;
create index stay_on_node on participation (node_id) where left_at is null;

-- What happened, in commit order (appendEvent holds an advisory lock). Ids only: a reader fetches what it may see.
create table event (
  org_id uuid not null references organisation(id),
  seq bigint generated always as identity,
  at timestamptz not null default now(),
  type text not null,
  visit_id uuid,
  resident_id uuid,
  staff_id uuid,
  device_id uuid,
  -- the resident's team at the time: who may hear of it is decided without another read
  team_id uuid,
  primary key (org_id, seq)
);
create unique index event_seq on event (seq);

-- A promise with a time. kind names the handler; key makes the effect happen once; after not_after it is void. One that
-- keeps failing is given up (dead_at) and kept with its last error for a person to look at.
create table due (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  kind text not null,
  key text not null,
  due_at timestamptz not null,
  not_after timestamptz,
  payload jsonb not null,
  attempts integer not null default 0,
  last_error text,
  done_at timestamptz,
  dead_at timestamptz,
  primary key (org_id, id),
  unique (org_id, kind, key)
);
create index due_open on due (due_at) where done_at is null and dead_at is null;

-- Who read or changed whose data. Appended in the transaction of the read or write; never changed.
create table access_log (
  org_id uuid not null references organisation(id),
  seq bigint generated always as identity,
  at timestamptz not null default now(),
  viewer_kind text not null check (viewer_kind in ('staff', 'device', 'system', 'anonymous')),
  viewer_id uuid,
  role text,
  resident_id uuid,
  action text not null,
  subject_type text,
  subject_id text,
  from_address text,
  outcome text not null default 'allowed' check (outcome in ('allowed', 'refused')),
  primary key (org_id, seq)
);
create index access_log_of_resident on access_log (org_id, resident_id, at);

-- Attempts to sign in and to pair, counted before there is an organisation (rate-limiter-flexible's table). The key is a
-- hash: neither addresses nor e-mails lie here.
create table attempt (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
create index attempt_expire on attempt (expire);

-- SFU nodes are the operator's, not an organisation's; written only through the functions below and by the ingest.
create table sfu_node (
  id text primary key,
  boot_id uuid not null,
  public_url text not null,
  control_url text not null,
  last_seq bigint not null default 0,
  last_seen_at timestamptz not null default now(),
  rooms integer not null default 0,
  peers integer not null default 0,
  draining boolean not null default false
);

${orgTables
  .map(
    (table) => `
-- The owner's own policy is for the functions below (and for setting up): FORCE would otherwise blind them too.
create policy owner on ${table} to current_user using (true) with check (true);
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy own_organisation on ${table}
  using (org_id = nullif(current_setting('app.org', true), '')::uuid)
  with check (org_id = nullif(current_setting('app.org', true), '')::uuid);`,
  )
  .join('\n')}

create policy owner on organisation to current_user using (true) with check (true);
alter table organisation enable row level security;
alter table organisation force row level security;
create policy own_organisation on organisation
  using (id = nullif(current_setting('app.org', true), '')::uuid);

-- The application's role exists before migrations run (db/migrate.ts makes it).
grant usage on schema public to kotisilta_app;
grant select on organisation to kotisilta_app;
grant select, insert, update on team, photo, staff, resident, account, session, device, pairing_code, visit, call,
  participation, due to kotisilta_app;
grant delete on due, session, pairing_code to kotisilta_app;
grant select, insert on event, access_log to kotisilta_app;
grant select, insert, update on sfu_node to kotisilta_app;
grant select, insert, update, delete on attempt to kotisilta_app;

-- The questions that have no organisation yet.
create function find_account(of_email text)
  returns table (org_id uuid, id uuid, staff_id uuid, password_hash text)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select org_id, id, staff_id, password_hash from account where email = lower(of_email) $$;

create function find_session(of_token_hash bytea)
  returns table (org_id uuid, id uuid, staff_id uuid, role staff_role, team_id uuid, created_at timestamptz,
    last_seen_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select s.org_id, s.id, s.staff_id, p.role, p.team_id, s.created_at, s.last_seen_at
     from session s join staff p on p.org_id = s.org_id and p.id = s.staff_id
     where s.token_hash = of_token_hash and s.revoked_at is null and s.expires_at > now() $$;

create function find_device(of_token_hash bytea)
  returns table (org_id uuid, id uuid, resident_id uuid)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select org_id, id, resident_id from device where token_hash = of_token_hash and revoked_at is null $$;

create function find_pairing_code(of_code_hash bytea)
  returns table (org_id uuid, id uuid)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select org_id, id from pairing_code where code_hash = of_code_hash and used_at is null and expires_at > now() $$;

create function find_call_organisation(of_call uuid)
  returns uuid
  language sql stable security definer set search_path = public, pg_temp as
  $$ select org_id from call where id = of_call $$;

-- When the sweeper has to look again, and whose rows are due then: by the database's clock, the one that all share.
create function organisations_with_due(of_kinds text[])
  returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as
  $$ select distinct org_id from due
     where done_at is null and dead_at is null and due_at <= clock_timestamp() and kind = any(of_kinds) $$;

create function ms_until_next_due(of_kinds text[])
  returns double precision
  language sql stable security definer set search_path = public, pg_temp as
  $$ select greatest(0, extract(epoch from min(due_at) - clock_timestamp()) * 1000)
     from due where done_at is null and dead_at is null and kind = any(of_kinds) $$;

-- Where a node's open stays are, when it has started anew and they are gone.
create function organisations_on_node(of_node text)
  returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as
  $$ select distinct org_id from participation where node_id = of_node and left_at is null $$;

create function events_after(after_seq bigint, at_most integer)
  returns setof event
  language sql stable security definer set search_path = public, pg_temp as
  $$ select * from event where seq > after_seq order by seq limit at_most $$;

create function newest_event() returns bigint
  language sql stable security definer set search_path = public, pg_temp as
  $$ select coalesce(max(seq), 0) from event $$;

do $$
declare f text;
begin
  foreach f in array array['find_account(text)', 'find_session(bytea)', 'find_device(bytea)', 'find_pairing_code(bytea)',
    'find_call_organisation(uuid)', 'organisations_with_due(text[])',
    'ms_until_next_due(text[])', 'organisations_on_node(text)', 'events_after(bigint, integer)', 'newest_event()']
  loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to kotisilta_app', f);
  end loop;
end $$;
`
