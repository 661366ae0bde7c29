-- 公开审核 · What a moderator, or a rule of the house, has released to anybody; the issue itself stays as it was told.

alter table issues add column released boolean not null default false;
update issues set released = true where channel = 'OPEN311';
drop index issues_open311_reported;
drop index issues_open311_changed;
create index issues_released_reported on issues (reported_at desc, id desc) where released;
create index issues_released_changed on issues (changed_at desc, id desc) where released;

create table releases (
  issue   uuid        primary key references issues on delete cascade,
  verdict text        not null check (verdict in ('SHOWN', 'HELD')),
  words   text        check (length(words) between 1 and 4000),
  address text        check (length(address) between 1 and 200),
  photos  jsonb       not null default '[]',
  reason  text        check (length(reason) between 1 and 200),
  by_rule boolean     not null default false,
  version int         not null default 1,
  at      timestamptz not null,
  by_name text        not null,
  check (verdict <> 'SHOWN' or words is not null),
  check (verdict <> 'HELD' or reason is not null)
);
comment on table releases is '公开审核：公开的文字与照片另存一份，原件不动；photos 为原照片、涂黑的区域与公开的副本';

create table release_rules (
  category uuid        primary key references categories,
  at       timestamptz not null,
  by_name  text        not null
);
comment on table release_rules is '这些分类的事件，文字中没有查出个人信息时，受理即公开（照片除外）';

alter table releases enable row level security;
alter table releases force row level security;
create policy seen on releases for select using (exists (select from issue.issues i where i.id = issue));
create policy added on releases for insert with check (true);
create policy changed on releases for update using (exists (select from issue.issues i where i.id = issue)) with check (true);
