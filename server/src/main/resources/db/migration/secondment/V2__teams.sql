-- 工作队 · Those of a batch who serve at one host, as a team: leader, temporary party branch, pairing with local officials, meetings and study.
-- Who belongs to it follows from the placements; who was at a meeting follows from the invitations, confirmed once by who convened it.

create table teams (
  id         uuid        primary key,
  batch      uuid        not null references batches,
  host_unit  uuid        not null,
  name       text        not null check (length(name) between 1 and 60),
  leader     uuid        not null,
  branch     text        check (length(branch) between 1 and 60),
  secretary  uuid,
  version    int         not null check (version > 0),
  changed_by text        not null,
  changed_at timestamptz not null,
  unique (batch, host_unit),
  check ((branch is null) = (secretary is null))
);
comment on table teams is '工作队：一批人员在一处的队伍，队长、临时党支部与书记；队员由选派得出';

create table pairings (
  id      uuid not null primary key,
  team    uuid not null references teams,
  person  uuid not null,
  partner uuid not null check (partner <> person),
  aim     text check (length(aim) between 1 and 200),
  unique (person, partner, team)
);
comment on table pairings is '双向结对帮带：挂职干部与当地干部';
create index pairings_team on pairings (team);

create table meetings (
  id           uuid        primary key,
  team         uuid        not null references teams,
  host_unit    uuid        not null,
  kind         text        not null check (kind in ('MEMBERS', 'COMMITTEE', 'GROUP', 'LESSON', 'STUDY', 'WORK')),
  topic        text        not null check (length(topic) between 1 and 100),
  place        text        not null check (length(place) between 1 and 60),
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  state        text        not null check (state in ('CALLED', 'HELD', 'CANCELLED')),
  minutes      text        check (length(minutes) between 1 and 4000),
  reason       text        check (length(reason) between 1 and 200),
  convened_by  text        not null,
  confirmed_by text,
  confirmed_at timestamptz,
  version      int         not null check (version > 0),
  changed_by   text        not null,
  changed_at   timestamptz not null,
  check (ends_at > starts_at),
  check ((state = 'HELD') = (confirmed_at is not null)),
  check (state <> 'CANCELLED' or reason is not null)
);
comment on table meetings is '三会一课与学习：类别、主题、地点、时间、记录';
create index meetings_team on meetings (team, starts_at desc);
create index meetings_host_unit on meetings (host_unit);

create table invitations (
  meeting     uuid        not null references meetings,
  person      uuid        not null,
  placement   uuid        not null references placements,
  host_unit   uuid        not null,
  home_unit   uuid        not null,
  answer      text        not null check (answer in ('INVITED', 'ACCEPTED', 'DECLINED', 'EXCUSED')),
  reason      text        check (length(reason) between 1 and 200),
  answered_at timestamptz,
  attended    boolean,
  primary key (meeting, person),
  check (answer not in ('DECLINED', 'EXCUSED') or reason is not null)
);
comment on table invitations is '会议邀请：本人答复；到会由邀请得出，召集人确认一次';
create index invitations_person on invitations (person);
create index invitations_placement on invitations (placement);

-- ---------------------------------------------------------------- the second wall: row security

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  person     constant text := '(select nullif(current_setting(''yixian.person'', true), '''')::uuid)';
  reach      text;
  name       text;
begin
  foreach name in array array['teams', 'pairings', 'meetings', 'invitations'] loop
    reach := case name
      when 'teams' then format('host_unit = any (%s) or exists (select from secondment.placements p where p.batch = teams.batch)', units)
      when 'pairings' then 'exists (select from secondment.teams t where t.id = pairings.team)'
      when 'meetings' then format('host_unit = any (%s) or exists (select from secondment.invitations i where i.meeting = meetings.id)', units)
      else format('host_unit = any (%1$s) or home_unit = any (%1$s) or person = %2$s', units, person)
    end;
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy seen on %I for select using (%s or %s)', name, everything, reach);
    execute format('create policy added on %I for insert with check (true)', name);
    execute format('create policy changed on %I for update using (%s or %s) with check (true)', name, everything, reach);
    execute format('create policy removed on %I for delete using (%s or %s)', name, everything, reach);
  end loop;
end $$;
