-- 热线工单表 · What the hotline hands over as a sheet becomes live issues; the answers go back under the hotline's own numbers.
create table hotline_sheets (
  id        uuid        primary key,
  file_name text        not null,
  file_hash text        not null check (file_hash ~ '^[0-9a-f]{64}$'),
  rows      int         not null check (rows >= 0),
  taken     int         not null check (taken > 0),
  known     int         not null check (known >= 0),
  bad       int         not null check (bad >= 0),
  at        timestamptz not null,
  by_name   text        not null,
  check (taken + known + bad = rows)
);
comment on table hotline_sheets is '热线工单表：一份文件一条';
create index hotline_sheets_at on hotline_sheets (at desc);

create table hotline_orders (
  issue     uuid        primary key references issues,
  sheet     uuid        not null references hotline_sheets,
  number    text        not null unique check (length(number) between 1 and 60),
  called_at timestamptz not null,
  due       timestamptz,
  call_back boolean     not null
);
comment on table hotline_orders is '热线工单：热线的编号、来电时间、办结期限与是否要求回访；同一编号只收一次';
create index hotline_orders_sheet on hotline_orders (sheet, number);

alter table hotline_orders enable row level security;
alter table hotline_orders force row level security;
create policy seen on hotline_orders for select using (exists (select from issue.issues i where i.id = issue));
create policy added on hotline_orders for insert with check (true);
