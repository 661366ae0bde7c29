-- 履职簿、个人计划、“六个一” · What an official means to do in his placement, and the list that his batch has agreed on. The list is ticked by what is
-- there already: an issue, a visit, a note; never by typing a number.

create table books (
  placement uuid primary key,
  batch     uuid not null,
  person    uuid not null,
  home_unit uuid not null,
  host_unit uuid not null,
  grid      uuid,
  version   int  not null check (version > 0)
);
comment on table books is '履职簿：一人一次挂职一本；单位与网格照录选派时的，据此划定数据范围';
create index books_person on books (person);
create index books_host_unit on books (host_unit);
create index books_home_unit on books (home_unit);
create index books_batch on books (batch);

create table aims (
  placement uuid not null references books,
  position  int  not null,
  text      text not null check (length(text) between 1 and 200),
  due       date not null,
  done_on   date,
  outcome   text check (length(outcome) between 1 and 500),
  primary key (placement, position)
);
comment on table aims is '个人计划：要做的事、何时做成、做成了什么';

create table items (
  id       uuid   primary key,
  batch    uuid   not null,
  position int    not null,
  title    text   not null check (length(title) between 1 and 60),
  basis    text   not null check (length(basis) between 1 and 200),
  wanted   int    not null check (wanted between 1 and 99),
  evidence text[] not null check (evidence <@ array['ISSUE_REPORTED', 'ISSUE_HANDLED', 'VISIT', 'NOTE', 'STORY'] and cardinality(evidence) > 0),
  made_by  text   not null,
  made_at  timestamptz not null
);
comment on table items is '“六个一”清单：一批一套，由组织部门规定；依据、数量、可用什么来勾';
create index items_batch on items (batch, position);

create table ticks (
  id        uuid primary key,
  item      uuid not null references items,
  placement uuid not null references books,
  evidence  text not null check (evidence in ('ISSUE_REPORTED', 'ISSUE_HANDLED', 'VISIT', 'NOTE', 'STORY')),
  subject   uuid not null,
  at        timestamptz not null,
  unique (item, placement, subject)
);
comment on table ticks is '“六个一”的勾：每一勾指向一条已有的记录';
create index ticks_placement on ticks (placement);

-- ---------------------------------------------------------------- the second wall: row security

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  grids      constant text := '((select nullif(current_setting(''yixian.grids'', true), '''')::uuid[])::uuid[])';
  person     constant text := '(select nullif(current_setting(''yixian.person'', true), '''')::uuid)';
  reach      text;
  name       text;
begin
  foreach name in array array['books', 'aims', 'ticks'] loop
    reach := case name
      when 'books' then format('home_unit = any (%1$s) or host_unit = any (%1$s) or grid = any (%2$s) or person = %3$s', units, grids, person)
      else format('exists (select from journal.books b where b.placement = %I.placement)', name)
    end;
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy seen on %I for select using (%s or %s)', name, everything, reach);
    execute format('create policy added on %I for insert with check (true)', name);
    execute format('create policy changed on %I for update using (%s or %s) with check (true)', name, everything, reach);
    execute format('create policy removed on %I for delete using (%s or %s)', name, everything, reach);
  end loop;
end $$;
