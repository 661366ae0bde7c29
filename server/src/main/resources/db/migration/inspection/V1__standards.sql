-- 检查标准 · Checklists as data. A version is written once and never changes: a campaign that used it keeps its ruler to the end.

create table standards (
  id         uuid        primary key,
  owner      uuid        not null,
  name       text        not null unique check (length(name) between 1 and 60),
  made_at    timestamptz not null,
  changed_by text        not null
);
comment on table standards is '检查标准：制定单位、名称；区内公开';

create table versions (
  id         uuid        primary key,
  standard   uuid        not null references standards,
  number     int         not null check (number > 0),
  in_force   date        not null,
  made_at    timestamptz not null,
  changed_by text        not null,
  unique (standard, number)
);
comment on table versions is '标准版本：自何日起施行；写入后不再改动，要改就立新版';

create table criteria (
  version  uuid          not null references versions,
  position int           not null check (position > 0),
  section  text          not null check (length(section) between 1 and 40),
  what     text          not null check (length(what) between 1 and 200),
  points   numeric(6, 2) not null check (points > 0),
  rule     text          not null check (rule in ('EACH', 'ONCE')),
  off      numeric(6, 2) not null check (off > 0),
  cap      numeric(6, 2) not null check (cap > 0),
  basis    text          not null check (length(basis) between 1 and 200),
  primary key (version, position),
  check (off <= points and cap <= points and cap >= off)
);
comment on table criteria is '检查项：部分、内容、分值、按次或一次扣分、每次扣几分、至多扣几分、依据';
comment on column criteria.cap is '本项至多扣几分；不写明时为分值';

do $$
declare
  part text;
begin
  foreach part in array array['standards', 'versions', 'criteria'] loop
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format('create policy seen on %I for select using (true)', part);
    execute format('create policy added on %I for insert with check (true)', part);
  end loop;
end $$;
