-- 工作日历 · Years that this district has edited, and its hours. Years not named here come from the shipped tables of the
-- State Council, so that a newer product brings newer years by itself.

create table years (
  year      int         primary key check (year between 2010 and 2099),
  edited_at timestamptz not null,
  edited_by text        not null,
  version   int         not null
);
comment on table years is '本区维护过的年份，整年以本区为准';

create table days (
  day  date primary key,
  year int  not null references years,
  kind text not null check (kind in ('HOLIDAY', 'MAKE_UP')),
  name text not null check (length(name) between 1 and 40),
  check (extract(year from day) = year)
);
comment on table days is '放假日与调休上班日；其余按周一至周五工作';
create index days_year on days (year);

create table hours (
  one                boolean     primary key default true check (one),
  morning_from       time        not null,
  morning_to         time        not null check (morning_to > morning_from),
  afternoon_from     time        not null check (afternoon_from >= morning_to),
  afternoon_to       time        not null check (afternoon_to > afternoon_from),
  working_day_ends   text        not null check (working_day_ends in ('CLOSING', 'MIDNIGHT')),
  calendar_day_rolls boolean     not null,
  edited_at          timestamptz not null,
  edited_by          text        not null,
  version            int         not null
);
comment on table hours is '作息时间与期限截止规则，至多一行';
