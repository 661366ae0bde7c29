-- 请假 · Kinds of leave as data, what somebody asked for, and how it went. Days are told as people tell them: from a half-day to a half-day,
-- both inclusive.

create table types (
  code          text        primary key check (code ~ '^[a-z][a-z-]{1,29}$'),
  name          text        not null check (length(name) between 1 and 20),
  basis         text        not null check (length(basis) between 1 and 100),
  counting      text        not null check (counting in ('WORKING_DAY', 'CALENDAR_DAY')),
  reason_needed boolean     not null,
  most_days     int         check (most_days between 1 and 366),
  short_days    int         not null check (short_days between 0 and 366),
  place         int         not null,
  enabled       boolean     not null,
  version       int         not null check (version > 0),
  changed_by    text        not null,
  changed_at    timestamptz not null
);
comment on table types is '请假类别：依据、按工作日或自然日计、是否须写事由、每次上限';
comment on column types.short_days is '不超过这些天走短假流程，超过的走长假流程';

create table tiers (
  type  text not null references types,
  years int  not null check (years between 0 and 60),
  days  int  not null check (days between 0 and 60),
  primary key (type, years)
);
comment on table tiers is '额度：累计工作满若干年，每年可休若干天；没有额度的类别不在此表';

insert into types (code, name, basis, counting, reason_needed, most_days, short_days, place, enabled, version, changed_by, changed_at) values
  ('annual',      '年休假',   '机关事业单位工作人员带薪年休假实施办法', 'WORKING_DAY',  false, null, 3,  1, true, 1, '系统', '2026-01-01T00:00:00Z'),
  ('personal',    '事假',     '本区机关工作人员请假制度',               'WORKING_DAY',  true,  20,   3,  2, true, 1, '系统', '2026-01-01T00:00:00Z'),
  ('sick',        '病假',     '本区机关工作人员请假制度',               'CALENDAR_DAY', false, 180,  3,  3, true, 1, '系统', '2026-01-01T00:00:00Z'),
  ('marriage',    '婚假',     '江苏省人口与计划生育条例',               'WORKING_DAY',  false, 13,   3,  4, true, 1, '系统', '2026-01-01T00:00:00Z'),
  ('maternity',   '产假',     '女职工劳动保护特别规定',                 'CALENDAR_DAY', false, 128,  0,  5, true, 1, '系统', '2026-01-01T00:00:00Z'),
  ('paternity',   '护理假',   '江苏省人口与计划生育条例',               'CALENDAR_DAY', false, 15,   3,  6, true, 1, '系统', '2026-01-01T00:00:00Z'),
  ('parental',    '育儿假',   '江苏省人口与计划生育条例',               'WORKING_DAY',  false, 10,   3,  7, true, 1, '系统', '2026-01-01T00:00:00Z'),
  ('bereavement', '丧假',     '国家劳动总局、财政部关于国营企业职工请婚丧假和路程假问题的通知（参照）', 'WORKING_DAY', false, 3, 3, 8, true, 1, '系统', '2026-01-01T00:00:00Z'),
  ('family',      '探亲假',   '国务院关于职工探亲待遇的规定',           'CALENDAR_DAY', false, 30,   3,  9, true, 1, '系统', '2026-01-01T00:00:00Z');
insert into tiers (type, years, days) values ('annual', 1, 5), ('annual', 10, 10), ('annual', 20, 15);

create table leaves (
  id          uuid        primary key,
  placement   uuid        not null,
  person      uuid        not null,
  home_unit   uuid        not null,
  host_unit   uuid        not null,
  type        text        not null references types,
  from_day    date        not null,
  from_half   text        not null check (from_half in ('AM', 'PM')),
  to_day      date        not null,
  to_half     text        not null check (to_half in ('AM', 'PM')),
  half_days   int         not null check (half_days > 0),
  reason      text        check (length(reason) between 1 and 500),
  stand_in    uuid        not null check (stand_in <> person),
  request     uuid        not null,
  state       text        not null check (state in ('ASKED', 'GRANTED', 'REFUSED', 'CANCELLED', 'RETURNED')),
  due_day     date        not null check (due_day >= to_day),
  returned_at timestamptz,
  reminded    boolean     not null default false,
  version     int         not null check (version > 0),
  changed_by  text        not null,
  changed_at  timestamptz not null,
  check (to_day > from_day or (to_day = from_day and (from_half = 'AM' or to_half = 'PM'))),
  check ((state = 'RETURNED') = (returned_at is not null)),
  constraint leaves_one_at_a_time exclude using gist (
    person with =,
    int4range((from_day - date '2000-01-01') * 2 + case from_half when 'PM' then 1 else 0 end,
              (to_day - date '2000-01-01') * 2 + case to_half when 'PM' then 2 else 1 end) with &&)
    where (state in ('ASKED', 'GRANTED', 'RETURNED'))
);
comment on table leaves is '请假单：何人在哪次挂职中由何时到何时，何人代理，审批与销假；同一人的请假不重叠';
comment on column leaves.half_days is '按类别的计法所计的半天数';
comment on column leaves.due_day is '应返岗之日：假满后的第一个工作日，半天假满的当日';
create index leaves_person on leaves (person, from_day);
create index leaves_placement on leaves (placement, from_day);
create index leaves_host_unit on leaves (host_unit, from_day);
create index leaves_home_unit on leaves (home_unit, from_day);
create index leaves_due on leaves (due_day) where state = 'GRANTED' and not reminded;

create table steps (
  leave   uuid        not null references leaves,
  seq     int         not null,
  move    text        not null,
  to_state text       not null,
  at      timestamptz not null,
  by_name text        not null,
  note    text,
  primary key (leave, seq)
);
comment on table steps is '请假经过：何人、何时、由何到何';

-- ---------------------------------------------------------------- the second wall: row security
-- Who may see the approval may see the leave that it is about, for he decides on it.

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  person     constant text := '(select nullif(current_setting(''yixian.person'', true), '''')::uuid)';
  reach      text;
  name       text;
begin
  foreach name in array array['leaves', 'steps'] loop
    reach := case name
      when 'leaves' then format('home_unit = any (%1$s) or host_unit = any (%1$s) or person = %2$s or exists (select from approval.requests r where r.id = leaves.request)', units, person)
      else 'exists (select from attendance.leaves l where l.id = steps.leave)'
    end;
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy seen on %I for select using (%s or %s)', name, everything, reach);
    execute format('create policy added on %I for insert with check (true)', name);
    execute format('create policy changed on %I for update using (%s or %s) with check (true)', name, everything, reach);
  end loop;
end $$;
