-- 网格划分 · Blocks of a town with their households, and the ways to divide them into grids; one of them is signed and drawn.

create table surveys (
  id         uuid        primary key,
  number     int         not null unique check (number > 0),
  name       text        not null check (length(name) between 1 and 60),
  town       uuid        not null,
  made_by    text        not null,
  made_at    timestamptz not null
);
comment on table surveys is '底图：一个镇街的地块与户数，一次导入，不再变';

create table blocks (
  survey     uuid             not null references surveys,
  seq        int              not null check (seq >= 0),
  code       text             not null check (length(code) between 1 and 40),
  village    text             not null check (village ~ '^[0-9]{12}$'),
  households int              not null check (households >= 0),
  people     int              not null check (people >= 0),
  dedicated  text             check (length(dedicated) between 1 and 60),
  tract      text             check (length(tract) between 1 and 40),
  today      uuid,
  area       double precision not null check (area > 0),
  perimeter  double precision not null check (perimeter > 0),
  geometry   bytea            not null,
  primary key (survey, seq),
  unique (survey, code)
);
comment on table blocks is '地块：整块划入一个网格；dedicated 为先划出的专属网格，tract 为道路河流围成的片块，today 为现在所属网格';

create table block_borders (
  survey uuid             not null,
  one    int              not null,
  other  int              not null,
  length double precision not null check (length > 0),
  primary key (survey, one, other),
  foreign key (survey, one) references blocks (survey, seq),
  foreign key (survey, other) references blocks (survey, seq),
  check (one < other)
);
comment on table block_borders is '相邻地块与公共边长（米）';

create table layouts (
  id         uuid             primary key,
  survey     uuid             not null references surveys,
  number     int              not null check (number > 0),
  origin     text             not null check (origin in ('ENGINE', 'PRESENT')),
  asked      text             not null,
  grids      text             not null,
  grid_of    int[]            not null,
  found      int[]            not null,
  reasons    text             not null,
  objective  double precision not null,
  bound      double precision not null,
  proven     boolean          not null,
  remarks    text[]           not null,
  seconds    double precision not null,
  made_by    text             not null,
  made_at    timestamptz      not null,
  version    int              not null check (version > 0),
  changed_by text             not null,
  changed_at timestamptz      not null,
  signed_by  text,
  signed_at  timestamptz,
  from_day   date,
  hash       text             check (hash ~ '^[0-9a-f]{64}$'),
  unique (survey, number),
  check (cardinality(grid_of) = cardinality(found)),
  check ((signed_by is null) = (signed_at is null)),
  check ((signed_by is null) = (from_day is null)),
  check ((signed_by is null) = (hash is null))
);
comment on table layouts is '划分方案：每个地块归哪个网格（grid_of，按 blocks.seq），求解时的归属（found），人工调整的理由（reasons，JSON）；签发后不再变';
create unique index layouts_signed on layouts (survey) where signed_by is not null;

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  name       text;
begin
  foreach name in array array['surveys', 'blocks', 'block_borders', 'layouts'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy kept on %I using (%s) with check (%s)', name, everything, everything);
  end loop;
end $$;
