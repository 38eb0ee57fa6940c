import { sql, type Kysely } from 'kysely'
import { secureOrgTable } from './org-table.ts'

/**
 * Who works where, with which qualifications and when; where a resident lives, whom the resident wishes and refuses, who
 * stands beside with which consent, and whether video suits.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(people).execute(db)
}

const people = /* sql */ `
alter type staff_role add value 'group_leader';
alter type staff_role add value 'service_desk';
alter type staff_role add value 'auditor';

-- A home address is read by many, so numbers that are no place on Earth are refused here.
create domain latitude as double precision check (value between -90 and 90);
create domain longitude as double precision check (value between -180 and 180);

create table area (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  name text not null check (length(name) between 1 and 100),
  version integer not null default 1,
  primary key (org_id, id),
  constraint area_name unique (org_id, name)
);
${secureOrgTable('area', 'select, insert, update')}

alter table team add column area_id uuid, add column version integer not null default 1;
alter table team add foreign key (org_id, area_id) references area(org_id, id);

-- The organisation's own list: medication licence, insulin, wound care.
create table qualification (
  org_id uuid not null references organisation(id),
  code text not null check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  name_fi text not null,
  name_sv text not null,
  name_en text not null,
  version integer not null default 1,
  primary key (org_id, code)
);
${secureOrgTable('qualification', 'select, insert, update')}

alter table staff
  -- what the person speaks with residents, beside the language of the screens: BCP 47 primary tags (fi, sv, se, ru, so, fse)
  add column languages text[] not null default '{}' check (cardinality(languages) <= 20),
  add column travel_mode text not null default 'car' check (travel_mode in ('car', 'bicycle', 'foot', 'transit')),
  -- field: visits homes, and takes calls between them; desk: remote care from a desk
  add column base text not null default 'field' check (base in ('field', 'desk')),
  -- where the working day begins and ends
  add column base_lat latitude,
  add column base_lon longitude,
  add column contract_minutes_per_week integer check (contract_minutes_per_week between 0 and 3600),
  -- the first day on which the person works here no more
  add column left_on date,
  add column version integer not null default 1,
  add check ((base_lat is null) = (base_lon is null));

create table staff_qualification (
  org_id uuid not null references organisation(id),
  staff_id uuid not null,
  code text not null,
  granted_on date,
  -- the last day on which it is valid; null: it does not lapse
  expires_on date,
  primary key (org_id, staff_id, code),
  foreign key (org_id, staff_id) references staff(org_id, id),
  foreign key (org_id, code) references qualification(org_id, code),
  check (expires_on is null or granted_on is null or expires_on >= granted_on)
);
${secureOrgTable('staff_qualification', 'select, insert, update, delete')}

create table shift (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  staff_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  base text not null default 'field' check (base in ('field', 'desk')),
  version integer not null default 1,
  cancelled_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, staff_id) references staff(org_id, id),
  -- longer than a day is a slip of the pen
  check (ends_at > starts_at and ends_at <= starts_at + interval '24 hours'),
  constraint shift_overlaps exclude using gist (org_id with =, staff_id with =, tstzrange(starts_at, ends_at) with &&)
    where (cancelled_at is null)
);
create index shift_by_time on shift (org_id, starts_at) where cancelled_at is null;
${secureOrgTable('shift', 'select, insert, update')}

create table absence (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  staff_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  kind text not null check (kind in ('sick', 'holiday', 'training', 'other')),
  reported_by uuid,
  version integer not null default 1,
  cancelled_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, staff_id) references staff(org_id, id),
  foreign key (org_id, reported_by) references staff(org_id, id),
  check (ends_at > starts_at),
  constraint absence_overlaps exclude using gist (org_id with =, staff_id with =, tstzrange(starts_at, ends_at) with &&)
    where (cancelled_at is null)
);
create index absence_by_time on absence (org_id, starts_at) where cancelled_at is null;
${secureOrgTable('absence', 'select, insert, update')}

alter table resident
  add column lat latitude,
  add column lon longitude,
  add column languages text[] not null default '{}' check (cardinality(languages) <= 20),
  -- at most so many different carers in two weeks; null: no wish
  add column continuity_carers smallint check (continuity_carers between 1 and 20),
  add column version integer not null default 1,
  add check ((lat is null) = (lon is null));
-- The lists by team, and the team of whoever is met elsewhere.
create index resident_of_team on resident (org_id, team_id);

-- How to get in: apart from the resident, because its readers are fewer.
create table home_entry (
  org_id uuid not null references organisation(id),
  resident_id uuid not null,
  door_note text not null default '' check (length(door_note) <= 1000),
  key_note text not null default '' check (length(key_note) <= 1000),
  changed_by uuid,
  changed_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (org_id, resident_id),
  foreign key (org_id, resident_id) references resident(org_id, id),
  foreign key (org_id, changed_by) references staff(org_id, id)
);
${secureOrgTable('home_entry', 'select, insert, update')}

create table carer_wish (
  org_id uuid not null references organisation(id),
  resident_id uuid not null,
  staff_id uuid not null,
  kind text not null check (kind in ('preferred', 'refused')),
  reason text not null default '' check (length(reason) <= 500),
  primary key (org_id, resident_id, staff_id),
  foreign key (org_id, resident_id) references resident(org_id, id),
  foreign key (org_id, staff_id) references staff(org_id, id)
);
${secureOrgTable('carer_wish', 'select, insert, update, delete')}

-- A relative, friend, volunteer or peer whom the resident wants beside.
create table companion (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  resident_id uuid not null,
  kind text not null check (kind in ('relative', 'family_caregiver', 'friend', 'volunteer', 'guardian')),
  name text not null check (length(name) between 1 and 100),
  phone text,
  email text,
  language language not null default 'fi',
  version integer not null default 1,
  ended_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, resident_id) references resident(org_id, id)
);
create index companion_of_resident on companion (org_id, resident_id);
${secureOrgTable('companion', 'select, insert, update')}

-- What the resident lets a companion do; withdrawn, it stays on record.
create table companion_consent (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  companion_id uuid not null,
  scope text not null check (scope in ('see_plan', 'see_visits', 'join_calls', 'give_feedback')),
  granted_at timestamptz not null default now(),
  granted_by uuid not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (org_id, id),
  foreign key (org_id, companion_id) references companion(org_id, id),
  foreign key (org_id, granted_by) references staff(org_id, id),
  foreign key (org_id, withdrawn_by) references staff(org_id, id)
);
create unique index one_consent_at_a_time on companion_consent (org_id, companion_id, scope) where withdrawn_at is null;
${secureOrgTable('companion_consent', 'select, insert, update')}

-- A link that opens a companion's session: good once, until it expires or is revoked. Only hashes lie here.
create table companion_invitation (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  companion_id uuid not null,
  token_hash bytea not null unique,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, companion_id) references companion(org_id, id),
  foreign key (org_id, created_by) references staff(org_id, id)
);
${secureOrgTable('companion_invitation', 'select, insert, update')}

create table companion_session (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  companion_id uuid not null,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_seen_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, companion_id) references companion(org_id, id)
);
${secureOrgTable('companion_session', 'select, insert, update')}

-- Whether video suits: the newest review counts, the older ones stay. The questions are those of HE 113/2025.
create table video_suitability (
  org_id uuid not null references organisation(id),
  id uuid not null default gen_random_uuid(),
  resident_id uuid not null,
  has_device boolean not null,
  can_use text not null check (can_use in ('alone', 'with_help', 'no')),
  is_willing boolean not null,
  -- care by video meets the need no worse than a visit in person would
  meets_need boolean not null,
  note text not null default '' check (length(note) <= 1000),
  reviewed_on date not null,
  reviewed_by uuid not null,
  review_due_on date,
  recorded_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, resident_id) references resident(org_id, id),
  foreign key (org_id, reviewed_by) references staff(org_id, id),
  check (review_due_on is null or review_due_on > reviewed_on)
);
create index suitability_of_resident on video_suitability (org_id, resident_id, recorded_at desc);
${secureOrgTable('video_suitability', 'select, insert')}

-- The questions that have no organisation yet.
create function find_companion_session(of_token_hash bytea)
  returns table (org_id uuid, id uuid, companion_id uuid, resident_id uuid, consents text[], created_at timestamptz,
    last_seen_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select s.org_id, s.id, s.companion_id, c.resident_id,
       array(select scope from companion_consent a
             where a.org_id = s.org_id and a.companion_id = s.companion_id and a.withdrawn_at is null order by scope),
       s.created_at, s.last_seen_at
     from companion_session s join companion c on c.org_id = s.org_id and c.id = s.companion_id
     where s.token_hash = of_token_hash and s.revoked_at is null and s.expires_at > now() and c.ended_at is null $$;

create function find_companion_invitation(of_token_hash bytea)
  returns table (org_id uuid, id uuid, companion_id uuid)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select i.org_id, i.id, i.companion_id
     from companion_invitation i join companion c on c.org_id = i.org_id and c.id = i.companion_id
     where i.token_hash = of_token_hash and i.used_at is null and i.revoked_at is null and i.expires_at > now()
       and c.ended_at is null $$;

revoke all on function find_companion_session(bytea), find_companion_invitation(bytea) from public;
grant execute on function find_companion_session(bytea), find_companion_invitation(bytea) to kotisilta_app;
`
