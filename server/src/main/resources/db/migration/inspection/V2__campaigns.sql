-- 专项行动 · Joint groups check targets, which are places and units and never persons, by one version of one standard.

create table campaigns (
  id         uuid        primary key,
  code       text        not null unique,
  owner      uuid        not null,
  reach      uuid[]      not null,
  title      text        not null check (length(title) between 1 and 60),
  purpose    text        not null check (length(purpose) between 1 and 300),
  basis      text        not null check (length(basis) between 1 and 300),
  begins     date        not null,
  ends       date        not null,
  standard   uuid        not null references versions,
  measure    text        check (length(measure) between 1 and 10),
  share      int         not null check (share between 0 and 100),
  term       int         not null check (term between 1 and 60),
  rehearsal  boolean     not null,
  state      text        not null check (state in ('PREPARING', 'RUNNING', 'CLOSED')),
  started_at timestamptz,
  closed_at  timestamptz,
  made_at    timestamptz not null,
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null,
  check (ends >= begins),
  check ((state = 'PREPARING') = (started_at is null)),
  check ((state = 'CLOSED') = (closed_at is not null))
);
comment on table campaigns is '专项行动：牵头单位、目的、依据、起止、所用标准版本、双人评比例、整改期限；预演不计数';
comment on column campaigns.reach is '看得到的单位与组员：牵头单位、各组单位与组员、各对象责任单位';
comment on column campaigns.share is '双人评：抽几成对象由两人背靠背评';
comment on column campaigns.term is '整改期限：几个工作日';

create table groups (
  id       uuid   primary key,
  campaign uuid   not null references campaigns on delete cascade,
  name     text   not null check (length(name) between 1 and 40),
  units    uuid[] not null check (cardinality(units) between 1 and 20),
  members  uuid[] not null check (cardinality(members) between 1 and 40),
  head     uuid   not null check (head = any (members)),
  unique (campaign, name)
);
comment on table groups is '联合检查组：单位、组员、组长；组员随专项行动记载，不另建名册';

create table targets (
  id         uuid          primary key,
  campaign   uuid          not null references campaigns on delete cascade,
  number     int           not null,
  reach      uuid[]        not null,
  crew       uuid          not null references groups on delete cascade,
  unit       uuid          not null,
  kind       text          not null check (length(kind) between 1 and 20),
  name       text          not null check (length(name) between 1 and 60),
  address    text          check (length(address) between 1 and 120),
  quantity   numeric(12, 2) check (quantity >= 0),
  sampled    boolean       not null default false,
  state      text          not null check (state in ('LEFT', 'CHECKED', 'REMOVED')),
  score      numeric(5, 2) check (score between 0 and 100),
  first      numeric(5, 2) check (first between 0 and 100),
  disputes   int           not null default 0 check (disputes >= 0),
  removed    text          check (length(removed) between 1 and 300),
  checked_at timestamptz,
  version    int           not null,
  changed_at timestamptz   not null,
  changed_by text          not null,
  unique (campaign, number),
  unique (campaign, name),
  check ((state = 'CHECKED') = (score is not null and checked_at is not null and first is not null)),
  check ((state = 'REMOVED') = (removed is not null))
);
comment on table targets is '检查对象：只是地点或单位（店铺、摊位、河段、村、违建），从不是个人；责任单位、检查组';
comment on column targets.first is '检查时的得分；争议处理后 score 另记，两者都留';
comment on column targets.disputes is '未处理的争议数';
create index targets_reach on targets using gin (reach);

create table sheets (
  id       uuid        primary key,
  target   uuid        not null references targets on delete cascade,
  seat     int         not null check (seat in (1, 2)),
  rater    uuid        not null,
  photos   uuid[]      not null default '{}',
  at       timestamptz not null,
  by       text        not null,
  unique (target, seat),
  unique (target, rater)
);
comment on table sheets is '检查单：一个对象一份；抽中双人评的两份，先到的计分，两份交齐前互不可见';
comment on column sheets.rater is '评分人账号';

create table marks (
  sheet       uuid          not null references sheets on delete cascade,
  position    int           not null,
  rated       text          not null check (rated in ('MET', 'SHORT', 'NOT_APPLICABLE')),
  rated_times int           not null check (rated_times >= 0),
  verdict     text          not null check (verdict in ('MET', 'SHORT', 'NOT_APPLICABLE')),
  times       int           not null check (times >= 0),
  reason      text          check (length(reason) between 1 and 300),
  primary key (sheet, position),
  check ((rated = 'SHORT') = (rated_times > 0)),
  check ((verdict = 'SHORT') = (times > 0))
);
comment on table marks is '逐项评定：检查时所评（rated）永不改；争议处理后所评（verdict）';

create table disputes (
  id         uuid        primary key,
  target     uuid        not null references targets on delete cascade,
  sheet      uuid        not null references sheets on delete cascade,
  position   int         not null,
  reason     text        not null check (length(reason) between 1 and 300),
  raised_at  timestamptz not null,
  raised_by  text        not null,
  raiser     uuid,
  outcome    text        check (outcome in ('UPHELD', 'CORRECTED', 'WITHDRAWN')),
  note       text        check (length(note) between 1 and 300),
  settled_at timestamptz,
  settled_by text,
  score_then numeric(5, 2) not null,
  score_now  numeric(5, 2),
  unique (sheet, position),
  check ((outcome is null) = (settled_at is null) and (outcome is null) = (note is null) and (outcome is null) = (score_now is null))
);
comment on table disputes is '争议：被检单位对某项扣分提出，组长或牵头单位当场处理：维持、更正、撤销扣分；前后得分都留';
create index disputes_target on disputes (target);

create sequence campaign_numbers;

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  person     constant text := '(select nullif(current_setting(''yixian.person'', true), '''')::uuid)';
  near       constant text := format('(%1$s or reach && %2$s or %3$s = any (reach))', everything, units, person);
  part       text;
begin
  foreach part in array array['campaigns', 'targets'] loop
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format('create policy seen on %I for select using (%s)', part, near);
    execute format('create policy added on %I for insert with check (true)', part);
    execute format('create policy changed on %I for update using (%s) with check (true)', part, near);
  end loop;
  execute format('create policy wiped on campaigns for delete using (%s and rehearsal)', near);
  alter table groups enable row level security;
  alter table groups force row level security;
  execute 'create policy seen on groups for select using (exists (select 1 from campaigns c where c.id = campaign))';
  execute 'create policy added on groups for insert with check (true)';
  foreach part in array array['sheets', 'disputes'] loop
    execute format('alter table %I enable row level security', part);
    execute format('alter table %I force row level security', part);
    execute format('create policy seen on %I for select using (exists (select 1 from targets t where t.id = target))', part);
    execute format('create policy added on %I for insert with check (true)', part);
    execute format('create policy changed on %I for update using (exists (select 1 from targets t where t.id = target)) with check (true)', part);
  end loop;
  alter table marks enable row level security;
  alter table marks force row level security;
  execute 'create policy seen on marks for select using (exists (select 1 from sheets s where s.id = sheet))';
  execute 'create policy added on marks for insert with check (true)';
  execute 'create policy changed on marks for update using (exists (select 1 from sheets s where s.id = sheet)) with check (true)';
end $$;
