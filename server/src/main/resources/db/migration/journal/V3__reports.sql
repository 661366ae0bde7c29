-- 月度报告 · Drafted from what is on record, edited and signed once by the official; then it stands, with the hash of its content. The host unit
-- comments once. While it is a draft, nobody but its writer sees it.

create table reports (
  id           uuid        primary key,
  placement    uuid        not null references books,
  person       uuid        not null,
  home_unit    uuid        not null,
  host_unit    uuid        not null,
  grid         uuid,
  month        date        not null check (extract(day from month) = 1),
  state        text        not null check (state in ('DRAFT', 'SIGNED')),
  content      text        not null,
  signed_at    timestamptz,
  hash         text        check (hash ~ '^[0-9a-f]{64}$'),
  comment      text        check (length(comment) between 1 and 1000),
  comment_by   text,
  commented_at timestamptz,
  version      int         not null check (version > 0),
  changed_by   text        not null,
  changed_at   timestamptz not null,
  unique (placement, month),
  check ((state = 'SIGNED') = (signed_at is not null and hash is not null)),
  check ((comment is null) = (comment_by is null) and (comment is null) = (commented_at is null)),
  check (comment is null or state = 'SIGNED')
);
comment on table reports is '月度报告：每人每月一份；签名后内容不再变，接收单位点评一次';
comment on column reports.content is '逐句内容与出处（JSON）；签名时对其求哈希';
create index reports_person on reports (person, month desc);
create index reports_host_unit on reports (host_unit, month desc);
create index reports_home_unit on reports (home_unit, month desc);
create index reports_month on reports (month desc, id desc);

create table reminders (
  placement uuid        not null,
  month     date        not null check (extract(day from month) = 1),
  at        timestamptz not null,
  primary key (placement, month)
);
comment on table reminders is '月度报告的提醒：每人每月至多一次';

-- ---------------------------------------------------------------- the second wall: row security

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  grids      constant text := '((select nullif(current_setting(''yixian.grids'', true), '''')::uuid[])::uuid[])';
  own        constant text := 'person = (select nullif(current_setting(''yixian.self'', true), '''')::uuid)';
  reach      text;
begin
  reach := format('%1$s or (state = ''SIGNED'' and (%2$s or home_unit = any (%3$s) or host_unit = any (%3$s) or grid = any (%4$s)))', own, everything, units, grids);
  alter table reports enable row level security;
  alter table reports force row level security;
  execute format('create policy seen on reports for select using (%s)', reach);
  execute format('create policy added on reports for insert with check (%s)', own);
  execute format('create policy changed on reports for update using (%s) with check (true)', reach);
end $$;
