-- 清单式清零 · A problem found on the spot may say where exactly; an object is long, and its name alone finds nobody.

alter table problems add column longitude double precision check (longitude between -180 and 180);
alter table problems add column latitude double precision check (latitude between -90 and 90);
alter table problems add constraint problems_place check ((longitude is null) = (latitude is null));
comment on column problems.longitude is '发现处（WGS-84），选填';

-- 赋能资源 · What a home unit offers to the grids, who asked for it, and what became of that.

create table offers (
  id         uuid        primary key,
  code       text        not null unique,
  owner      uuid        not null,
  kind       text        not null check (kind in ('EXPERT', 'VEHICLE', 'VENUE', 'EQUIPMENT', 'GOODS', 'TRAINING')),
  title      text        not null check (length(title) between 1 and 60),
  detail     text        not null check (length(detail) between 1 and 500),
  quantity   int         not null check (quantity between 1 and 100000),
  measure    text        not null check (length(measure) between 1 and 10),
  begins     date        not null,
  ends       date        not null,
  ended_on   date,
  made_at    timestamptz not null,
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null,
  check (ends > begins)
);
comment on table offers is '赋能资源：派出单位向网格提供什么、多少、期限；由单位联系，不记个人；对全区网格公开';
comment on column offers.ends is '最后一日的次日';
create index offers_ends on offers (ends) where ended_on is null;

create table offer_uses (
  id         uuid        primary key,
  offer      uuid        not null references offers,
  owner      uuid        not null,
  asker      uuid        not null,
  grid       uuid,
  quantity   int         not null check (quantity >= 1),
  purpose    text        not null check (length(purpose) between 1 and 300),
  wanted_on  date        not null,
  state      text        not null check (state in ('ASKED', 'AGREED', 'REFUSED', 'DELIVERED', 'CLOSED', 'WITHDRAWN')),
  note       text        check (length(note) between 1 and 300),
  asked_at   timestamptz not null,
  asked_by   text        not null,
  asked_account uuid,
  version    int         not null,
  changed_at timestamptz not null,
  changed_by text        not null
);
comment on table offer_uses is '资源申用：哪个单位（网格）要用多少、做什么，同意、送达、办结';
create index offer_uses_offer on offer_uses (offer, asked_at desc);
create index offer_uses_asker on offer_uses (asker, asked_at desc);

create sequence offer_numbers;

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  grids      constant text := '((select nullif(current_setting(''yixian.grids'', true), '''')::uuid[])::uuid[])';
  reach      constant text := format('%1$s or owner = any (%2$s) or asker = any (%2$s) or grid = any (%3$s)', everything, units, grids);
begin
  alter table offer_uses enable row level security;
  alter table offer_uses force row level security;
  execute format('create policy seen on offer_uses for select using (%s)', reach);
  execute 'create policy added on offer_uses for insert with check (true)';
  execute format('create policy changed on offer_uses for update using (%s) with check (true)', reach);
end $$;

-- How much of an offer is out, whoever has it: tells a sum, no unit and no grid.
create function uses_of(the_offer uuid) returns table (state text, uses bigint, quantity bigint)
  language sql stable set yixian.everything = 'on' as $$
  select u.state, count(*), sum(u.quantity)::bigint from tasklist.offer_uses u where u.offer = the_offer group by u.state
$$;
