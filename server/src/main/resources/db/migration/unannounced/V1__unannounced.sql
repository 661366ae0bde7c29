-- 四不两直检查 · Rounds that draw grids and people by a promise published before, visits without notice by inspectors who are free of conflict,
-- three questions, and what becomes of each finding. Nothing here is a score, and nobody's position is kept.

create table checklists (
  id       uuid        primary key,
  number   int         not null unique,
  in_force date        not null,
  basis    text        not null check (length(basis) between 1 and 300),
  made_at  timestamptz not null,
  made_by  text        not null
);
comment on table checklists is '检查清单的版本：自施行日起用于新设的轮次；只增，不改';

create table questions (
  checklist uuid not null references checklists,
  aspect    text not null check (aspect in ('PRESENT', 'WORKING', 'STUDYING')),
  wording   text not null check (length(wording) between 1 and 100),
  hint      text not null check (length(hint) between 1 and 200),
  basis     text not null check (length(basis) between 1 and 200),
  primary key (checklist, aspect)
);
comment on table questions is '三问：在岗、在状态、在学习；每问写明看什么、依据什么';

create sequence round_numbers;
create sequence finding_numbers;

create table rounds (
  id           uuid        primary key,
  code         text        not null unique,
  owner        uuid        not null,
  title        text        not null check (length(title) between 1 and 60),
  basis        text        not null check (length(basis) between 1 and 200),
  state        text        not null check (state in ('PLANNED', 'COMMITTED', 'DRAWN', 'UNDER_WAY', 'CLOSED', 'DROPPED')),
  kind         text        not null check (kind in ('GRIDS', 'PEOPLE')),
  layer        text        not null check (layer in ('TOWN', 'POST')),
  spread       text        not null check (spread in ('PROPORTIONAL', 'EACH')),
  places       int         not null check (places between 1 and 200),
  again        boolean     not null default false,
  again_why    text        check (length(again_why) between 1 and 200),
  agreed       text        check (length(agreed) between 1 and 100),
  town         uuid,
  visit_from   date        not null,
  visit_until  date        not null,
  each         int         not null check (each between 1 and 3),
  mend_days    int         not null check (mend_days between 1 and 60),
  checklist    uuid        not null references checklists,
  draw         uuid,
  made_at      timestamptz not null,
  version      int         not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  check (visit_until >= visit_from),
  check (again = (again_why is not null)),
  check (kind = 'PEOPLE' or layer = 'TOWN'),
  check ((state in ('COMMITTED', 'DRAWN', 'UNDER_WAY', 'CLOSED')) = (draw is not null))
);
comment on table rounds is '四不两直检查轮次：抽网格还是抽人、怎样分层、抽多少、几人一组、哪几天去；只有组织单位看得到';
comment on column rounds.again_why is '前几轮抽中过的也可再抽时，写明理由';

create table inspectors (
  round  uuid not null references rounds,
  person uuid not null,
  primary key (round, person)
);
comment on table inspectors is '检查员：每轮由组织单位指定，对象由系统均衡分派，须回避的不派';

create table frame (
  round     uuid not null references rounds,
  code      text not null,
  layer     text not null,
  grid      uuid,
  placement uuid,
  person    uuid,
  primary key (round, code),
  check (num_nonnulls(grid, placement) = 1)
);
comment on table frame is '抽样名单：公示的代号对应谁；名单全文在抽签公示中，只有代号，层也只有序号';

create table visits (
  id          uuid        primary key,
  round       uuid        not null references rounds,
  round_code  text        not null,
  title       text        not null,
  checklist   uuid        not null references checklists,
  mend_days   int         not null,
  owner       uuid        not null,
  reach       uuid[]      not null,
  position    int         not null,
  code        text        not null,
  layer       text        not null,
  kind        text        not null check (kind in ('GRIDS', 'PEOPLE')),
  grid        uuid,
  name        text        not null check (length(name) between 1 and 100),
  place       text        not null check (length(place) between 1 and 100),
  unit        uuid        not null,
  inspectors  uuid[]      not null default '{}',
  free        uuid[]      not null default '{}',
  state       text        not null check (state in ('DRAWN', 'OPEN', 'DONE', 'LEFT')),
  opens       date        not null,
  ends        date        not null,
  seen_at     timestamptz,
  seen_by     text,
  finder      uuid,
  note        text        check (length(note) between 1 and 500),
  left_why    text        check (length(left_why) between 1 and 200),
  version     int         not null,
  unique (round, code),
  check ((state = 'DONE') = (seen_at is not null)),
  check ((state = 'LEFT') = (left_why is not null))
);
comment on table visits is '抽中的一处：一个网格或一位干部；检查员开始检查后才看到，被检查人检查之后才看到';
comment on column visits.reach is '谁看得到：组织单位、派到的检查员';
comment on column visits.free is '本轮对此处不须回避的检查员：发现的问题由他们当中的另一人复查';
create index visits_round on visits (round, position);

create table visit_people (
  id            uuid    primary key,
  visit         uuid    not null references visits,
  round         uuid    not null references rounds,
  owner         uuid    not null,
  reach         uuid[]  not null,
  position      int     not null,
  person        uuid    not null,
  placement     uuid,
  duty          text    not null check (length(duty) between 1 and 40),
  home_unit     uuid    not null,
  host_unit     uuid    not null,
  present       text    check (present in ('YES', 'NO', 'UNCLEAR')),
  working       text    check (working in ('YES', 'NO', 'UNCLEAR')),
  studying      text    check (studying in ('YES', 'NO', 'UNCLEAR')),
  present_note  text    check (length(present_note) between 1 and 300),
  working_note  text    check (length(working_note) between 1 and 300),
  studying_note text    check (length(studying_note) between 1 and 300),
  excused       text    check (length(excused) between 1 and 60),
  seen_at       timestamptz,
  unique (visit, person),
  check ((seen_at is null) or present is not null or excused is not null),
  check ((present = 'NO' and excused is null) <= (present_note is not null)),
  check ((working = 'NO') <= (working_note is not null)),
  check ((studying = 'NO') <= (studying_note is not null))
);
comment on table visit_people is '检查时看到的人：三问各一答，不符的写明情况；已准假的写明，不算不在岗';
create index visit_people_visit on visit_people (visit, position);
create index visit_people_person on visit_people (person) where seen_at is not null;

create table exclusions (
  visit   uuid not null references visits,
  person  uuid not null,
  because text not null check (length(because) between 1 and 100),
  primary key (visit, person)
);
comment on table exclusions is '回避：哪位检查员不派往哪一处，以及理由';

create table findings (
  id          uuid        primary key,
  code        text        not null unique,
  round       uuid        not null references rounds,
  visit       uuid        not null references visits,
  subject     uuid        not null references visit_people,
  owner       uuid        not null,
  reach       uuid[]      not null,
  inspectors  uuid[]      not null,
  person      uuid        not null,
  placement   uuid,
  home_unit   uuid        not null,
  host_unit   uuid        not null,
  aspect      text        not null check (aspect in ('PRESENT', 'WORKING', 'STUDYING')),
  what        text        not null check (length(what) between 1 and 500),
  state       text        not null check (state in ('FOUND', 'ANSWERED', 'MENDED', 'CLOSED', 'CLEARED')),
  found_at    timestamptz not null,
  finder      uuid        not null,
  answer_by   timestamptz not null,
  answer      text        check (length(answer) between 1 and 1000),
  answered_at timestamptz,
  mend_by     date        not null,
  mended      text        check (length(mended) between 1 and 500),
  mender      uuid,
  ended_at    timestamptz,
  ended_by    text,
  returned    int         not null default 0,
  version     int         not null,
  changed_at  timestamptz not null,
  changed_by  text        not null,
  unique (subject, aspect),
  check ((answer is null) = (answered_at is null)),
  check ((state in ('CLOSED', 'CLEARED')) = (ended_at is not null)),
  check (state <> 'MENDED' or mended is not null)
);
comment on table findings is '发现的问题：一人一问一条；本人说明、整改、另一人复查，或说明成立';
comment on column findings.reach is '谁看得到：组织单位、派出单位、接收单位、本人、本轮检查员';
create index findings_found on findings (found_at desc, id desc);
create index findings_person on findings (person, found_at desc);

create table finding_steps (
  finding  uuid        not null references findings,
  position int         not null,
  move     text        not null,
  state    text        not null,
  at       timestamptz not null,
  by       text        not null,
  note     text        check (length(note) <= 1000),
  primary key (finding, position)
);
comment on table finding_steps is '问题经过：每一步一行，只增';

insert into checklists (id, number, in_force, basis, made_at, made_by) values
  ('019a0000-0000-7000-8000-000000000001', 1, '2020-01-01', '公务员法第七十二条；挂职干部日常管理办法（本区）；国办函〔2026〕12号：不以照片、轨迹、学习时长为依据', '2020-01-01T00:00:00Z', '区委组织部');
insert into questions (checklist, aspect, wording, hint, basis) values
  ('019a0000-0000-7000-8000-000000000001', 'PRESENT', '在岗吗', '在网格、村居、项目现场，或有据可查的外出公务；已准假的不算', '挂职干部日常管理办法：完全脱岗、专职挂职'),
  ('019a0000-0000-7000-8000-000000000001', 'WORKING', '在状态吗', '正在做本岗的事，说得清手上的工作和所包的户', '挂职干部日常管理办法：交任务、压担子'),
  ('019a0000-0000-7000-8000-000000000001', 'STUDYING', '在学习吗', '说得出近期学了什么、用在何处；不看时长、次数', '挂职干部日常管理办法：学习与帮带');

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  person     constant text := '(select nullif(current_setting(''yixian.person'', true), '''')::uuid)';
  near       constant text := format('(%1$s or reach && %2$s or %3$s = any (reach))', everything, units, person);
  part       text;
begin
  foreach part in array array['rounds', 'inspectors', 'frame', 'visits', 'visit_people', 'exclusions', 'findings', 'finding_steps'] loop
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format('create policy added on %I for insert with check (true)', part);
  end loop;
  execute format('create policy seen on rounds for select using (%s or owner = any (%s))', everything, units);
  execute format('create policy changed on rounds for update using (%s or owner = any (%s)) with check (true)', everything, units);
  foreach part in array array['visits', 'visit_people', 'findings'] loop
    execute format('create policy seen on %I for select using (%s)', part, near);
    execute format('create policy changed on %I for update using (%s) with check (true)', part, near);
  end loop;
  execute 'create policy seen on inspectors for select using (exists (select 1 from rounds r where r.id = round))';
  execute 'create policy removed on inspectors for delete using (exists (select 1 from rounds r where r.id = round))';
  execute 'create policy seen on frame for select using (exists (select 1 from rounds r where r.id = round))';
  execute 'create policy seen on exclusions for select using (exists (select 1 from visits v where v.id = visit))';
  execute 'create policy removed on exclusions for delete using (exists (select 1 from visits v where v.id = visit))';
  execute 'create policy seen on finding_steps for select using (exists (select 1 from findings f where f.id = finding))';
end $$;
