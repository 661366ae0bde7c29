-- 先进典型 · Nobody is held up as an example who has not agreed to the words; who takes his consent back is gone from view at once, words and all.

create table examples (
  id          uuid        primary key,
  placement   uuid        not null,
  person      uuid        not null,
  home_unit   uuid        not null,
  host_unit   uuid        not null,
  title       text        check (length(title) between 1 and 60),
  story       text        check (length(story) between 1 and 2000),
  state       text        not null check (state in ('ASKED', 'GIVEN', 'DECLINED', 'WITHDRAWN')),
  asked_by    text        not null,
  asked_at    timestamptz not null,
  answered_at timestamptz,
  version     int         not null,
  check ((state in ('ASKED', 'GIVEN')) = (title is not null)),
  check ((state in ('ASKED', 'GIVEN')) = (story is not null)),
  check ((state = 'ASKED') = (answered_at is null))
);
comment on table examples is '先进典型：征求本人意见，同意后在管辖范围内可见；不同意或撤回同意的，事迹文字即删去';
create unique index examples_one on examples (placement) where state in ('ASKED', 'GIVEN');
create index examples_asked on examples (asked_at desc, id desc);
create index examples_person on examples (person, asked_at desc);

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  person     constant text := '(select nullif(current_setting(''yixian.person'', true), '''')::uuid)';
  self       constant text := '(select nullif(current_setting(''yixian.self'', true), '''')::uuid)';
  reach      text;
begin
  reach := format('%1$s or home_unit = any (%2$s) or host_unit = any (%2$s) or person = %3$s or person = %4$s', everything, units, person, self);
  alter table examples enable row level security;
  alter table examples force row level security;
  execute format('create policy seen on examples for select using (%s)', reach);
  execute 'create policy added on examples for insert with check (true)';
  execute format('create policy changed on examples for update using (%s) with check (true)', reach);
end $$;
