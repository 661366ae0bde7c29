-- 审批 · Who must say yes, in which order: flows as data, requests, tasks of approvers, and the deeds that make the record.

create table flows (
  id         uuid        primary key,
  code       text        not null check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  version    int         not null check (version > 0),
  current    boolean     not null,
  name       text        not null check (length(name) between 1 and 40),
  plain      boolean     not null,
  enabled    boolean     not null,
  withdrawal text        not null check (withdrawal in ('UNTIL_FIRST', 'UNTIL_END', 'NEVER')),
  steps      jsonb       not null check (jsonb_typeof(steps) = 'array' and jsonb_array_length(steps) between 1 and 12),
  edited_at  timestamptz not null,
  edited_by  text        not null,
  constraint flows_version unique (code, version)
);
comment on table flows is '审批流程的各个版本；修改产生新版本，办理中的申请仍按原版本';
comment on column flows.plain is '可用于一般请示';
create unique index flows_current on flows (code) where current;

create table requests (
  id             uuid        primary key,
  flow           uuid        not null references flows,
  subject_kind   text        not null check (subject_kind ~ '^[a-z][a-z-]{1,39}$'),
  kind_name      text        not null check (length(kind_name) between 1 and 20),
  subject        uuid        not null,
  title          text        not null check (length(title) between 1 and 100),
  link           text        not null check (link like '/%'),
  state          text        not null check (state in ('RUNNING', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'RETURNED')),
  round          int         not null check (round > 0),
  step           int         not null check (step > 0),
  edition        int         not null check (edition > 0),
  applicant      uuid        not null,
  applicant_name text        not null,
  applicant_unit uuid,
  asked_at       timestamptz not null,
  ended_at       timestamptz,
  due            timestamptz not null default '9999-12-31T00:00:00Z',
  waiting        uuid[]      not null default '{}',
  approvers      uuid[]      not null default '{}',
  copied         uuid[]      not null default '{}',
  version        int         not null,
  changed_by     text        not null,
  changed_at     timestamptz not null,
  check ((state in ('APPROVED', 'REFUSED', 'WITHDRAWN')) = (ended_at is not null)),
  check (state = 'RUNNING' or cardinality(waiting) = 0)
);
comment on table requests is '审批申请';
comment on column requests.due is '待办中最早的到期时刻；没有待办为 9999 年';
comment on column requests.waiting is '正等谁审批';
comment on column requests.approvers is '现在与曾经的审批人，都可查看';
create unique index requests_one_open on requests (subject_kind, subject) where state in ('RUNNING', 'RETURNED');
create index requests_subject on requests (subject_kind, subject, id desc);
create index requests_flow on requests (flow);
create index requests_applicant on requests (applicant, id desc);
create index requests_unit on requests (applicant_unit, id desc);
create index requests_waiting on requests using gin (waiting);
create index requests_approvers on requests using gin (approvers);
create index requests_copied on requests using gin (copied);
create index requests_due on requests (due, id) where state = 'RUNNING';

create table papers (
  request uuid        not null references requests,
  edition int         not null,
  title   text        not null,
  rows    jsonb       not null,
  files   jsonb       not null default '[]',
  hash    text        not null check (hash ~ '^[0-9a-f]{64}$'),
  at      timestamptz not null,
  primary key (request, edition)
);
comment on table papers is '申请摘要：每次提交冻结一稿，审批人所见即此稿';

create table tasks (
  id            uuid        primary key,
  request       uuid        not null references requests,
  round         int         not null,
  step          int         not null,
  approver      uuid        not null,
  approver_name text        not null,
  state         text        not null check (state in ('WAITING', 'AGREED', 'REFUSED', 'RETURNED', 'TRANSFERRED', 'ADDED', 'LAPSED')),
  beside        uuid        references tasks,
  since         timestamptz not null,
  term          int         not null,
  remind_at     timestamptz not null,
  due           timestamptz not null,
  reminded      boolean     not null default false,
  overdue       boolean     not null default false,
  acted_at      timestamptz,
  acted_by      text
);
comment on table tasks is '待办审批：某一步中等某人表态';
comment on column tasks.beside is '加签：由哪一项待办请来';
create index tasks_request on tasks (request, id);
create index tasks_beside on tasks (beside);
create index tasks_remind on tasks (remind_at) where state = 'WAITING' and not reminded;
create index tasks_due on tasks (due) where state = 'WAITING' and not overdue;
create unique index tasks_once on tasks (request, round, step, approver) where state in ('WAITING', 'ADDED');

create table deeds (
  request    uuid        not null references requests,
  seq        int         not null,
  move       text        not null,
  round      int         not null,
  step       int         not null,
  step_name  text,
  from_state text,
  to_state   text        not null,
  at         timestamptz not null,
  account    uuid,
  by_name    text        not null,
  instead_of text,
  comment    text        check (length(comment) <= 500),
  others     text[]      not null default '{}',
  edition    int         not null,
  seen       text        not null,
  primary key (request, seq)
);
comment on table deeds is '审批经过：何人、何时、代谁、所见何稿、如何表态，合起来即决定记录';
comment on column deeds.seen is '表态时所见摘要的哈希';
create index deeds_account on deeds (account, request);

-- ---------------------------------------------------------------- the second wall: row security

create function mine() returns uuid language sql stable
  return nullif(current_setting('yixian.approval_account', true), '')::uuid;
create function steads() returns uuid[] language sql stable
  return nullif(current_setting('yixian.approval_steads', true), '')::uuid[];
create function units_seen() returns uuid[] language sql stable
  return nullif(current_setting('yixian.approval_units', true), '')::uuid[];
create function everything() returns boolean language sql stable
  return coalesce(current_setting('yixian.approval_everything', true), '') = 'on';

alter table requests enable row level security;
alter table requests force row level security;
create policy seen on requests for select using (
  (select everything())
  or applicant = (select mine())
  or approvers && (select steads())
  or copied && array[(select mine())]
  or applicant_unit = any ((select units_seen())::uuid[]));
create policy added on requests for insert with check (true);
create policy changed on requests for update using (
  (select everything())
  or applicant = (select mine())
  or approvers && (select steads())
  or copied && array[(select mine())]
  or applicant_unit = any ((select units_seen())::uuid[]))
  with check (true);

do $$
declare child text;
begin
  foreach child in array array['papers', 'tasks', 'deeds'] loop
    execute format('alter table %I enable row level security', child);
    execute format('alter table %I force row level security', child);
    execute format('create policy seen on %I for select using (exists (select from approval.requests r where r.id = request))', child);
    execute format('create policy added on %I for insert with check (true)', child);
    execute format('create policy changed on %I for update using (exists (select from approval.requests r where r.id = request)) with check (true)', child);
  end loop;
end $$;
