-- 检举控告 · In a table of their own behind a wall of their own. No right of the whole district and no job of the house opens it: a reader's
-- transaction must have said that he handles reports and from which units and people he is to be kept away.

create table reports (
  id           uuid        primary key,
  code         text        not null unique,
  channel      text        not null,
  office       uuid        not null,
  about_person uuid,
  about_units  uuid[]      not null check (cardinality(about_units) > 0),
  sealed       bytea       not null,
  state        text        not null check (state in ('RECEIVED', 'TRANSFERRED', 'FED_BACK')),
  received_at  timestamptz not null,
  due          timestamptz,
  version      int         not null
);
comment on table reports is '检举控告：内容、举报人、被反映人姓名均加密；不得透露或者转给被检举、控告的人员或者单位（信访工作条例第三十条）';
comment on column reports.about_units is '被反映的单位，或被反映人当时任职的单位';

create table report_steps (
  report   uuid        not null references reports,
  position int         not null,
  move     text        not null,
  at       timestamptz not null,
  by       text        not null,
  sealed   bytea       not null,
  primary key (report, position)
);
comment on table report_steps is '检举控告的办理经过，内容加密';

do $$
declare
  open       constant text := '(select current_setting(''yixian.reports'', true)) = ''on''';
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  kin        constant text := '((select nullif(current_setting(''yixian.report_units'', true), '''')::uuid[])::uuid[])';
  people     constant text := '((select nullif(current_setting(''yixian.report_people'', true), '''')::uuid[])::uuid[])';
  wall       constant text := format(
    '%s and (%s or office = any (%s)) and not about_units && %s and (about_person is null or about_person <> all (%s))', open, everything, units, kin, people);
begin
  alter table reports enable row level security;
  alter table reports force row level security;
  execute format('create policy seen on reports for select using (%s)', wall);
  execute format('create policy added on reports for insert with check (%s)', wall);
  execute format('create policy changed on reports for update using (%s) with check (%s)', wall, wall);
  alter table report_steps enable row level security;
  alter table report_steps force row level security;
  execute 'create policy seen on report_steps for select using (exists (select 1 from reports r where r.id = report))';
  execute 'create policy added on report_steps for insert with check (exists (select 1 from reports r where r.id = report))';
end $$;
