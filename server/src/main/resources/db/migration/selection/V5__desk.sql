-- 匹配台 · What a batch asks of its matching, the runs of the solver, and who signed which plan.

create table briefs (
  batch      uuid        primary key,
  asked      jsonb       not null check (jsonb_typeof(asked) = 'object'),
  version    int         not null check (version > 0),
  changed_by text        not null,
  changed_at timestamptz not null
);
comment on table briefs is '匹配要求：目标的先后、各项分值、派出名额、三门干部占比、不同源岗位、禁配';

alter table proposals
  add column after uuid references proposals,
  add column brief jsonb not null default '{}' check (jsonb_typeof(brief) = 'object'),
  add column proof jsonb check (jsonb_typeof(proof) = 'object'),
  drop constraint proposals_state_check,
  add constraint proposals_state_check check (state in ('DRAFT', 'SIGNED', 'ACCEPTED'));
comment on column proposals.after is '由哪一份方案改来';
comment on column proposals.brief is '生成时的匹配要求，以后修改要求不影响本方案';
comment on column proposals.proof is '已证明的界、差距、不稳定对与次优方案';

alter table pairs
  add column parts     jsonb not null default '[]' check (jsonb_typeof(parts) = 'array'),
  add column otherwise jsonb not null default '[]' check (jsonb_typeof(otherwise) = 'array');
comment on column pairs.parts is '各得分项给了多少分，依据什么';
comment on column pairs.otherwise is '更合适的岗位为何不去：哪条规则，或整个方案少多少分';

create table runs (
  id         uuid        primary key,
  batch      uuid        not null,
  after      uuid        references proposals,
  state      text        not null check (state in ('RUNNING', 'DONE', 'CLASHED', 'CANCELLED', 'FAILED')),
  started_by text        not null,
  started_at timestamptz not null,
  ended_at   timestamptz,
  proposal   uuid        references proposals,
  said       text[]      not null default '{}',
  check ((state = 'RUNNING') = (ended_at is null)),
  check ((state = 'DONE') = (proposal is not null))
);
comment on table runs is '求解：在后台进行，可取消；said 为相互冲突的规则，或未求得方案的原因';
create unique index runs_once on runs (batch) where state = 'RUNNING';

create table decisions (
  proposal  uuid        primary key references proposals,
  plan_hash text        not null check (length(plan_hash) = 64),
  record    text        not null,
  hash      text        not null check (length(hash) = 64),
  signed_by text        not null,
  account   uuid,
  signed_at timestamptz not null,
  opinion   text        not null check (length(opinion) between 1 and 500)
);
comment on table decisions is '签署记录：谁在何时签署了哪一份方案；record 为全文，hash 为其 SHA-256，plan_hash 为各人去处的 SHA-256';

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  name       text;
begin
  foreach name in array array['runs', 'decisions'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy kept on %I using (%s) with check (%s)', name, everything, everything);
  end loop;
end $$;
