-- 匹配要求属全区 · What a batch asks of its matching carries the reasons of bans: only who reaches the whole district sees it.

alter table briefs enable row level security;
alter table briefs force row level security;
create policy kept on briefs
  using ((select current_setting('yixian.everything', true)) = 'on')
  with check ((select current_setting('yixian.everything', true)) = 'on');

alter table pairs add column breaches text[] not null default '{}';
comment on column pairs.breaches is '人工调整后与本批要求不符之处（派出名额、三门干部占比、不同源岗位），每次调整后重算';
