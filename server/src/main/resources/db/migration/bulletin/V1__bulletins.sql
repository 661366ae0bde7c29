-- 挂职简报 · Issues from the draft to the correction. While an issue is drafted its figures are references, counted whenever it is looked
-- at; the signature freezes what it then said, with the records behind each figure. Receipts are of units, never of people.

create table bulletins (
  id           uuid        primary key,
  owner        uuid        not null,
  masthead     text        not null check (length(masthead) between 2 and 20),
  issuer       text        not null check (length(issuer) between 2 and 60),
  year         int         not null check (year between 1949 and 2199),
  number       int         not null check (number between 1 and 999),
  edition      int         not null check (edition between 1 and 99),
  issued       date        not null,
  copies       int         not null check (copies between 0 and 99999),
  content      jsonb       not null check (jsonb_typeof(content) = 'object'),
  state        text        not null check (state in ('DRAFT', 'REVIEW', 'PUBLISHED', 'REPLACED', 'WITHDRAWN', 'DISCARDED')),
  drafter      uuid,
  drafted_by   text        not null,
  hands        uuid[]      not null default '{}',
  corrects     uuid        references bulletins,
  correction   text        check (length(correction) between 1 and 300),
  reason       text        check (length(reason) between 1 and 300),
  edition_text text,
  fingerprint  text        check (fingerprint ~ '^[0-9a-f]{64}$'),
  head         jsonb       check (jsonb_typeof(head) = 'object'),
  signed_by    text,
  signed_at    timestamptz,
  version      int         not null check (version > 0),
  changed_at   timestamptz not null,
  changed_by   text        not null,
  check ((edition = 1) = (corrects is null)),
  check ((corrects is null) = (correction is null)),
  check ((state in ('PUBLISHED', 'REPLACED', 'WITHDRAWN')) = (signed_at is not null)),
  check ((signed_at is null) = (edition_text is null) and (signed_at is null) = (fingerprint is null) and (signed_at is null) = (signed_by is null)),
  check (state <> 'WITHDRAWN' or reason is not null)
);
comment on table bulletins is '简报：报头、期号、正文、状态；签发时定稿连同数字固定下来';
comment on column bulletins.content is '栏目、文章、数字引用、合计核对；取自随手记的文章，文字在 stories';
comment on column bulletins.hands is '动过笔的账号：不能签发自己写的';
comment on column bulletins.edition_text is '签发的定稿（JSON 原文，指纹按它计算）';
comment on column bulletins.head is '签发时审计链最近一个已签名的链头';
create unique index bulletins_number on bulletins (owner, masthead, year, number, edition) where state <> 'DISCARDED';
create index bulletins_order on bulletins (year desc, number desc, edition desc);
create unique index bulletins_corrected_once on bulletins (corrects) where state <> 'DISCARDED';

create table figures (
  bulletin    uuid        not null references bulletins,
  key         text        not null check (key ~ '^[a-z0-9-]{1,24}$'),
  reference   jsonb       not null,
  name        text        not null,
  value       text        not null,
  unit        text        not null,
  numerator   int         not null,
  denominator int         not null,
  definition  text        not null,
  counted_at  timestamptz not null,
  records     uuid[]      not null,
  primary key (bulletin, key)
);
comment on table figures is '已固定的数字：值、分子、分母、口径、时刻，以及当时数到的记录';

create table receipts (
  bulletin uuid        not null references bulletins,
  position int         not null,
  role     text        not null check (role in ('REPORT', 'SEND', 'ISSUE')),
  name     text        not null check (length(name) between 1 and 60),
  unit     uuid,
  read_at  timestamptz,
  primary key (bulletin, position),
  check (read_at is null or unit is not null)
);
comment on table receipts is '报送发：单位与其首次打开的时刻；不记是谁打开的';
create unique index receipts_unit on receipts (bulletin, unit) where unit is not null;

create table steps (
  bulletin uuid        not null references bulletins,
  seq      int         not null,
  move     text        not null,
  state    text        not null,
  at       timestamptz not null,
  done_by  text        not null,
  note     text,
  primary key (bulletin, seq)
);
comment on table steps is '经过：谁在何时办了什么';

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  own        constant text := format('(%1$s or owner = any (%2$s))', everything, units);
  part       text;
begin
  alter table bulletins enable row level security;
  alter table bulletins force row level security;
  execute format('create policy seen on bulletins for select using (signed_at is not null or %s)', own);
  execute 'create policy added on bulletins for insert with check (true)';
  execute format('create policy changed on bulletins for update using (%s) with check (true)', own);
  foreach part in array array['figures', 'receipts', 'steps'] loop
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format('create policy seen on %I for select using (exists (select 1 from bulletins b where b.id = bulletin))', part);
    execute format('create policy added on %I for insert with check (true)', part);
  end loop;
  execute 'create policy changed on receipts for update using (exists (select 1 from bulletins b where b.id = bulletin)) with check (true)';
  execute 'create policy removed on receipts for delete using (exists (select 1 from bulletins b where b.id = bulletin and b.signed_at is null))';
end $$;
