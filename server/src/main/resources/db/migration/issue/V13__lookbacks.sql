-- 回头看 · Rounds that draw closed issues, what the review group says of them, and what was decided about what it found.

create table review_groups (
  id       uuid        primary key,
  owner    uuid        not null,
  title    text        not null check (length(title) between 1 and 60),
  purpose  text        not null check (length(purpose) between 1 and 200),
  until    date        not null,
  made_at  timestamptz not null,
  made_by  text        not null
);
comment on table review_groups is '群众评议团：由哪个单位组织、为何、到哪一天；届满后清除评议员的姓名电话';

create table reviewers (
  id           uuid        primary key,
  review_group uuid        not null references review_groups,
  owner        uuid        not null,
  shown        text        not null check (length(shown) between 1 and 20),
  name         bytea,
  phone        bytea,
  code_hash    bytea       unique,
  renewed      int         not null default 0,
  until        date        not null,
  forgotten_at timestamptz,
  check (forgotten_at is null or num_nonnulls(name, phone, code_hash) = 0)
);
comment on table reviewers is '评议员：对外只显示代称；姓名电话加密存放，可不填，届满清除';
comment on column reviewers.code_hash is '专用码的摘要，评议员凭码作答，不需要账号';
create index reviewers_group on reviewers (review_group);
create index reviewers_to_forget on reviewers (until) where forgotten_at is null;

create sequence lookback_numbers;

create table lookbacks (
  id             uuid        primary key,
  code           text        not null unique,
  owner          uuid        not null,
  title          text        not null check (length(title) between 1 and 60),
  state          text        not null check (state in ('PLANNED', 'COMMITTED', 'DRAWN', 'FINISHED', 'DROPPED')),
  closed_from    date        not null,
  closed_until   date        not null,
  category       uuid        references categories,
  town           uuid,
  strata         text        not null check (strata in ('UNIT', 'GRID', 'CATEGORY')),
  spread         text        not null check (spread in ('PROPORTIONAL', 'EACH')),
  places         int         not null check (places between 1 and 500),
  again          boolean     not null default false,
  agreed         text        check (length(agreed) between 1 and 100),
  review_group   uuid        not null references review_groups,
  reviewers_each int         not null check (reviewers_each between 1 and 5),
  draw           uuid,
  made_at        timestamptz not null,
  version        int         not null,
  changed_at     timestamptz not null,
  changed_by     text        not null,
  check (closed_until >= closed_from),
  check ((state in ('COMMITTED', 'DRAWN', 'FINISHED')) = (draw is not null))
);
comment on table lookbacks is '回头看：对哪段时间、哪里、哪类结案事件，按什么分层抽多少件，由哪个评议团评';
comment on column lookbacks.again is '上几轮抽中过的是否仍可再抽；默认先抽没有抽过的';

create table lookback_frame (
  lookback uuid not null references lookbacks,
  code     text not null,
  issue    uuid not null references issues,
  primary key (lookback, code)
);
comment on table lookback_frame is '抽样名单：公开的代号对应哪件事件；名单全文在抽签公示中';

create table lookback_samples (
  id         uuid        primary key,
  lookback   uuid        not null references lookbacks,
  position   int         not null,
  owner      uuid        not null,
  issue      uuid        not null references issues,
  code       text        not null,
  unit       uuid,
  category   uuid,
  stratum    text        not null,
  closed_at  timestamptz not null,
  verdict    text        check (verdict in ('REOPEN', 'RULE', 'NONE')),
  why        text        check (length(why) between 1 and 500),
  decided_at timestamptz,
  decided_by text,
  version    int         not null default 1,
  unique (lookback, issue),
  check ((verdict is null) = (decided_at is null)),
  check ((verdict is null) = (why is null))
);
comment on table lookback_samples is '抽中的事件，以及对评议所发现问题的处理：重新办理、建议修改结案标准、不处理（都写明理由）';
create index lookback_samples_issue on lookback_samples (issue);

create table lookback_reviews (
  sample      uuid        not null references lookback_samples,
  reviewer    uuid        not null references reviewers,
  position    int         not null,
  needed      text        check (needed in ('YES', 'PARTLY', 'NO', 'UNKNOWN')),
  lasting     text        check (lasting in ('YES', 'PARTLY', 'NO', 'UNKNOWN')),
  content     text        check (content in ('YES', 'PARTLY', 'NO', 'UNKNOWN')),
  note        text        check (length(note) between 1 and 500),
  photos      uuid[]      not null default '{}',
  answered_at timestamptz,
  entered_by  text,
  primary key (sample, reviewer),
  check (num_nonnulls(needed, lasting, content) = case when answered_at is null then 0 else 3 end)
);
comment on table lookback_reviews is '三看：是不是群众需要的、效果是否持久、群众是否满意；一位评议员对一件事件一份，意见不一致时并列，不取平均';
comment on column lookback_reviews.entered_by is '由工作人员上门代录的，录入人';
create index lookback_reviews_reviewer on lookback_reviews (reviewer);

create table lookback_proposals (
  id       uuid        primary key,
  lookback uuid        not null references lookbacks,
  owner    uuid        not null,
  category uuid        references categories,
  unit     uuid        not null,
  text     text        not null check (length(text) between 1 and 500),
  samples  uuid[]      not null,
  at       timestamptz not null,
  by_name  text        not null
);
comment on table lookback_proposals is '修改结案标准的建议：送哪个单位、依据哪几件抽中的事件';

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  part       text;
begin
  foreach part in array array['review_groups', 'reviewers', 'lookbacks', 'lookback_frame', 'lookback_samples', 'lookback_reviews', 'lookback_proposals'] loop
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format('create policy added on %I for insert with check (true)', part);
  end loop;
  execute format('create policy seen on review_groups for select using (%s or owner = any (%s) or exists (select 1 from lookbacks l where l.review_group = review_groups.id))', everything, units);
  execute format('create policy seen on reviewers for select using (%s or owner = any (%s) or exists (select 1 from lookback_reviews r where r.reviewer = reviewers.id))', everything, units);
  execute format('create policy changed on reviewers for update using (%s or owner = any (%s)) with check (true)', everything, units);
  execute format('create policy seen on lookback_samples for select using (%1$s or owner = any (%2$s) or unit = any (%2$s))', everything, units);
  execute format('create policy changed on lookback_samples for update using (%s or owner = any (%s)) with check (true)', everything, units);
  execute format('create policy seen on lookbacks for select using (%s or owner = any (%s) or exists (select 1 from lookback_samples s where s.lookback = lookbacks.id))', everything, units);
  execute format('create policy changed on lookbacks for update using (%s or owner = any (%s)) with check (true)', everything, units);
  execute 'create policy seen on lookback_frame for select using (exists (select 1 from lookbacks l where l.id = lookback))';
  execute 'create policy seen on lookback_reviews for select using (exists (select 1 from lookback_samples s where s.id = sample))';
  execute 'create policy changed on lookback_reviews for update using (exists (select 1 from lookback_samples s where s.id = sample)) with check (true)';
  execute format('create policy seen on lookback_proposals for select using (%1$s or owner = any (%2$s) or unit = any (%2$s))', everything, units);
end $$;
