-- 谈心谈话 · A talk of a mentor, the organisation department or the host's leader with an official. What was said lies sealed; it is read by who held
-- the talk, by the official if it was shared with him, and by those with the permission, and each reading is noted.

create table talks (
  id         uuid        primary key,
  placement  uuid        not null,
  person     uuid        not null,
  talker     uuid        not null,
  talker_name text       not null,
  part       text        not null check (part in ('MENTOR', 'ORGANISATION', 'HOST')),
  home_unit  uuid        not null,
  host_unit  uuid        not null,
  held_on    date        not null,
  topics     text[]      not null check (cardinality(topics) between 1 and 8),
  content    bytea       not null,
  shared     boolean     not null,
  version    int         not null check (version > 0),
  changed_at timestamptz not null,
  check (talker <> person)
);
comment on table talks is '谈心谈话：谁与谁、何时、什么话题；内容密文，是否给本人看由谈话人定';
create index talks_person on talks (person, held_on desc);
create index talks_talker on talks (talker, held_on desc);
create index talks_home_unit on talks (home_unit, held_on desc);
create index talks_host_unit on talks (host_unit, held_on desc);

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  self       constant text := '(select nullif(current_setting(''yixian.self'', true), '''')::uuid)';
begin
  alter table talks enable row level security;
  alter table talks force row level security;
  execute format('create policy seen on talks for select using (talker = %1$s or person = %1$s or %2$s or home_unit = any (%3$s) or host_unit = any (%3$s))', self, everything, units);
  execute format('create policy added on talks for insert with check (talker = %s)', self);
  execute format('create policy changed on talks for update using (talker = %1$s) with check (talker = %1$s)', self);
end $$;
