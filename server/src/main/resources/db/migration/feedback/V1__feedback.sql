-- 反馈通报 · What a unit is told each month of those whom it sent or receives. A draft is made from records and renewed from them; what was
-- sent stands still, with its figures and its digest, until its day of forgetting.

create table rules (
  number           int         primary key check (number > 0),
  in_force         date        not null unique,
  day              int         not null check (day between 1 and 28),
  home_kinds       text[]      not null,
  host_kinds       text[]      not null,
  department_kinds text[]      not null,
  home_days        int         not null check (home_days between 0 and 60),
  host_days        int         not null check (host_days between 0 and 60),
  department_days  int         not null check (department_days between 0 and 60),
  home_closing     text        not null check (length(home_closing) <= 300),
  host_closing     text        not null check (length(host_closing) <= 300),
  department_closing text      not null check (length(department_closing) <= 300),
  indicators       text[]      not null check (cardinality(indicators) <= 12),
  organisation     uuid,
  community        uuid,
  operations       uuid,
  keep_months      int         not null check (keep_months between 6 and 120),
  because          text        not null check (length(because) between 1 and 200),
  made_by          text        not null,
  made_at          timestamptz not null
);
comment on table rules is '反馈规则：每类收件单位收到哪些内容、几个工作日内回复、每月几日拟稿、三部门各是哪个单位；自某日起执行，只增不改';
comment on column rules.day is '每月几日拟上月的稿；逢非工作日顺延';
comment on column rules.home_days is '请派出单位几个工作日内回复；0 为不要求';
comment on column rules.indicators is '写进通报的指标，按指标库的编码';
comment on column rules.keep_months is '拟稿、发出后满若干个月删除';

insert into rules (number, in_force, day, home_kinds, host_kinds, department_kinds, home_days, host_days, department_days,
                   home_closing, host_closing, department_closing, indicators, keep_months, because, made_by, made_at)
values (1, '2000-01-01', 3,
        '{LEAVE,WORK,TALK,SIGNAL,FINDING,GRADE}',
        '{LEAVE,LEAVE_OPEN,REPORT_OPEN,MENTOR_OPEN,RATING_OPEN}',
        '{LEAVE,TALK,SIGNAL,FINDING,LEAVE_OPEN,REPORT_OPEN,MENTOR_OPEN,RATING_OPEN}',
        5, 5, 0,
        '感谢贵单位选派干部到一线。请关心他们的工作和生活，有情况及时与我们联系。',
        '感谢贵单位对挂职干部的培养和照顾。以上待办请安排办理，对挂职工作的意见建议请一并回复。',
        '以上情况供工作中参考。',
        '{OWN_HANDLED_IN_TIME,OWN_HANDLED_CONTENT,PROBLEMS_FIXED_IN_TIME,HELP_CONFIRMED,PETITIONS_ANSWERED_IN_TIME}',
        36, '反馈通报的起始规则', '系统', '2026-01-01T00:00:00Z');

create table letters (
  id          uuid        primary key,
  kind        text        not null check (kind in ('HOME', 'HOST', 'ORGANISATION', 'COMMUNITY', 'OPERATIONS')),
  unit        uuid        not null,
  unit_name   text        not null,
  month       date        not null check (extract(day from month) = 1),
  edition     int         not null check (edition between 1 and 20),
  owner       uuid,
  issuer      text        not null,
  state       text        not null check (state in ('DRAFT', 'SENT', 'ASIDE', 'CORRECTED')),
  content     jsonb       not null check (jsonb_typeof(content) = 'object'),
  counted_at  timestamptz not null,
  remark      text        check (length(remark) between 1 and 1000),
  left_out    jsonb       not null default '{}' check (jsonb_typeof(left_out) = 'object'),
  reason      text        check (length(reason) between 1 and 300),
  corrects    uuid        references letters,
  correction  text        check (length(correction) between 1 and 300),
  sent_text   text,
  fingerprint text        check (fingerprint ~ '^[0-9a-f]{64}$'),
  head        jsonb       check (jsonb_typeof(head) = 'object'),
  sent_by     text,
  sent_at     timestamptz,
  answer_by   date,
  reminded_at timestamptz,
  read_at     timestamptz,
  answer      text        check (length(answer) between 1 and 1000),
  answered_by text,
  answered_at timestamptz,
  forget_on   date        not null,
  version     int         not null check (version > 0),
  changed_by  text        not null,
  changed_at  timestamptz not null,
  unique (kind, unit, month, edition),
  check ((edition = 1) = (corrects is null) and (corrects is null) = (correction is null)),
  check ((state in ('SENT', 'CORRECTED')) = (sent_at is not null)),
  check ((sent_at is null) = (sent_text is null) and (sent_at is null) = (fingerprint is null) and (sent_at is null) = (sent_by is null)),
  check ((state = 'ASIDE') = (reason is not null)),
  check (sent_at is not null or (answer_by is null and read_at is null and answer is null)),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
comment on table letters is '反馈通报：一个收件单位一个月一份；发出时连同数字固定，只能以更正通报接替';
comment on column letters.content is '从记录起草的内容，数字带着它所数的记录';
comment on column letters.left_out is '拟稿人略去的行与理由；发出的文本里没有，此处留痕';
comment on column letters.sent_text is '发出的全文（JSON 原文，指纹按它计算）';
comment on column letters.read_at is '收件单位首次打开的时刻；不记是谁打开的';
comment on column letters.forget_on is '到这一天整份删除';
create index letters_month on letters (month desc, kind, unit);
create index letters_received on letters (unit, sent_at desc) where sent_at is not null;
create unique index letters_corrected_once on letters (corrects);

create table steps (
  letter  uuid        not null references letters on delete cascade,
  seq     int         not null,
  move    text        not null,
  state   text        not null,
  at      timestamptz not null,
  done_by text        not null,
  note    text,
  primary key (letter, seq)
);
comment on table steps is '经过：谁在何时办了什么';

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  part       text;
begin
  foreach part in array array['letters', 'steps'] loop
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format('create policy added on %I for insert with check (%s%s)', part, everything,
                   case part when 'steps' then ' or exists (select 1 from letters l where l.id = letter)' else '' end);
    execute format('create policy removed on %I for delete using (%s)', part, everything);
  end loop;
  execute format('create policy seen on letters for select using (%s or (sent_at is not null and unit = any (%s)))', everything, units);
  execute format('create policy changed on letters for update using (%1$s or (sent_at is not null and unit = any (%2$s))) with check (true)',
                 everything, units);
  execute 'create policy seen on steps for select using (exists (select 1 from letters l where l.id = letter))';
end $$;
