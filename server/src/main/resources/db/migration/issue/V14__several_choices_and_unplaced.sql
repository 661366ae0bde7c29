-- 多选 · A question of a category may take several of its choices.

alter table questions drop constraint questions_kind_check;
alter table questions add constraint questions_kind_check check (kind in ('TEXT', 'CHOICE', 'CHOICES', 'NUMBER', 'YES_NO'));
alter table questions drop constraint questions_check;
alter table questions add constraint questions_check check (kind not in ('CHOICE', 'CHOICES') or cardinality(choices) >= 2);

-- 待定位 · Reports whose address names no place that the house knows wait for a person, who puts them on the map or drops them.

create table unplaced (
  id       uuid        primary key,
  channel  text        not null,
  source   text        not null check (length(source) between 1 and 60),
  address  text        not null check (length(address) between 1 and 200),
  summary  text        not null check (length(summary) between 1 and 200),
  category uuid        references categories,
  report   bytea,
  at       timestamptz not null,
  state    text        not null check (state in ('WAITING', 'PLACED', 'DROPPED')),
  issue    uuid        references issues,
  code     text,
  reason   text        check (length(reason) between 1 and 200),
  ended_at timestamptz,
  ended_by text,
  check ((state = 'WAITING') = (report is not null)),
  check ((state = 'WAITING') = (ended_at is null)),
  check ((state = 'PLACED') = (issue is not null)),
  check (state <> 'DROPPED' or reason is not null)
);
comment on table unplaced is '待定位来件：只有地址文字、找不到位置的来件，由人定位后成为事件；原文加密，办结即删';
create index unplaced_waiting on unplaced (at) where state = 'WAITING';

alter table unplaced enable row level security;
alter table unplaced force row level security;
create policy whole on unplaced using ((select current_setting('yixian.everything', true)) = 'on') with check (true);
