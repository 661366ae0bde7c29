-- 基本情况 · What statistics and matching must know of a person: dated, so that any day's figures can be counted again.

create table profiles (
  id           uuid        primary key,
  person       uuid        not null references people,
  from_day     date        not null,
  until_day    date,
  sex          text        check (sex in ('MALE', 'FEMALE')),
  birth_month  date        check (extract(day from birth_month) = 1),
  native_place text        check (native_place ~ '^[0-9]{6,12}$'),
  degree       text        check (degree in ('DOCTOR', 'MASTER', 'BACHELOR', 'COLLEGE', 'SCHOOL')),
  rank         text        check (rank in ('DIVISION', 'SECTION_CHIEF', 'SECTION_DEPUTY', 'STAFF')),
  politics     text        check (politics in ('PARTY', 'PROBATIONARY', 'LEAGUE', 'DEMOCRATIC', 'INDEPENDENT', 'MASSES')),
  work_since   date        check (extract(day from work_since) = 1),
  three_door   boolean,
  speciality   text        check (length(speciality) between 1 and 60),
  edited_at    timestamptz not null,
  edited_by    text        not null,
  check (until_day is null or until_day > from_day),
  constraint profiles_one_at_a_time exclude using gist (person with =, daterange(from_day, until_day) with &&)
);
comment on table profiles is '基本情况沿革：性别、出生年月、籍贯、学历学位、职级、政治面貌、参加工作年月、三门干部、专长；任一天至多一份';
comment on column profiles.native_place is '籍贯的区划代码，只用于回避核对';
comment on column profiles.birth_month is '只记到月，与干部任免审批表相同';
create index profiles_person on profiles (person, from_day);

alter table profiles enable row level security;
alter table profiles force row level security;
create policy profiles_within_reach on profiles for select using (
  (select current_setting('yixian.everything', true)) = 'on'
  or person = (select nullif(current_setting('yixian.person', true), '')::uuid)
  or exists (
    select from directory.appointments a
    where a.person = profiles.person
      and a.unit = any ((select coalesce(nullif(current_setting('yixian.units', true), ''), '{}'))::uuid[])
      and a.from_day < coalesce(profiles.until_day, 'infinity')
      and coalesce(a.until_day, 'infinity') > profiles.from_day));
comment on policy profiles_within_reach on profiles is '第二道墙：单位只看得到其人员在本单位任职期间有效的情况';
create policy profiles_added on profiles for insert with check (true);
create policy profiles_changed on profiles for update using (
  (select current_setting('yixian.everything', true)) = 'on'
  or exists (
    select from directory.appointments a
    where a.person = profiles.person
      and a.unit = any ((select coalesce(nullif(current_setting('yixian.units', true), ''), '{}'))::uuid[])))
  with check (true);
