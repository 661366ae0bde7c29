-- 片区 · Which units form a zone: what is known of the units, what is asked, the schemes found or made by hand, and the one that was signed.

create table traits (
  unit       uuid        primary key,
  business   text[]      not null check (cardinality(business) <= 8),
  party      text[]      not null check (cardinality(party) <= 8),
  version    int         not null check (version > 0),
  changed_by text        not null,
  changed_at timestamptz not null
);
comment on table traits is '单位特征：业务领域与党建特色，填一次，各次规划共用';

create table plans (
  id             uuid        primary key,
  number         int         not null unique check (number > 0),
  name           text        not null check (length(name) between 1 and 60),
  root           uuid        not null,
  day            date        not null,
  business_share int         not null check (business_share between 0 and 100),
  made_by        text        not null,
  made_at        timestamptz not null,
  version        int         not null check (version > 0),
  changed_by     text        not null,
  changed_at     timestamptz not null
);
comment on table plans is '片区规划：某日党建树上一个根下的单位，分为几个片区；business_share 为业务相近所占的百分比，其余为党建相融';

create table plan_units (
  plan uuid not null references plans,
  unit uuid not null,
  seq  int  not null,
  primary key (plan, unit),
  unique (plan, seq)
);
comment on table plan_units is '参加规划的单位';

create table plan_zones (
  plan   uuid not null references plans,
  number int  not null check (number between 1 and 40),
  name   text not null check (length(name) between 1 and 30),
  least  int  not null check (least >= 1),
  most   int  not null,
  lead   uuid,
  primary key (plan, number),
  unique (plan, name),
  check (least <= most)
);
comment on table plan_zones is '要分成的片区：规模上下限（单位数），事先指定的牵头单位';

create table plan_pairs (
  plan    uuid    not null references plans,
  one     uuid    not null,
  other   uuid    not null,
  shared  boolean not null,
  because text    not null check (length(because) between 1 and 200),
  primary key (plan, one, other),
  check (one <> other)
);
comment on table plan_pairs is '须同片（shared）或须分片的两个单位，及理由';

create table schemes (
  id         uuid             primary key,
  plan       uuid             not null references plans,
  number     int              not null check (number > 0),
  origin     text             not null check (origin in ('ENGINE', 'PRESENT')),
  question   text             not null,
  found      double precision not null,
  bound      double precision not null,
  proven     boolean          not null,
  seconds    double precision not null,
  state      text             not null check (state in ('DRAFT', 'SIGNED')),
  made_by    text             not null,
  made_at    timestamptz      not null,
  version    int              not null check (version > 0),
  changed_by text             not null,
  changed_at timestamptz      not null,
  signed_by  text,
  signed_at  timestamptz,
  from_day   date,
  hash       text             check (hash ~ '^[0-9a-f]{64}$'),
  remark     text             check (length(remark) between 1 and 300),
  unique (plan, number),
  check ((state = 'SIGNED') = (signed_by is not null)),
  check ((signed_by is null) = (signed_at is null)),
  check ((signed_by is null) = (from_day is null)),
  check ((signed_by is null) = (hash is null))
);
comment on table schemes is '片区方案：求解所得或按现行片区录入，可人工调整、可比较；签发后不再变，自 from_day 起施行';
comment on column schemes.question is '求解时的题目（单位、关联度、规则），JSON；签发的哈希值据此计算';
comment on column schemes.found is '调整前的片内关联度之和';
comment on column schemes.remark is '有不符合规则之处仍签发的理由';
comment on column schemes.bound is '任何分法都超不过的上界';
create unique index schemes_signed on schemes (plan) where state = 'SIGNED';

create table scheme_zones (
  scheme uuid not null references schemes,
  number int  not null,
  lead   uuid,
  primary key (scheme, number)
);
comment on table scheme_zones is '方案中的片区与牵头单位';

create table scheme_units (
  scheme uuid    not null,
  unit   uuid    not null,
  zone   int     not null,
  found  int     not null,
  locked boolean not null,
  reason text    check (length(reason) between 1 and 300),
  primary key (scheme, unit),
  foreign key (scheme, zone) references scheme_zones (scheme, number)
);
comment on table scheme_units is '方案中的单位：现在的片区，求解时的片区（found），是否锁定，人工调整的理由';

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  name       text;
begin
  foreach name in array array['traits', 'plans', 'plan_units', 'plan_zones', 'plan_pairs', 'schemes', 'scheme_zones', 'scheme_units'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy kept on %I using (%s) with check (%s)', name, everything, everything);
  end loop;
end $$;
