-- 挂职 · Batches, their phases and posts, who is placed where, who guides him, and what became of it.
-- Terms are told as people tell them: from the first day to the last, both inclusive.

create table batches (
  id          uuid        primary key,
  number      int         not null check (number between 1 and 9999),
  name        text        not null check (length(name) between 1 and 60),
  task        text        not null check (length(task) between 1 and 500),
  legal_basis text        not null check (length(legal_basis) between 1 and 200),
  approver    text        not null check (length(approver) between 1 and 80),
  direction   text        not null check (direction in ('DOWN', 'UP', 'TWO_WAY', 'PEER')),
  from_day    date        not null,
  to_day      date        not null,
  state       text        not null check (state in ('DRAFT', 'OPEN', 'SERVING', 'ENDED', 'ABANDONED')),
  reason      text        check (length(reason) between 1 and 500),
  copied_from uuid        references batches,
  version     int         not null,
  changed_by  text        not null,
  changed_at  timestamptz not null,
  check (to_day >= from_day),
  check (reason is not null or state <> 'ABANDONED')
);
comment on table batches is '挂职批次：专项任务、依据、批准机关、起止';
create index batches_from on batches (from_day desc, id desc);

create table phases (
  batch    uuid not null references batches,
  phase    text not null check (phase in ('CALL', 'NOMINATION', 'REVIEW', 'MATCHING', 'APPROVAL', 'FILING', 'DEPARTURE', 'SERVICE', 'APPRAISAL', 'RETURN')),
  from_day date not null,
  to_day   date not null check (to_day >= from_day),
  primary key (batch, phase)
);
comment on table phases is '批次的阶段安排';

create table posts (
  id            uuid        primary key,
  batch         uuid        not null references batches,
  kind          text        not null check (kind in ('FIRST_SECRETARY', 'TWO_WAY', 'INSPECTION', 'TASK_GROUP', 'GRID_LEADER', 'GRID_MEMBER', 'PARK',
                              'ENTERPRISE', 'INVESTMENT', 'PETITION', 'KEY_PROJECT', 'COMMITTEE_MEMBER', 'FOLLOW_UP_STUDY')),
  host_unit     uuid        not null,
  grid          uuid,
  project       text        check (length(project) between 1 and 80),
  title         text        not null check (length(title) between 1 and 60),
  duties        text        not null check (length(duties) between 1 and 2000),
  requirements  text        check (length(requirements) <= 2000),
  speciality    text        check (length(speciality) between 1 and 60),
  degree        text        check (degree in ('DOCTOR', 'MASTER', 'BACHELOR', 'COLLEGE', 'SCHOOL')),
  service_years int         check (service_years between 0 and 40),
  dialect       text        check (length(dialect) between 1 and 30),
  places        int         not null check (places between 1 and 60),
  must_fill     boolean     not null,
  mentor_slots  int         not null check (mentor_slots between 0 and 5),
  version       int         not null,
  changed_by    text        not null,
  changed_at    timestamptz not null
);
comment on table posts is '挂职岗位：接收单位、网格或项目、职责、要求、名额';
create index posts_batch on posts (batch);
create index posts_host_unit on posts (host_unit);
create index posts_grid on posts (grid);

create table placements (
  id              uuid        primary key,
  batch           uuid        not null references batches,
  post            uuid        not null references posts,
  person          uuid        not null,
  home_unit       uuid        not null,
  home_title      text        not null,
  host_unit       uuid        not null,
  grid            uuid,
  from_day        date        not null,
  to_day          date        not null,
  until_day       date        not null,
  released        boolean     not null,
  state           text        not null check (state in ('PLANNED', 'APPROVED', 'FILED', 'SERVING', 'RECALLED', 'RETURNED', 'WITHDRAWN')),
  doubts          text[]      not null default '{}',
  override_reason text        check (length(override_reason) between 1 and 500),
  document        text        check (length(document) between 1 and 80),
  reason          text        check (length(reason) between 1 and 1000),
  recalled_at     timestamptz,
  answer_by       timestamptz,
  answer          text        check (length(answer) between 1 and 2000),
  answered_at     timestamptz,
  summary         text        check (length(summary) between 1 and 4000),
  appointment     uuid,
  duty            uuid,
  granted         uuid[]      not null default '{}',
  version         int         not null,
  changed_by      text        not null,
  changed_at      timestamptz not null,
  check (to_day >= from_day),
  check (until_day >= from_day),
  check (cardinality(doubts) = 0 or override_reason is not null),
  check (state <> 'RECALLED' or (reason is not null and recalled_at is not null and answer_by is not null)),
  check (state <> 'RETURNED' or summary is not null),
  constraint placements_one_at_a_time exclude using gist (person with =, daterange(from_day, until_day) with &&)
    where (state in ('SERVING', 'RECALLED', 'RETURNED'))
);
comment on table placements is '选派：何人由何单位到何岗位；派出时的原单位与职务照录不改；同一人同一时间只在一处服务';
comment on column placements.until_day is '服务结束的次日；召回、返回时提前';
comment on column placements.released is '完全脱岗：原单位不再安排工作';
create index placements_batch on placements (batch);
create index placements_post on placements (post);
create index placements_person on placements (person);
create index placements_home_unit on placements (home_unit);
create index placements_host_unit on placements (host_unit);
create index placements_grid on placements (grid);
create unique index placements_once_a_batch on placements (batch, person) where state not in ('WITHDRAWN', 'RECALLED');

create table mentors (
  placement uuid not null references placements,
  kind      text not null check (kind in ('POLITICAL', 'BUSINESS', 'HOST')),
  person    uuid not null,
  primary key (placement, kind)
);
comment on table mentors is '结对导师：政治辅导员、业务指导员、接收单位带教';

create table promotions (
  id        uuid primary key,
  placement uuid not null references placements,
  day       date not null,
  before    text not null check (length(before) between 1 and 80),
  after     text not null check (length(after) between 1 and 80),
  document  text not null check (length(document) between 1 and 80),
  by_name   text not null
);
comment on table promotions is '提拔使用：何日由何职到何职，据何文件';
create index promotions_placement on promotions (placement);

create table steps (
  placement  uuid        not null references placements,
  seq        int         not null,
  move       text        not null,
  from_state text,
  to_state   text        not null,
  at         timestamptz not null,
  by_name    text        not null,
  reason     text,
  primary key (placement, seq)
);
comment on table steps is '选派经过：何人、何时、何故、由何状态到何状态';

-- ---------------------------------------------------------------- the second wall: row security

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  grids      constant text := '((select nullif(current_setting(''yixian.grids'', true), '''')::uuid[])::uuid[])';
  person     constant text := '(select nullif(current_setting(''yixian.person'', true), '''')::uuid)';
  reach      text;
  name       text;
begin
  foreach name in array array['batches', 'phases', 'posts', 'placements', 'mentors', 'promotions', 'steps'] loop
    reach := case name
      when 'placements' then format('home_unit = any (%2$s) or host_unit = any (%2$s) or grid = any (%1$s) or person = %3$s', grids, units, person)
      when 'posts' then format('host_unit = any (%2$s) or grid = any (%1$s) or exists (select from secondment.placements p where p.post = posts.id)', grids, units)
      when 'batches' then 'exists (select from secondment.posts p where p.batch = batches.id) or exists (select from secondment.placements p where p.batch = batches.id)'
      when 'phases' then 'exists (select from secondment.batches b where b.id = phases.batch)'
      else format('exists (select from secondment.placements p where p.id = %I.placement)', name)
    end;
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy seen on %I for select using (%s or %s)', name, everything, reach);
    execute format('create policy added on %I for insert with check (true)', name);
    execute format('create policy changed on %I for update using (%s or %s) with check (true)', name, everything, reach);
    execute format('create policy removed on %I for delete using (%s or %s)', name, everything, reach);
  end loop;
end $$;
