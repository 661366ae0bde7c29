-- 街道吹哨、部门报到 · What one unit cannot do alone: it calls others, each gets a child issue with a deadline of its own, and the caller rates
-- each answer. The first receiver stays responsible for the whole.
alter table issues
  add column parent     uuid references issues,
  add column calls      int not null default 0 check (calls >= 0),
  add column calls_open int not null default 0 check (calls_open between 0 and calls),
  add column verdict    text check (verdict in ('PRESENT', 'PARTLY', 'ABSENT')),
  add column answered_late boolean not null default false;
comment on column issues.parent is '吹哨派出的子事件所属的主件';
comment on column issues.calls is '吹哨派出的子事件数';
comment on column issues.calls_open is '尚未了结的子事件数';
comment on column issues.verdict is '子事件最近一次报到评价';
comment on column issues.answered_late is '子事件最近一次报到超过时限';
create index issues_parent on issues (parent) where parent is not null;

create table appraisals (
  id      uuid        primary key,
  issue   uuid        not null references issues,
  caller  uuid        not null,
  unit    uuid        not null,
  verdict text        not null check (verdict in ('PRESENT', 'PARTLY', 'ABSENT')),
  in_time boolean     not null,
  note    text        check (length(note) <= 2000),
  at      timestamptz not null,
  by_name text        not null,
  check (verdict = 'PRESENT' or note is not null)
);
comment on table appraisals is '报到评价：吹哨单位对部门每次报到的评价，到位、基本到位、未到位';
create index appraisals_issue on appraisals (issue, at);
create index appraisals_at on appraisals (at);
alter table appraisals enable row level security;
alter table appraisals force row level security;
create policy seen on appraisals for select using (exists (select from issue.issues i where i.id = issue));
create policy added on appraisals for insert with check (true);
