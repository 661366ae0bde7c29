-- 资格条件与回避 · What a batch asks of its nominees, as data, and what was answered when somebody was nominated.

create table rulebooks (
  batch      uuid        primary key,
  home_level text        not null check (home_level in ('OFF', 'TOWN', 'COUNTY')),
  home_kinds text[]      not null default '{}',
  kin        boolean     not null,
  version    int         not null check (version > 0),
  changed_by text        not null,
  changed_at timestamptz not null
);
comment on table rulebooks is '批次的资格条件与回避规则；没有设定的批次按通行规则';
comment on column rulebooks.home_level is '地域回避看到镇街还是区县；home_kinds 为适用的岗位类别，空为全部';
comment on column rulebooks.kin is '亲属回避：家庭成员只用于此，只给结论';

create table rules (
  batch  uuid    not null references rulebooks,
  seq    int     not null check (seq between 1 and 20),
  kind   text    not null check (kind in ('AGE_AT_MOST', 'SERVICE_AT_LEAST', 'SCHOOLING_AT_LEAST', 'POLITICS', 'ANNUAL_RESULTS',
                   'RESERVE_POOL', 'NOT_POSTED', 'THREE_DOOR')),
  number int     check (number between 1 and 70),
  word   text    check (length(word) between 1 and 20),
  strict boolean not null,
  primary key (batch, seq)
);
comment on table rules is '资格条件：按序；strict 为必备，否则为优先';

alter table nominations
  add column checks          jsonb not null default '{"findings":[],"barriers":[]}' check (jsonb_typeof(checks) = 'object'),
  add column override_reason text  check (length(override_reason) between 1 and 1000);
comment on column nominations.checks is '推荐时的资格核对结论：条件、结论、理由与所据事实，及不宜派往之处';
comment on column nominations.override_reason is '不符合条件仍予推荐的理由';
