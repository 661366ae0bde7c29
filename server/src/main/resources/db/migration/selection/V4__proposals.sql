-- 人岗匹配方案 · Who might go where, and why; made by a matcher, changed by people with a reason, accepted once.

create table proposals (
  id         uuid        primary key,
  batch      uuid        not null,
  number     int         not null check (number > 0),
  rule       text        not null,
  state      text        not null check (state in ('DRAFT', 'ACCEPTED')),
  made_by    text        not null,
  made_at    timestamptz not null,
  version    int         not null check (version > 0),
  changed_by text        not null,
  changed_at timestamptz not null,
  unique (batch, number)
);
comment on table proposals is '匹配方案：可另作、可比较，只采纳一份';
create unique index proposals_accepted on proposals (batch) where state = 'ACCEPTED';

create table pairs (
  proposal   uuid    not null references proposals,
  nomination uuid    not null references nominations,
  post       uuid,
  wish       int,
  choice     int,
  because    text    not null,
  doubts     text[]  not null default '{}',
  locked     boolean not null,
  reason     text    check (length(reason) between 1 and 500),
  primary key (proposal, nomination)
);
comment on table pairs is '方案中的一人：去哪个岗位，或为何未安排；locked 为人工锁定，reason 为人工调整或破例的理由';
comment on column pairs.doubts is '须回避等疑点；采纳前须写明理由';

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  name       text;
begin
  foreach name in array array['proposals', 'pairs'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy kept on %I using (%s) with check (%s)', name, everything, everything);
  end loop;
end $$;
