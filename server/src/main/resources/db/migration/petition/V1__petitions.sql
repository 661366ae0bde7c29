-- 信访 · Suggestions and appeals, with who brought them, what is due until when, and what was done. 检举控告 lie apart, in reports.

create table petitions (
  id            uuid        primary key,
  code          text        not null unique,
  channel       text        not null check (channel in ('LETTER', 'VISIT', 'RECEPTION', 'GOING_DOWN', 'NETWORK', 'TELEPHONE', 'FAX')),
  kind          text        not null check (kind in ('SUGGESTION', 'APPEAL')),
  matter        text        not null,
  summary       text        not null check (length(summary) between 1 and 100),
  request       text        not null check (length(request) between 1 and 2000),
  place         text        check (length(place) <= 200),
  area          uuid,
  grid          uuid,
  people        int         not null check (people between 1 and 10000),
  state         text        not null,
  repeat_of     uuid        references petitions,
  route         text,
  diverted_to   text        check (length(diverted_to) <= 200),
  office        uuid        not null,
  unit          uuid,
  reviewer      uuid,
  outcome       text,
  opinion       text        check (length(opinion) <= 4000),
  resolution    text        check (resolution in ('CONFLICT', 'CLAIM')),
  satisfaction  int    check (satisfaction between 1 and 5),
  extension_days   int      check (extension_days between 1 and 30),
  extension_reason text     check (length(extension_reason) <= 1000),
  extension_by  uuid,
  extended      boolean     not null default false,
  in_time       boolean,
  stage         text,
  due           timestamptz,
  told          boolean     not null default false,
  registered_at timestamptz not null,
  registered_by text        not null,
  answered_at   timestamptz,
  changed_at    timestamptz not null,
  changed_by    text        not null,
  version       int         not null,
  check ((stage is null) = (due is null)),
  check ((state = 'REPEATED') = (repeat_of is not null)),
  check ((state = 'DIVERTED') <= (diverted_to is not null)),
  check ((extension_days is null) = (extension_reason is null) and (extension_days is null) = (extension_by is null))
);
comment on table petitions is '信访事项：建议意见、申诉求决；检举控告另存';
comment on column petitions.people is '人数；5 人以上为集体访，代表不得超过 5 人（信访工作条例第二十条）';
comment on column petitions.repeat_of is '重复件并入首次登记的事项，不另计';
comment on column petitions.in_time is '是否按期答复；未答复为空';
comment on column petitions.told is '本期限已提醒过承办单位';
create index petitions_registered on petitions (registered_at desc, id desc);
create index petitions_due on petitions (due) where due is not null and not told;

create table petitioners (
  petition uuid  not null references petitions,
  position int   not null check (position between 1 and 5),
  name     bytea not null,
  contact  bytea,
  called   bytea not null,
  same     bytea,
  primary key (petition, position)
);
comment on table petitioners is '信访人或代表：姓名、联系方式加密；至多 5 人';
comment on column petitioners.called is '姓名的密钥摘要：查找以往信访';
comment on column petitioners.same is '姓名与联系方式的密钥摘要：两者都相同才自动认作同一人';
create index petitioners_called on petitioners (called);

create table terms (
  petition uuid        not null references petitions,
  position int         not null,
  stage    text        not null,
  began_at timestamptz not null,
  due      timestamptz not null,
  ended_at timestamptz,
  primary key (petition, position),
  check (due >= began_at)
);
comment on table terms is '期限：登记转送、受理、提出异议、办理、复查、复核，各自起止';

create table steps (
  petition uuid        not null references petitions,
  position int         not null,
  move     text        not null,
  state    text        not null,
  at       timestamptz not null,
  by       text        not null,
  unit     uuid,
  note     text        check (length(note) <= 4000),
  level    int    check (level between 1 and 5),
  primary key (petition, position)
);
comment on table steps is '办理经过：每一步一行，只增；回访带满意度';

create sequence numbers;

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  grids      constant text := '((select nullif(current_setting(''yixian.grids'', true), '''')::uuid[])::uuid[])';
  reach      constant text := format(
    '%1$s or office = any (%2$s) or unit = any (%2$s) or reviewer = any (%2$s) or grid = any (%3$s)', everything, units, grids);
  part       text;
begin
  alter table petitions enable row level security;
  alter table petitions force row level security;
  execute format('create policy seen on petitions for select using (%s)', reach);
  execute 'create policy added on petitions for insert with check (true)';
  execute format('create policy changed on petitions for update using (%s) with check (true)', reach);
  foreach part in array array['petitioners', 'terms', 'steps'] loop
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format('create policy seen on %I for select using (exists (select 1 from petitions p where p.id = petition))', part);
    execute format('create policy added on %I for insert with check (true)', part);
    execute format('create policy changed on %I for update using (exists (select 1 from petitions p where p.id = petition)) with check (true)', part);
  end loop;
end $$;
