-- 宣传服务 · Campaigns and what was done in them: lectures, stalls, leaflets, shared links, cases sent to groups, questions asked and answered.

create table campaigns (
  id         uuid        primary key,
  code       text        not null unique,
  title      text        not null check (length(title) between 1 and 60),
  topic      text        not null check (length(topic) between 1 and 40),
  audience   text        not null check (length(audience) between 1 and 60),
  owner      uuid        not null,
  begins     date        not null,
  ends       date        not null,
  asks       boolean     not null,
  ended_at   timestamptz,
  made_at    timestamptz not null,
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null,
  check (begins <= ends)
);
comment on table campaigns is '宣传活动：主题、牵头单位、面向的人群（不列名单）、起止；对内部公开，谁做了谁记';
comment on column campaigns.asks is '是否开放群众在线提问';
create index campaigns_made on campaigns (made_at desc, id desc);

create table occasions (
  id       uuid        primary key,
  campaign uuid        not null references campaigns,
  owner    uuid        not null,
  unit     uuid,
  person   uuid,
  kind     text        not null check (kind in ('LECTURE', 'STALL', 'LEAFLETS', 'PUSH', 'CONSULTATION', 'SHARE')),
  title    text        not null check (length(title) between 1 and 60),
  place    text        not null check (length(place) between 1 and 60),
  held     date        not null,
  host     text        not null check (length(host) between 1 and 60),
  leaflets int         not null check (leaflets between 0 and 100000),
  shared   int         not null check (shared between 0 and 100000),
  proof    text        check (length(proof) <= 300),
  file     uuid,
  by       text        not null,
  at       timestamptz not null,
  check (kind <> 'SHARE' or shared > 0 and leaflets = 0 and (proof is not null or file is not null)),
  check (kind = 'SHARE' or shared = 0)
);
comment on table occasions is '宣传记录：讲座、摆摊、入户发放、线上推送、咨询、链接转发；一次一行，总数由此相加';
create index occasions_campaign on occasions (campaign, held desc, id desc);
create index occasions_person on occasions (person, held);

create table held (
  campaign uuid not null references campaigns,
  kind     text not null,
  place    text not null,
  day      date not null,
  primary key (campaign, kind, place, day)
);
comment on table held is '已记录的方式、地点、日期：谁来记都能查重，不含记录人和内容';

create table cases (
  id       uuid        primary key,
  campaign uuid        not null references campaigns,
  owner    uuid        not null,
  title    text        not null check (length(title) between 1 and 60),
  text     text        not null check (length(text) between 1 and 2000),
  at       timestamptz not null,
  by       text        not null,
  unique (campaign, title)
);
comment on table cases is '普法案例：推送的案例正文，不含当事人姓名';

create table pushes (
  id       uuid        primary key,
  pushed   uuid        not null references cases,
  campaign uuid        not null references campaigns,
  owner    uuid        not null,
  unit     uuid,
  person   uuid,
  audience text        not null check (length(audience) between 1 and 60),
  on_day   date        not null,
  by       text        not null,
  at       timestamptz not null,
  unique (pushed, audience, on_day)
);
comment on table pushes is '案例推送：一个案例推送到一个群一次一行；群是一个群体，不列成员';
create index pushes_campaign on pushes (campaign, on_day desc, id desc);

create table questions (
  id           uuid        primary key,
  code         text        not null unique,
  secret_hash  bytea,
  campaign     uuid        not null references campaigns,
  owner        uuid        not null,
  question     text        check (length(question) between 1 and 500),
  asked        date        not null,
  asked_at     timestamptz not null,
  state        text        not null check (state in ('ASKED', 'ANSWERED', 'PUBLISHED')),
  answer       text        check (length(answer) between 1 and 1000),
  adviser      text        check (length(adviser) between 1 and 30),
  answered_at  timestamptz,
  answered_by  text,
  shown_question text      check (length(shown_question) between 1 and 500),
  shown_answer text        check (length(shown_answer) between 1 and 1000),
  published_at timestamptz,
  published_by text,
  forgotten_at timestamptz,
  version      int         not null,
  changed_at   timestamptz not null,
  changed_by   text        not null,
  check ((state = 'ASKED') = (answered_at is null)),
  check ((state = 'PUBLISHED') = (published_at is not null)),
  check ((state = 'PUBLISHED') = (shown_question is not null and shown_answer is not null)),
  check ((question is null) = (forgotten_at is not null))
);
comment on table questions is '在线问答：提问不留身份，凭编号和口令查看；公开的是另写的文字，原文到期清除';
create index questions_campaign on questions (campaign, asked desc, id desc);
create index questions_published on questions (published_at desc, id desc) where state = 'PUBLISHED';

create sequence numbers;
create sequence question_numbers;

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  person     constant text := '(select nullif(current_setting(''yixian.person'', true), '''')::uuid)';
  done       constant text := format('%1$s or owner = any (%2$s) or unit = any (%2$s) or person = %3$s', everything, units, person);
  led        constant text := format('%1$s or owner = any (%2$s)', everything, units);
  part       text;
begin
  foreach part in array array['occasions', 'pushes'] loop
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format('create policy seen on %I for select using (%s)', part, done);
    execute format('create policy added on %I for insert with check (true)', part);
  end loop;
  alter table questions enable row level security;
  alter table questions force row level security;
  execute format('create policy seen on questions for select using (%s)', led);
  execute 'create policy added on questions for insert with check (true)';
  execute format('create policy changed on questions for update using (%s) with check (true)', led);
end $$;
