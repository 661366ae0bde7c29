-- 干部信息 · The official's form as the organisation department keeps it: of each person the latest, with all versions before it.
-- What is searched stands in columns; the file itself, with the identity number, health, family and photo, lies sealed.

create table forms (
  person       uuid        primary key,
  unit         uuid,
  name         text        not null check (length(name) between 1 and 40),
  sex          text        check (sex in ('男', '女')),
  birth_month  date        check (extract(day from birth_month) = 1),
  work_since   date        check (extract(day from work_since) = 1),
  present_post text        not null,
  schooling    text        check (schooling in ('DOCTOR', 'POSTGRADUATE', 'UNDERGRADUATE', 'COLLEGE', 'BELOW')),
  door         text        not null check (door in ('THREE_DOOR', 'NOT_THREE_DOOR', 'CANNOT_TELL')),
  because      text        not null,
  reckoned_on  date        not null,
  id_digest    bytea,
  version      int         not null check (version > 0),
  changed_by   text        not null,
  changed_at   timestamptz not null
);
comment on table forms is '干部：每人最新一份任免审批表中供查询的栏目';
comment on column forms.unit is '主要任职单位，随任职调整，据此划定数据范围';
comment on column forms.door is '三门干部：由简历推断，because 为理由';
comment on column forms.reckoned_on is '推断以哪一天为准';
comment on column forms.id_digest is '身份证号的带密钥摘要，只用于认人';
create index forms_name on forms (name, person);
create index forms_unit on forms (unit);
create index forms_birth on forms (birth_month);
create index forms_id_digest on forms (id_digest);

create table versions (
  id        uuid        primary key,
  person    uuid        not null references forms,
  number    int         not null check (number > 0),
  kind      text        not null check (kind in ('LRMX', 'LRM')),
  file_name text        not null check (length(file_name) between 1 and 200),
  form      bytea       not null,
  photo     bytea,
  at        timestamptz not null,
  by_name   text        not null,
  unique (person, number)
);
comment on table versions is '任免审批表的各个版本：何人、何时、由哪个文件存入；内容加密';
comment on column versions.form is '原文件密文，导出时原样还原';
comment on column versions.photo is '.lrm 文件旁的照片，密文';

-- ---------------------------------------------------------------- the second wall: row security

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  person     constant text := '(select nullif(current_setting(''yixian.person'', true), '''')::uuid)';
  reach      text;
  name       text;
begin
  foreach name in array array['forms', 'versions'] loop
    reach := case name
      when 'forms' then format('unit = any (%s) or person = %s', units, person)
      else 'exists (select from officials.forms f where f.person = versions.person)'
    end;
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy seen on %I for select using (%s or %s)', name, everything, reach);
    execute format('create policy added on %I for insert with check (true)', name);
    execute format('create policy changed on %I for update using (%s or %s) with check (true)', name, everything, reach);
  end loop;
end $$;
