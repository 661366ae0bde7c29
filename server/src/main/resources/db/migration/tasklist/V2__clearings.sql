-- 清单式清零 · A subject with its objects (rivers, streets), the problems found at them, put right, checked by another, cleared.

create table clearings (
  id         uuid        primary key,
  code       text        not null unique,
  title      text        not null check (length(title) between 1 and 60),
  basis      text        not null check (length(basis) between 1 and 300),
  owner      uuid        not null,
  object     text        not null check (length(object) between 1 and 10),
  measure    text        check (length(measure) between 1 and 10),
  due        date        not null,
  made_at    timestamptz not null,
  changed_by text        not null
);
comment on table clearings is '清零专题：牵头单位、对象（如河道）、计量单位（如公里）、期限';

create table objects (
  id        uuid    primary key,
  clearing  uuid    not null references clearings,
  owner     uuid    not null,
  name      text    not null check (length(name) between 1 and 60),
  team      text    not null check (length(team) between 1 and 40),
  unit      uuid    not null,
  quantity  numeric(12, 3) check (quantity >= 0),
  unique (clearing, name)
);
comment on table objects is '专题对象：一条河、一条街；由哪个考核组负责，责任单位，长度等数量';
comment on column objects.team is '考核组';

create table problems (
  id         uuid        primary key,
  code       text        not null unique,
  clearing   uuid        not null references clearings,
  object     uuid        not null references objects,
  owner      uuid        not null,
  unit       uuid        not null,
  what       text        not null check (length(what) between 1 and 300),
  due        date        not null,
  state      text        not null check (state in ('FOUND', 'FIXED', 'CLEARED', 'MISTAKEN')),
  before     uuid[]      not null default '{}',
  after      uuid[]      not null default '{}',
  found_at   timestamptz not null,
  found_by   text        not null,
  fixed_at   timestamptz,
  fixed_by   text,
  fixer      uuid,
  cleared_at timestamptz,
  cleared_by text,
  returned   int         not null default 0,
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null,
  check ((state = 'CLEARED') = (cleared_at is not null)),
  check ((state in ('FIXED', 'CLEARED')) = (fixed_at is not null))
);
comment on table problems is '问题：整改前照片、责任单位、期限、整改后照片、核验、销号';
comment on column problems.fixer is '整改人的账号：自己整改的，不能自己核验';
create index problems_clearing on problems (clearing, found_at desc, id desc);
create index problems_object on problems (object);

create table problem_steps (
  problem  uuid        not null references problems,
  position int         not null,
  move     text        not null,
  state    text        not null,
  at       timestamptz not null,
  by       text        not null,
  note     text        check (length(note) <= 500),
  primary key (problem, position)
);
comment on table problem_steps is '问题经过：每一步一行，只增';

create sequence clearing_numbers;
create sequence problem_numbers;

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  reach      constant text := format('%1$s or owner = any (%2$s) or unit = any (%2$s)', everything, units);
  led        constant text := format('%1$s or owner = any (%2$s) or exists (select 1 from objects o where o.clearing = clearings.id)', everything, units);
  part       text;
begin
  alter table clearings enable row level security;
  alter table clearings force row level security;
  execute format('create policy seen on clearings for select using (%s)', led);
  execute 'create policy added on clearings for insert with check (true)';
  foreach part in array array['objects', 'problems'] loop
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format('create policy seen on %I for select using (%s)', part, reach);
    execute format('create policy added on %I for insert with check (true)', part);
    execute format('create policy changed on %I for update using (%s) with check (true)', part, reach);
  end loop;
  alter table problem_steps enable row level security;
  alter table problem_steps force row level security;
  execute 'create policy seen on problem_steps for select using (exists (select 1 from problems p where p.id = problem))';
  execute 'create policy added on problem_steps for insert with check (true)';
end $$;
