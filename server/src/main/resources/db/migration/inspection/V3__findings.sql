-- 检查问题 · What fell short at a target: put right by the unit that answers, checked again by somebody else, closed or sent back.

create table findings (
  id         uuid        primary key,
  code       text        not null unique,
  campaign   uuid        not null references campaigns on delete cascade,
  target     uuid        not null references targets on delete cascade,
  position   int         not null,
  reach      uuid[]      not null,
  unit       uuid        not null,
  what       text        not null check (length(what) between 1 and 300),
  due        date        not null,
  state      text        not null check (state in ('FOUND', 'FIXED', 'CLOSED', 'DROPPED')),
  before     uuid[]      not null default '{}',
  after      uuid[]      not null default '{}',
  found_at   timestamptz not null,
  found_by   text        not null,
  fixed_at   timestamptz,
  fixed_by   text,
  fixer      uuid,
  closed_at  timestamptz,
  closed_by  text,
  returned   int         not null default 0,
  told       boolean     not null default false,
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null,
  unique (target, position),
  check ((state = 'CLOSED') = (closed_at is not null)),
  check ((state in ('FIXED', 'CLOSED')) = (fixed_at is not null))
);
comment on table findings is '检查问题：责任单位、整改期限、前后照片、整改人、复查人；扣分撤销的不再整改';
comment on column findings.fixer is '整改人的账号：自己整改的，不能自己复查';
create index findings_campaign on findings (campaign, found_at desc, id desc);
create index findings_due on findings (due) where state = 'FOUND' and not told;

create table finding_steps (
  finding  uuid        not null references findings on delete cascade,
  position int         not null,
  move     text        not null,
  state    text        not null,
  at       timestamptz not null,
  by       text        not null,
  note     text        check (length(note) <= 500),
  primary key (finding, position)
);
comment on table finding_steps is '问题经过：每一步一行，只增';

create sequence finding_numbers;

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  person     constant text := '(select nullif(current_setting(''yixian.person'', true), '''')::uuid)';
  near       constant text := format('(%1$s or reach && %2$s or %3$s = any (reach))', everything, units, person);
begin
  alter table findings enable row level security;
  alter table findings force row level security;
  execute format('create policy seen on findings for select using (%s)', near);
  execute 'create policy added on findings for insert with check (true)';
  execute format('create policy changed on findings for update using (%s) with check (true)', near);
  alter table finding_steps enable row level security;
  alter table finding_steps force row level security;
  execute 'create policy seen on finding_steps for select using (exists (select 1 from findings f where f.id = finding))';
  execute 'create policy added on finding_steps for insert with check (true)';
end $$;
