-- 供稿 · A note that its writer has offered to the bulletin. What he offered is a copy of his own making: the note stays his alone. He may
-- take it back until it is printed; then every word of it is gone from here and from every draft, since drafts keep no words of stories.

create table stories (
  id           uuid        primary key,
  note         uuid        not null,
  author       uuid        not null,
  author_name  text        not null check (length(author_name) between 1 and 60),
  unit         uuid        not null,
  words        text        check (length(words) between 1 and 2000),
  photo        uuid,
  state        text        not null check (state in ('OFFERED', 'PICKED', 'ASKED', 'AGREED', 'DECLINED', 'PRINTED', 'WITHDRAWN')),
  bulletin     uuid        references bulletins,
  edited_title text        check (length(edited_title) between 1 and 60),
  edited       text        check (length(edited) between 1 and 6000),
  answer       text        check (length(answer) between 1 and 300),
  offered_at   timestamptz not null,
  changed_at   timestamptz not null,
  version      int         not null check (version > 0),
  check ((state = 'WITHDRAWN') = (words is null)),
  check ((state in ('PICKED', 'ASKED', 'AGREED', 'DECLINED', 'PRINTED')) = (bulletin is not null)),
  check ((bulletin is null) = (edited is null) and (bulletin is null) = (edited_title is null))
);
comment on table stories is '供稿：作者本人提供的随手记副本、改后的文字、作者是否同意；撤回即删去文字';
create unique index stories_once on stories (note) where state <> 'WITHDRAWN';
create index stories_author on stories (author, offered_at desc);
create index stories_bulletin on stories (bulletin);
create index stories_offered on stories (offered_at desc) where state <> 'WITHDRAWN';

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  person     constant text := '(select nullif(current_setting(''yixian.person'', true), '''')::uuid)';
  self       constant text := '(select nullif(current_setting(''yixian.self'', true), '''')::uuid)';
  reach      text;
begin
  reach := format('%1$s or unit = any (%2$s) or author = %3$s or author = %4$s', everything, units, person, self);
  alter table stories enable row level security;
  alter table stories force row level security;
  execute format('create policy seen on stories for select using (state = ''PRINTED'' or %s)', reach);
  execute 'create policy added on stories for insert with check (true)';
  execute format('create policy changed on stories for update using (%s) with check (true)', reach);
end $$;
