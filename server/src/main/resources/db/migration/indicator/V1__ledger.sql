-- 指标 · The ledger of facts, the formulas as data, and the boards as they were shown.

create table kinds (
  code text primary key,
  name text not null
);
comment on table kinds is '可计数的事实种类；未列入的一律不记、不数';
insert into kinds (code, name) values
  ('issue.reported', '上报'), ('issue.verified', '核实'), ('issue.filed', '立案'), ('issue.refused', '不予受理'),
  ('issue.dispatched', '派遣'), ('issue.returned', '回退'), ('issue.due', '应处置'), ('issue.handled', '处置'),
  ('issue.extended', '延期'), ('issue.close-due', '应结案'), ('issue.closed', '结案'), ('issue.reworked', '返工'),
  ('issue.rated', '评价'), ('issue.called-back', '回访'), ('issue.voided', '作废'), ('issue.reopened', '重开'),
  ('issue.urged', '催办'), ('issue.supervised', '督办'), ('call.made', '点名或回访呼叫'), ('call.answered', '呼叫有应答');

create table facts (
  record            uuid        not null,
  kind              text        not null,
  id                uuid        not null,
  at                timestamptz not null,
  unit              uuid,
  grid              uuid,
  category          uuid,
  details           jsonb       not null default '{}',
  in_time           boolean     generated always as ((details ->> 'inTime')::boolean) stored,
  level             smallint    generated always as ((details ->> 'level')::smallint) stored,
  recorded_at       timestamptz not null,
  withdrawn_at      timestamptz,
  withdrawn_because text,
  primary key (record, kind, id),
  check ((withdrawn_at is null) = (withdrawn_because is null)),
  check (withdrawn_at is null or withdrawn_at >= recorded_at)
);
comment on table facts is '事实台账：只增；撤回的留存并注明原因，不再计数';
comment on column facts.at is '发生时刻；应处置、应结案两类为期限本身';
comment on column facts.recorded_at is '入账时刻：据此还原任何一天看到的指标';
create index facts_when on facts (kind, at);

-- The record of what was known when can only be added to; a withdrawal is a mark, made once.
create function keep_facts() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'facts are never deleted';
  end if;
  if old.withdrawn_at is not null
     or (new.record, new.kind, new.id, new.at, new.unit, new.grid, new.category, new.details, new.recorded_at)
        is distinct from
        (old.record, old.kind, old.id, old.at, old.unit, old.grid, old.category, old.details, old.recorded_at) then
    raise exception 'a fact may only be withdrawn, and only once';
  end if;
  return new;
end $$;
create trigger facts_kept before update or delete on facts for each row execute function keep_facts();

alter table facts enable row level security;
alter table facts force row level security;
create policy facts_seen on facts for select using (
  (select current_setting('yixian.everything', true)) = 'on'
  or unit = any ((select nullif(current_setting('yixian.units', true), '')::uuid[])::uuid[])
  or grid = any ((select nullif(current_setting('yixian.grids', true), '')::uuid[])::uuid[]));
create policy facts_added on facts for insert with check (true);
create policy facts_withdrawn on facts for update using (
  (select current_setting('yixian.everything', true)) = 'on') with check (true);

-- A deed of one unit may withdraw a fact of another (the centre sends work back that a unit had handed in), so the
-- withdrawal looks past the doer's own reach; it tells nothing back but how many there were.
create function withdraw(the_record uuid, the_kind text, because text, moment timestamptz) returns bigint
  language sql set yixian.everything = 'on' as $$
  with gone as (
    update indicator.facts set withdrawn_at = greatest(moment, recorded_at), withdrawn_because = because
    where record = the_record and kind = the_kind and withdrawn_at is null
    returning 1)
  select count(*) from gone
$$;

create table marks (
  bit         smallint primary key check (bit between 0 and 30),
  code        text     not null unique,
  kind        text     not null references kinds,
  in_time     boolean,
  least_level smallint
);
comment on table marks is '标记：一件记录有某种有效事实即带此标记';
insert into marks (bit, code, kind, in_time, least_level) values
  (0, 'FILED', 'issue.filed', null, null),
  (1, 'REFUSED', 'issue.refused', null, null),
  (2, 'VOIDED', 'issue.voided', null, null),
  (3, 'HANDLED', 'issue.handled', null, null),
  (4, 'HANDLED_IN_TIME', 'issue.handled', true, null),
  (5, 'EXTENDED', 'issue.extended', null, null),
  (6, 'CLOSED_IN_TIME', 'issue.closed', true, null),
  (7, 'REWORKED', 'issue.reworked', null, null),
  (8, 'RATED', 'issue.rated', null, null),
  (9, 'RATED_CONTENT', 'issue.rated', null, 4),
  (10, 'CALLED_BACK', 'issue.called-back', null, null),
  (11, 'CALLED_BACK_CONTENT', 'issue.called-back', null, 4),
  (12, 'ANSWERED', 'call.answered', null, null);

-- What is known about the records by a moment, whoever's facts these are: a village's report counts as handled
-- although another unit handled it. Tells marks only, no unit, no person.
create function marks_of(wanted uuid[], known_by timestamptz) returns table (record uuid, mask int)
  language sql stable set yixian.everything = 'on' as $$
  select f.record, bit_or(1 << m.bit)
  from indicator.facts f
  join indicator.marks m
    on m.kind = f.kind
   and (m.in_time is null or m.in_time = f.in_time)
   and (m.least_level is null or f.level >= m.least_level)
  where f.record = any (wanted)
    and f.recorded_at < known_by
    and (f.withdrawn_at is null or f.withdrawn_at >= known_by)
  group by f.record
$$;

create table indicators (
  code     text     primary key,
  position smallint not null unique,
  name     text     not null,
  basis    text     not null,
  variant  text     not null,
  version  int      not null default 1
);
comment on table indicators is '指标；variant 为当前所用口径';

create table formulas (
  indicator   text not null references indicators,
  variant     text not null,
  variant_name text not null,
  base        text not null references kinds,
  among       text[] not null default '{}',
  having_all  text[] not null,
  having_none text[] not null default '{}',
  numerator   text not null,
  denominator text not null,
  primary key (indicator, variant)
);
comment on table formulas is '公式：分母为期内有 base 事实（且带 among 任一标记）的记录，分子为其中带全部 having_all、不带 having_none 者';

insert into indicators (code, position, name, basis, variant) values
  ('VALID_REPORT', 1, '有效上报率', 'GB/T 30428 / 47678 评价指标', 'ALL'),
  ('FILING', 2, '立案率', 'GB/T 30428 / 47678 评价指标', 'ALL'),
  ('HANDLING', 3, '处置率', 'GB/T 30428 / 47678 评价指标', 'ALL'),
  ('HANDLING_IN_TIME', 4, '按期处置率', 'GB/T 30428 / 47678 评价指标', 'ALL'),
  ('EXTENSION', 5, '延期率', 'GB/T 30428 / 47678 评价指标', 'ALL'),
  ('CLOSING_IN_TIME', 6, '按期结案率', 'GB/T 30428 / 47678 评价指标', 'ALL'),
  ('REWORK', 7, '返工率', 'GB/T 30428 / 47678 评价指标', 'ALL'),
  ('SATISFACTION', 8, '满意率', '接诉即办“三率”、政务服务“好差评”', 'RATED'),
  ('RESPONSE', 9, '响应率', '接诉即办“三率”、在线点名', 'ALL');

insert into formulas
  (indicator, variant, variant_name, base, among, having_all, having_none, numerator, denominator) values
  ('VALID_REPORT', 'ALL', '全部上报', 'issue.reported', '{}', '{FILED}', '{VOIDED}', '已立案且未作废的上报事件', '期内上报的事件'),
  ('FILING', 'ALL', '全部上报', 'issue.reported', '{}', '{FILED}', '{}', '已立案的事件', '期内上报的事件'),
  ('FILING', 'DECIDED', '已作出受理决定', 'issue.reported', '{FILED,REFUSED}', '{FILED}', '{}', '已立案的事件', '期内上报且已立案或不予受理的事件'),
  ('HANDLING', 'ALL', '全部应处置', 'issue.due', '{}', '{HANDLED}', '{}', '已处置的事件', '处置期限落在期内的事件'),
  ('HANDLING_IN_TIME', 'ALL', '全部应处置', 'issue.due', '{}', '{HANDLED_IN_TIME}', '{}', '按期处置的事件', '处置期限落在期内的事件'),
  ('EXTENSION', 'ALL', '全部应处置', 'issue.due', '{}', '{EXTENDED}', '{}', '批准延期的事件', '处置期限落在期内的事件'),
  ('CLOSING_IN_TIME', 'ALL', '全部应结案', 'issue.close-due', '{}', '{CLOSED_IN_TIME}', '{}', '按期结案的事件', '结案期限落在期内的事件'),
  ('REWORK', 'ALL', '全部应结案', 'issue.close-due', '{}', '{REWORKED}', '{}', '返工的事件', '结案期限落在期内的事件'),
  ('SATISFACTION', 'ALL', '全部结案', 'issue.closed', '{}', '{RATED_CONTENT}', '{}', '评价为满意或非常满意的事件', '期内结案的事件'),
  ('SATISFACTION', 'RATED', '已评价', 'issue.closed', '{RATED}', '{RATED_CONTENT}', '{}', '评价为满意或非常满意的事件', '期内结案且已评价的事件'),
  ('SATISFACTION', 'CALLED_BACK', '已回访', 'issue.closed', '{CALLED_BACK}', '{CALLED_BACK_CONTENT}', '{}', '回访答复满意或非常满意的事件', '期内结案且已回访的事件'),
  ('RESPONSE', 'ALL', '全部呼叫', 'call.made', '{}', '{ANSWERED}', '{}', '有应答的呼叫', '期内的呼叫');

alter table indicators add foreign key (code, variant) references formulas (indicator, variant);

create table snapshots (
  day         date        not null,
  by_what     text        not null check (by_what in ('UNIT', 'GRID', 'CATEGORY')),
  key         text        not null,
  total       boolean     not null,
  name        text        not null,
  indicator   text        not null references indicators,
  variant     text        not null,
  numerator   int         not null check (numerator >= 0),
  denominator int         not null check (denominator >= numerator),
  from_day    date        not null,
  taken_at    timestamptz not null,
  primary key (day, by_what, total, key, indicator)
);
comment on table snapshots is '每日快照：当月至该日的指标，如当日所示';
