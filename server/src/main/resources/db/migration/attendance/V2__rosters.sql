-- 值守 · Duty rosters for security or emergency duty: each with a legal basis, somebody who answers for it and an end. Only by such a roster
-- does the house ever ask anybody where he is: once a shift, and the place is deleted when the roster is over.

create table rosters (
  id         uuid        primary key,
  grid       uuid        not null,
  unit       uuid        not null,
  town       uuid,
  name       text        not null check (length(name) between 1 and 60),
  purpose    text        not null check (purpose in ('SECURITY', 'EMERGENCY')),
  basis      text        not null check (length(basis) between 4 and 200),
  owner      uuid        not null,
  from_day   date        not null,
  to_day     date        not null,
  forgotten  boolean     not null default false,
  version    int         not null check (version > 0),
  changed_by text        not null,
  changed_at timestamptz not null,
  check (to_day between from_day and from_day + 183)
);
comment on table rosters is '值守安排：网格、用途（安保、应急）、依据、负责人、起止；没有依据或期限的不能建立';
comment on column rosters.forgotten is '期满后签到位置已删除';
create index rosters_unit on rosters (unit);
create index rosters_grid on rosters (grid);
create index rosters_end on rosters (to_day) where not forgotten;

create table shifts (
  id        uuid        primary key,
  roster    uuid        not null references rosters,
  grid      uuid        not null,
  unit      uuid        not null,
  town      uuid,
  person    uuid        not null,
  starts_at timestamptz not null,
  ends_at   timestamptz not null,
  check (ends_at > starts_at and ends_at <= starts_at + interval '24 hours'),
  constraint shifts_one_at_a_time exclude using gist (person with =, tstzrange(starts_at, ends_at) with &&)
);
comment on table shifts is '班次：何人何时值守；同一人同一时间只在一处';
create index shifts_roster on shifts (roster, starts_at);
create index shifts_person on shifts (person, starts_at);

create table nonces (
  nonce     uuid        primary key,
  shift     uuid        not null references shifts on delete cascade,
  issued_at timestamptz not null,
  used_at   timestamptz
);
comment on table nonces is '签到凭证：每张只用一次，防止重放';
create index nonces_shift on nonces (shift);

create table check_ins (
  shift         uuid        primary key references shifts,
  at            timestamptz not null,
  arrived_at    timestamptz not null,
  way           text        not null check (way in ('POSITION', 'VOUCHED')),
  longitude     double precision check (longitude between -180 and 180),
  latitude      double precision check (latitude between -90 and 90),
  accuracy      int         check (accuracy between 0 and 100000),
  clock_doubted boolean     not null,
  by_name       text        not null,
  reason        text        check (length(reason) between 1 and 200),
  check (way = 'POSITION' or (reason is not null and longitude is null and latitude is null and accuracy is null))
);
comment on table check_ins is '到岗：一班一次；位置只为此次签到，值守期满删除';
comment on column check_ins.clock_doubted is '手机时间不可信，按收到时间记';

-- ---------------------------------------------------------------- the second wall: row security

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  grids      constant text := '((select nullif(current_setting(''yixian.grids'', true), '''')::uuid[])::uuid[])';
  person     constant text := '(select nullif(current_setting(''yixian.person'', true), '''')::uuid)';
  placed     constant text := format('unit = any (%1$s) or town = any (%1$s) or grid = any (%2$s)', units, grids);
  reach      text;
  name       text;
begin
  foreach name in array array['rosters', 'shifts', 'nonces', 'check_ins'] loop
    reach := case name
      when 'rosters' then format('%s or exists (select from attendance.shifts s where s.roster = rosters.id and s.person = %s)', placed, person)
      when 'shifts' then format('%s or person = %s', placed, person)
      else format('exists (select from attendance.shifts s where s.id = %I.shift)', name)
    end;
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy seen on %I for select using (%s or %s)', name, everything, reach);
    execute format('create policy added on %I for insert with check (true)', name);
    execute format('create policy changed on %I for update using (%s or %s) with check (true)', name, everything, reach);
    execute format('create policy removed on %I for delete using (%s or %s)', name, everything, reach);
  end loop;
end $$;
