-- 扣分 · What a unit lost points for in a month, drawn from the issues by rule, shown to it before it counts, disputed by it, decided by the centre.

create table deduction_kinds (
  code     text          primary key check (code in ('LATE', 'REWORKED', 'RETURN_REFUSED', 'FALSE_FEEDBACK')),
  position smallint      not null unique,
  basis    text          not null check (length(basis) between 1 and 100),
  points   numeric(4, 1) not null check (points > 0 and points <= 20),
  days     int           not null check (days between 1 and 30),
  running  boolean       not null default true,
  version  int           not null default 1
);
comment on table deduction_kinds is '扣分种类：每次扣几分、公示几个工作日，由指挥中心设定；依何事实认定在程序中';
insert into deduction_kinds (code, position, basis, points, days) values
  ('LATE', 1, '区网格化事件处置考核办法（示范）第六条：逾期处置', 1.0, 5),
  ('REWORKED', 2, '区网格化事件处置考核办法（示范）第七条：核查未通过', 0.5, 5),
  ('RETURN_REFUSED', 3, '区网格化事件处置考核办法（示范）第八条：无理由退单', 0.5, 5),
  ('FALSE_FEEDBACK', 4, '区网格化事件处置考核办法（示范）第九条：虚假反馈', 3.0, 5);

create table deduction_months (
  month    date        primary key check (extract(day from month) = 1),
  drawn_at timestamptz not null,
  drawn_by text        not null,
  found    int         not null
);
comment on table deduction_months is '扣分月：已按规则认定并公示的月份，一月一次';

create table deductions (
  id         uuid          primary key,
  month      date          not null references deduction_months,
  unit       uuid          not null,
  kind       text          not null references deduction_kinds,
  points     numeric(4, 1) not null check (points > 0),
  issue      uuid          not null references issues,
  code       text          not null,
  evidence   text          not null,
  why        text          not null check (length(why) between 1 and 400),
  shown_at   timestamptz   not null,
  until      timestamptz   not null,
  state      text          not null check (state in ('SHOWN', 'DISPUTED', 'CLEARED', 'UPHELD')),
  reason     text          check (length(reason) between 1 and 500),
  note       text          check (length(note) between 1 and 500),
  proofs     uuid[]        not null default '{}',
  version    int           not null,
  changed_at timestamptz   not null,
  changed_by text          not null,
  constraint deductions_once unique (kind, evidence),
  check (until > shown_at),
  check (state <> 'DISPUTED' or reason is not null),
  check (state not in ('CLEARED', 'UPHELD') or note is not null)
);
comment on table deductions is '扣分：某单位因某件事件的某个事实扣几分；公示期内可申诉，期满无申诉或维持的才计入；撤销的留存';
comment on column deductions.until is '申诉截止时刻；此前不计入';
comment on column deductions.evidence is '据以认定的事实，如某阶段的计时、某一步流转；同一事实只扣一次';
create index deductions_month on deductions (month, unit);
create index deductions_issue on deductions (issue);

create table deduction_steps (
  deduction uuid        not null references deductions,
  seq       int         not null,
  move      text        not null,
  at        timestamptz not null,
  by_name   text        not null,
  text      text,
  primary key (deduction, seq)
);
comment on table deduction_steps is '扣分经过：公示、申诉、裁定，逐步留痕';

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  reach      constant text := format('%1$s or unit = any (%2$s)', everything, units);
begin
  alter table deductions enable row level security;
  alter table deductions force row level security;
  execute format('create policy seen on deductions for select using (%s)', reach);
  execute 'create policy added on deductions for insert with check (true)';
  execute format('create policy changed on deductions for update using (%s) with check (true)', reach);
  alter table deduction_steps enable row level security;
  alter table deduction_steps force row level security;
  execute 'create policy seen on deduction_steps for select using (exists (select 1 from deductions d where d.id = deduction))';
  execute 'create policy added on deduction_steps for insert with check (true)';
end $$;
