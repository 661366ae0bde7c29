-- 考核 · How those who serve are assessed: the plan, the rounds that the calendar draws, the sheets and what stands on them, the word of those
-- who rate, the grade that people give, the notice, review and appeal. What was told stays as it was told; a correction is a new revision.

create table plans (
  id                uuid        primary key,
  batch             uuid        not null,
  name              text        not null check (length(name) between 1 and 60),
  basis             text        not null check (length(basis) between 1 and 200),
  from_day          date        not null,
  excellent_percent smallint    not null check (excellent_percent in (20, 25)),
  rounding          text        not null check (rounding in ('DOWN', 'NEAREST', 'UP')),
  severity          text        not null check (severity in ('SHOWN', 'CENTRED')),
  factors           text[]      not null check (cardinality(factors) between 1 and 10),
  state             text        not null check (state in ('DRAFT', 'ADOPTED', 'REPLACED')),
  version           int         not null,
  changed_by        text        not null,
  changed_at        timestamptz not null
);
comment on table plans is '考核方案：一个批次如何考核；采用后不再改，只能由新方案接替';
comment on column plans.from_day is '自此日起开始的考核期适用';
create index plans_batch on plans (batch);
create unique index plans_adopted on plans (batch) where state = 'ADOPTED';

create table plan_lines (
  plan     uuid          not null references plans,
  cadence  text          not null check (cadence in ('MONTH', 'QUARTER', 'TERM')),
  seq      smallint      not null check (seq between 1 and 30),
  kind     text          not null check (kind in ('INDICATOR', 'PERSONAL', 'PANEL')),
  code     text          not null check (length(code) between 1 and 60),
  whose    text          check (whose in ('PERSON', 'GRID', 'HOST')),
  weight   numeric(5, 2) not null check (weight > 0 and weight <= 100),
  nil_at   numeric(12, 4),
  full_at  numeric(12, 4),
  primary key (plan, cadence, seq),
  unique nulls not distinct (plan, cadence, kind, code, whose),
  check ((kind = 'INDICATOR') = (nil_at is not null) and (kind = 'INDICATOR') = (whose is not null)),
  check ((nil_at is null) = (full_at is null)),
  check (nil_at is null or nil_at <> full_at)
);
comment on table plan_lines is '考核项：公共指标、个性化指标或一方评议，各占多少权重；每种考核期的权重合计为 100';
comment on column plan_lines.whose is '谁的指标值：本人、所在网格、接收单位';
comment on column plan_lines.nil_at is '指标值到此得 0 分，到 full_at 得 100 分，其间按直线计';

create table plan_raters (
  plan   uuid not null references plans,
  panel  text not null check (panel in ('ORGANISATION', 'COMMUNITY', 'OPERATIONS')),
  person uuid not null,
  primary key (plan, panel, person)
);
comment on table plan_raters is '三部门中由谁评议';

create table rounds (
  id         uuid        primary key,
  plan       uuid        not null references plans,
  batch      uuid        not null,
  cadence    text        not null check (cadence in ('MONTH', 'QUARTER', 'TERM')),
  from_day   date        not null,
  to_day     date        not null,
  drawn_at   timestamptz not null,
  rate_until timestamptz not null,
  state      text        not null check (state in ('RATING', 'MEETING', 'TOLD', 'LOCKED')),
  told_at    timestamptz,
  seal       text        check (length(seal) = 64),
  locked_at  timestamptz,
  version    int         not null,
  changed_by text        not null,
  changed_at timestamptz not null,
  unique (batch, cadence, from_day),
  check (to_day >= from_day),
  check ((state in ('TOLD', 'LOCKED')) = (told_at is not null)),
  check ((state = 'LOCKED') = (seal is not null) and (seal is null) = (locked_at is null))
);
comment on table rounds is '考核期：按日历开出的一次月度评价、季度考核或期满考核';
create index rounds_from on rounds (from_day desc, id desc);

create table sheets (
  id           uuid        primary key,
  round        uuid        not null references rounds,
  placement    uuid        not null,
  person       uuid        not null,
  home_unit    uuid        not null,
  host_unit    uuid        not null,
  grid         uuid,
  post         text        not null,
  since        date        not null,
  revision     int         not null check (revision > 0),
  grade        text        check (grade in ('EXCELLENT', 'COMPETENT', 'BASIC', 'INCOMPETENT')),
  grade_reason text        check (length(grade_reason) between 1 and 500),
  graded_by    text,
  told_at      timestamptz,
  seen_at      timestamptz,
  answer       text        check (length(answer) between 1 and 2000),
  answered_at  timestamptz,
  state        text        not null check (state in ('OPEN', 'GRADED', 'TOLD', 'REVIEW', 'REVIEWED', 'APPEAL', 'APPEALED', 'LOCKED')),
  version      int         not null,
  changed_by   text        not null,
  changed_at   timestamptz not null,
  unique (round, placement),
  check ((grade is null) = (graded_by is null)),
  check (grade_reason is null or grade is not null),
  check ((state in ('OPEN', 'GRADED')) = (told_at is null)),
  check ((answer is null) = (answered_at is null))
);
comment on table sheets is '考核表：一人一期一张；告知之前本人与他人都看不到';
create index sheets_person on sheets (person);
create index sheets_home_unit on sheets (home_unit);
create index sheets_host_unit on sheets (host_unit);
create index sheets_grid on sheets (grid);

create table revisions (
  sheet    uuid          not null references sheets,
  revision int           not null check (revision > 0),
  known_by timestamptz   not null,
  because  text          not null check (length(because) between 1 and 1000),
  score    numeric(5, 2) check (score between 0 and 100),
  by_name  text          not null,
  at       timestamptz   not null,
  primary key (sheet, revision)
);
comment on table revisions is '考核表的版本：更正另立一版，旧版照存；known_by 为当时所知的时刻，据此可复算到每一位';

create table lines (
  sheet       uuid          not null,
  revision    int           not null,
  seq         smallint      not null,
  kind        text          not null check (kind in ('INDICATOR', 'PERSONAL', 'PANEL')),
  code        text          not null,
  whose       text          check (whose in ('PERSON', 'GRID', 'HOST')),
  label       text          not null,
  words       text          not null,
  definition  int,
  weight      numeric(5, 2) not null,
  numerator   numeric,
  denominator numeric,
  value       numeric,
  score       numeric(5, 2) check (score between 0 and 100),
  raters      int,
  absent      text,
  primary key (sheet, revision, seq),
  foreign key (sheet, revision) references revisions (sheet, revision),
  check ((score is null) = (absent is not null)),
  check ((kind = 'PANEL') = (definition is null))
);
comment on table lines is '考核表上的一项：值、口径、分子分母；absent 写明为何不适用，不适用的不进平均';

create table ratings (
  id     uuid        primary key,
  sheet  uuid        not null references sheets,
  panel  text        not null check (panel in ('HOST', 'MENTOR', 'TEAM', 'HOME', 'ORGANISATION', 'COMMUNITY', 'OPERATIONS')),
  rater  uuid        not null,
  scores smallint[]  not null check (cardinality(scores) between 1 and 10 and 0 <= all (scores) and 100 >= all (scores)),
  remark text        check (length(remark) between 1 and 500),
  at     timestamptz not null,
  unique (sheet, panel, rater)
);
comment on table ratings is '评议：一人对一张表一方只评一次；除组织部门与评议人自己外无人可见';
create index ratings_rater on ratings (rater);

create table reviews (
  id           uuid        primary key,
  sheet        uuid        not null references sheets,
  kind         text        not null check (kind in ('REVIEW', 'APPEAL')),
  text         text        not null check (length(text) between 1 and 2000),
  asked_at     timestamptz not null,
  answer_by    timestamptz not null,
  outcome      text        check (outcome in ('UPHELD', 'CORRECTED')),
  reason       text        check (length(reason) between 1 and 1000),
  before_grade text,
  after_grade  text,
  before_score numeric(5, 2),
  after_score  numeric(5, 2),
  decided_by   text,
  decider      uuid,
  decided_at   timestamptz,
  unique (sheet, kind),
  check ((outcome is null) = (reason is null) and (outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null))
);
comment on table reviews is '复核与申诉：各一次；决定写明理由与改动前后';

-- Whether somebody may still rate: holds the round meanwhile, so that it does not close under his hand. Whoever rates cannot see the round himself.
create function still_rated(the_sheet uuid) returns boolean
  language sql set yixian.everything = 'on' as $$
  with held as (
    select r.state from assessment.rounds r where r.id = (select s.round from assessment.sheets s where s.id = the_sheet) for share)
  select coalesce((select state = 'RATING' from held), false)
$$;

-- ---------------------------------------------------------------- the second wall: row security

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  person     constant text := '(select nullif(current_setting(''yixian.person'', true), '''')::uuid)';
  own        text;
  name       text;
begin
  foreach name in array array['plans', 'plan_lines', 'plan_raters', 'rounds', 'sheets', 'revisions', 'lines', 'ratings', 'reviews'] loop
    own := case name
      when 'sheets' then format('person = %s and told_at is not null', person)
      when 'ratings' then format('rater = %s', person)
      when 'rounds' then 'exists (select from assessment.sheets s where s.round = rounds.id)'
      when 'plans' then 'exists (select from assessment.rounds r where r.plan = plans.id)'
      when 'plan_lines' then 'exists (select from assessment.plans p where p.id = plan_lines.plan)'
      when 'plan_raters' then format('person = %s', person)
      else format('exists (select from assessment.sheets s where s.id = %I.sheet)', name)
    end;
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy seen on %I for select using (%s or %s)', name, everything, own);
    execute format('create policy added on %I for insert with check (true)', name);
    execute format('create policy changed on %I for update using (%s or %s) with check (true)', name, everything, own);
    if name in ('plan_lines', 'plan_raters') then
      execute format('create policy removed on %I for delete using (%s)', name, everything);
    end if;
  end loop;
end $$;
