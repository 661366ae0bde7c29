-- 重复件 · One thing reported twice is worked once: merged into a main issue, its reporter a watcher; and the radius within which a class is alike.
-- The column "open" is written anew for every issue: a million take about a minute.
alter table issues drop constraint issues_state_check;
alter table issues add constraint issues_state_check check (state in ('REPORTED', 'VERIFYING', 'REFUSED', 'ACCEPTED',
  'DISPATCHED', 'HANDLING', 'PARKED', 'CHECKING', 'REWORK', 'CLOSED', 'VOID', 'MERGED'));
alter table issues alter column open set expression as (state not in ('REFUSED', 'CLOSED', 'VOID', 'MERGED'));
alter table issues
  add column merged_into   uuid references issues,
  add column merged_from   text,
  add column merged_clocks text[],
  add column reports       int not null default 1 check (reports >= 1),
  add column watchers      int not null default 0 check (watchers >= 0),
  add constraint issues_merged check ((state = 'MERGED') = (merged_into is not null) and (merged_into is null) = (merged_from is null)),
  add constraint issues_merged_elsewhere check (merged_into <> id);
comment on column issues.merged_into is '并入的主件；拆出后为空';
comment on column issues.merged_from is '并案前的状态，拆出时恢复';
comment on column issues.merged_clocks is '并案时在走的计时，拆出时续走';
comment on column issues.reports is '反映次数：本件及并入本件的来件';
comment on column issues.watchers is '关注人数';
create index issues_merged_into on issues (merged_into) where merged_into is not null;

create table watchers (
  id          uuid        primary key,
  issue       uuid        not null references issues,
  via         uuid        references issues,
  account     uuid,
  secret_hash bytea,
  at          timestamptz not null,
  left_at     timestamptz,
  check ((via is null) = (secret_hash is not null))
);
comment on table watchers is '关注人：并入件的反映人，或在公开件上按“我也遇到”的市民（凭口令查看，不留姓名电话）';
create index watchers_issue on watchers (issue) where left_at is null;
create unique index watchers_via on watchers (via) where left_at is null;
alter table watchers enable row level security;
alter table watchers force row level security;
create policy seen on watchers for select using (exists (select from issue.issues i where i.id = issue));
create policy added on watchers for insert with check (true);
create policy changed on watchers for update using (exists (select from issue.issues i where i.id = issue)) with check (true);

create table radii (
  category uuid primary key references categories,
  metres   int  not null check (metres between 10 and 1000)
);
comment on table radii is '查重半径：某一分类自己的值，沿目录向上继承；无值的部件 50 米，其余 200 米';
