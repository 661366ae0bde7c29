-- 网格 · The district's one set of grids: where they lie, who serves in them, and the boundaries of the divisions.
-- Everything is dated, so that any day's map and any day's duties can be shown.

create table grids (
  id         uuid        primary key,
  code       text        not null check (code ~ '^[0-9A-Za-z-]{4,30}$'),
  name       text        not null check (length(name) between 1 and 60),
  kind       text        not null check (kind in ('COMPREHENSIVE', 'DEDICATED')),
  level      text        not null check (level in ('TOWNSHIP', 'VILLAGE', 'BASIC', 'MICRO')),
  unit       uuid        not null,
  town       uuid,
  division   text        not null check (division ~ '^[0-9]{12}$'),
  parent     uuid        references grids,
  households int         check (households >= 0),
  from_day   date        not null,
  until_day  date,
  version    int         not null default 1,
  changed_by text        not null,
  changed_at timestamptz not null,
  check (until_day is null or until_day > from_day),
  check (parent <> id),
  constraint grids_code exclude using gist (code with =, daterange(from_day, until_day) with &&)
);
comment on table grids is '网格';
comment on column grids.unit is '管理单位（村、社区或镇）';
comment on column grids.town is '属地镇街';
create index grids_unit on grids (unit);
create index grids_town on grids (town);
create index grids_parent on grids (parent);
create index grids_division on grids (division text_pattern_ops);

create table shapes (
  id            uuid             primary key,
  grid          uuid             not null references grids,
  geometry      bytea            not null,
  west          double precision not null,
  south         double precision not null,
  east          double precision not null,
  north         double precision not null,
  square_metres double precision not null check (square_metres > 0),
  from_day      date             not null,
  until_day     date,
  drawn_by      text             not null,
  drawn_at      timestamptz      not null,
  check (until_day is null or until_day > from_day),
  constraint shapes_one_at_a_time exclude using gist (grid with =, daterange(from_day, until_day) with &&)
);
comment on table shapes is '网格图形（WKB，WGS-84），按日生效';

create table duties (
  id        uuid primary key,
  grid      uuid not null references grids,
  person    uuid not null,
  role      text not null check (role in ('LEADER', 'STAFF', 'MICRO', 'ADVISER', 'SECONDEE')),
  from_day  date not null,
  until_day date,
  check (until_day is null or until_day > from_day),
  constraint duties_one_leader exclude using gist (grid with =, daterange(from_day, until_day) with &&)
    where (role = 'LEADER'),
  constraint duties_once exclude using gist
    (grid with =, person with =, role with =, daterange(from_day, until_day) with &&)
);
comment on table duties is '网格任职：一个网格同一时间只有一名网格长';
create index duties_grid on duties (grid);
create index duties_person on duties (person);

create table boundaries (
  id         uuid        primary key,
  level      text        not null check (level in ('DISTRICT', 'TOWNSHIP', 'VILLAGE')),
  code       text        not null check (code ~ '^[0-9]{12}$'),
  name       text        not null check (length(name) between 1 and 60),
  unit       uuid,
  geometry   bytea       not null,
  from_day   date        not null,
  until_day  date,
  changed_by text        not null,
  changed_at timestamptz not null,
  check (until_day is null or until_day > from_day),
  constraint boundaries_one_at_a_time exclude using gist (code with =, daterange(from_day, until_day) with &&)
);
comment on table boundaries is '区、镇街、村居的界线（WKB，WGS-84）';

create table settings (
  single           boolean primary key default true check (single),
  code_pattern     text    not null,
  fewest_households int   not null check (fewest_households >= 0),
  most_households  int     not null,
  version          int     not null default 1,
  check (most_households >= fewest_households)
);
comment on table settings is '网格设置：编码规则、户数建议范围';
-- 14 digits in systems running today, 15 in the standard of 2026; 300 to 500 households a grid is advice, no rule.
insert into settings (code_pattern, fewest_households, most_households) values ('[0-9]{14,15}', 300, 500);

create table map_version (
  single  boolean primary key default true check (single),
  version bigint  not null
);
comment on table map_version is '地图版本：任何图形变化加一，各服务器据此重建内存索引';
insert into map_version (version) values (1);
