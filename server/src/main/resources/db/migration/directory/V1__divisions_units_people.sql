-- 机构人员 · Divisions of the country, units as dated trees, people and their appointments.

create table divisions (
  id      uuid primary key,
  system  text not null check (system ~ '^[A-Z0-9]{2,20}$'),
  edition text not null check (edition ~ '^[0-9]{4}$'),
  code    text not null check (code ~ '^[0-9]{2,12}$'),
  name    text not null check (length(name) between 1 and 80),
  level   text not null check (level in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE')),
  parent  text,
  constraint divisions_key unique (system, edition, code)
);
comment on table divisions is '行政区划：同一地方在不同版本中可改名改码，主键为自有编号';
comment on column divisions.system is '代码体系，STATS 为统计用区划代码';
create index divisions_parent on divisions (parent, edition, system);

create table units (
  id        uuid        primary key,
  code      text        not null check (length(code) between 1 and 40),
  kind      text        not null check (kind in ('DISTRICT', 'DEPARTMENT', 'TOWNSHIP', 'VILLAGE', 'ENTERPRISE', 'INSTITUTION', 'CENTRE', 'PARTY', 'TEAM', 'OTHER')),
  level     text        not null check (level in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE')),
  division  uuid        references divisions,
  from_day  date        not null,
  until_day date,
  version   int         not null default 1,
  edited_at timestamptz not null,
  edited_by text        not null,
  constraint units_code unique (code),
  check (until_day is null or until_day > from_day)
);
comment on table units is '单位';
create index units_division on units (division);

create table unit_names (
  id         uuid primary key,
  unit       uuid not null references units,
  name       text not null check (length(name) between 1 and 80),
  short_name text not null check (length(short_name) between 1 and 40),
  from_day   date not null,
  until_day  date,
  check (until_day is null or until_day > from_day),
  constraint unit_names_one_at_a_time exclude using gist (unit with =, daterange(from_day, until_day) with &&)
);
comment on table unit_names is '单位名称沿革：任一天只有一个名称';

create table unit_tree (
  id        uuid primary key,
  tree      text not null check (tree in ('AREA', 'EMPLOYMENT', 'PARTY')),
  unit      uuid not null references units,
  parent    uuid references units,
  from_day  date not null,
  until_day date,
  check (unit <> parent),
  check (until_day is null or until_day > from_day),
  constraint unit_tree_one_parent_at_a_time exclude using gist (tree with =, unit with =, daterange(from_day, until_day) with &&)
);
comment on table unit_tree is '隶属关系：辖区树、人事树、党建片区树，任一天一棵树中只有一个上级';
create index unit_tree_parent on unit_tree (parent);

create table people (
  id           uuid        primary key,
  name         text        not null check (length(name) between 1 and 40),
  phone_mask   text,
  phone_digest bytea,
  version      int         not null default 1,
  edited_at    timestamptz not null,
  edited_by    text        not null
);
comment on table people is '人员：只记姓名与联系电话';
comment on column people.phone_digest is '带密钥的摘要，只用于查重与按号查人';
create index people_name on people (name, id);
create index people_phone_digest on people (phone_digest);

create table appointments (
  id        uuid        primary key,
  person    uuid        not null references people,
  unit      uuid        not null references units,
  title     text        not null check (length(title) between 1 and 60),
  main      boolean     not null,
  from_day  date        not null,
  until_day date,
  version   int         not null default 1,
  edited_at timestamptz not null,
  edited_by text        not null,
  check (until_day is null or until_day > from_day),
  constraint appointments_one_main_unit exclude using gist (person with =, daterange(from_day, until_day) with &&) where (main)
);
comment on table appointments is '任职：起止日半开，主要任职任一天至多一个';
create index appointments_person on appointments (person);
create index appointments_unit on appointments (unit, person);

create table phones (
  person uuid  primary key references people,
  cipher bytea not null
);
comment on table phones is '电话密文：本单位、上级与维护人可读，读取留痕';

alter table phones enable row level security;
alter table phones force row level security;
create policy phones_within_reach on phones
  using (
    (select current_setting('yixian.everything', true)) = 'on'
    or person = (select nullif(current_setting('yixian.person', true), '')::uuid)
    or exists (
      select from directory.appointments a
      where a.person = phones.person
        and a.unit = any ((select coalesce(nullif(current_setting('yixian.units', true), ''), '{}'))::uuid[])
        and a.from_day <= (now() at time zone 'Asia/Shanghai')::date
        and (a.until_day is null or a.until_day > (now() at time zone 'Asia/Shanghai')::date)));
comment on policy phones_within_reach on phones is '第二道墙：范围之外的电话读不到';
create policy phones_entered_for_own_units on phones for insert
  with check (
    exists (
      select from directory.appointments a
      where a.person = phones.person
        and a.unit = any ((select coalesce(nullif(current_setting('yixian.units', true), ''), '{}'))::uuid[])));
