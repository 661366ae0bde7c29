-- 红黑榜 · A monthly list of places and units by the final scores of campaigns with one ruler; drawn up by the house, signed by a person.

create table rankings (
  id          uuid          primary key,
  owner       uuid          not null,
  title       text          not null check (length(title) between 1 and 60),
  basis       text          not null check (length(basis) between 1 and 300),
  month       date          not null check (extract(day from month) = 1),
  standard    uuid          not null references versions,
  campaigns   uuid[]        not null check (cardinality(campaigns) > 0),
  red         int           not null check (red between 0 and 100),
  red_from    numeric(5, 2) not null check (red_from between 0 and 100),
  black       int           not null check (black between 0 and 100),
  black_below numeric(5, 2) not null check (black_below between 0 and 100),
  appeal_days int           not null check (appeal_days between 1 and 30),
  state       text          not null check (state in ('DRAFT', 'SIGNED')),
  published   date,
  appeal_until date,
  expires     date          not null,
  signed_by   text,
  signed_at   timestamptz,
  version     int           not null,
  changed_at  timestamptz   not null,
  changed_by  text          not null,
  check ((state = 'SIGNED') = (signed_at is not null) and (state = 'SIGNED') = (published is not null) and (state = 'SIGNED') = (appeal_until is not null)),
  check (expires > published),
  check (black_below <= red_from)
);
comment on table rankings is '红黑榜：月份、依据、标准版本、取榜规则、公布日、申诉截止日、到期日；系统拟稿，人签发';
comment on column rankings.expires is '自这一日起不再展示';

create table places (
  ranking     uuid          not null references rankings,
  position    int           not null,
  side        text          not null check (side in ('RED', 'BLACK')),
  rank        int           not null,
  target      uuid          not null,
  unit        uuid          not null,
  name        text          not null check (length(name) between 1 and 60),
  score       numeric(5, 2) not null,
  appeal      text          check (length(appeal) between 1 and 300),
  appealed_at timestamptz,
  appealed_by text,
  granted     boolean,
  answer      text          check (length(answer) between 1 and 300),
  answered_at timestamptz,
  answered_by text,
  primary key (ranking, position),
  check ((appeal is null) = (appealed_at is null)),
  check ((granted is null) = (answer is null) and (granted is null) = (answered_at is null)),
  check (granted is null or appeal is not null)
);
comment on table places is '榜上位置：只有地点与单位；申诉与答复；申诉成立的撤下';

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  own        constant text := format('(%1$s or owner = any (%2$s))', everything, units);
begin
  alter table rankings enable row level security;
  alter table rankings force row level security;
  execute format('create policy seen on rankings for select using (state = ''SIGNED'' or %s)', own);
  execute 'create policy added on rankings for insert with check (true)';
  execute format('create policy changed on rankings for update using (%s) with check (true)', own);
  alter table places enable row level security;
  alter table places force row level security;
  execute 'create policy seen on places for select using (exists (select 1 from rankings r where r.id = ranking))';
  execute 'create policy added on places for insert with check (true)';
  execute 'create policy changed on places for update using (exists (select 1 from rankings r where r.id = ranking)) with check (true)';
end $$;
