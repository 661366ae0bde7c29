-- 历史工单 · Cases that were closed (or left open) in another system come in with their own times, and can be taken back as a whole.
alter table issues drop constraint issues_channel_check;
alter table issues add constraint issues_channel_check check (channel in ('STAFF_PHONE', 'CITIZEN_PAGE', 'HOTLINE', 'GRID_POST',
  'OPERATIONS', 'VISIT', 'OPEN311', 'PAST'));

create table past_imports (
  id          uuid        primary key,
  source      text        not null check (length(source) between 1 and 40),
  file_name   text        not null,
  file_hash   text        not null check (file_hash ~ '^[0-9a-f]{64}$'),
  rows        int         not null check (rows >= 0),
  taken       int         not null check (taken > 0),
  known       int         not null check (known >= 0),
  bad         int         not null check (bad >= 0),
  first_at    timestamptz not null,
  last_at     timestamptz not null,
  at          timestamptz not null,
  by_name     text        not null,
  revoked_at  timestamptz,
  revoked_by  text,
  revoked_why text,
  check (taken + known + bad = rows),
  check (num_nulls(revoked_at, revoked_by, revoked_why) in (0, 3))
);
comment on table past_imports is '历史工单导入：一份文件一条，记文件指纹与件数；撤回的留存';
create index past_imports_at on past_imports (at desc);

create table past_cases (
  issue   uuid primary key references issues,
  import  uuid not null references past_imports,
  source  text not null,
  number  text not null check (length(number) between 1 and 60),
  channel text,
  version int  not null,
  constraint past_cases_number unique (source, number)
);
comment on table past_cases is '历史工单出处：原系统与原编号，同一编号只收一次';
comment on column past_cases.version is '导入时的事件版本；与现在相同即无人办理过，可整批撤回';
create index past_cases_import on past_cases (import);

create table past_mappings (
  id      uuid        primary key,
  name    text        not null unique check (length(name) between 1 and 40),
  content jsonb       not null,
  at      timestamptz not null,
  by_name text        not null
);
comment on table past_mappings is '历史工单的列与取值对照，按名保存，供下一份文件使用';

alter table past_cases enable row level security;
alter table past_cases force row level security;
create policy seen on past_cases for select using (exists (select from issue.issues i where i.id = issue));
create policy added on past_cases for insert with check (true);

-- What an import brought can be taken back by whoever sees everything; nothing else is ever deleted.
create policy issues_taken_back on issues for delete using (
  (select current_setting('yixian.everything', true)) = 'on' and channel = 'PAST');
do $$
declare child text;
begin
  foreach child in array array['past_cases', 'work_orders', 'steps', 'ratings'] loop
    execute format('create policy taken_back on %I for delete using (exists (select from issue.issues i where i.id = issue and i.channel = ''PAST''))', child);
  end loop;
end $$;
