-- A plain district for measuring: 16 towns of 64 grids each on a checkerboard, 60 departments, and people with open
-- sessions. Laid as the owner before the server opens its doors; everything afterwards goes through them.

create function pg_temp.id(text) returns uuid language sql as $$ select md5($1)::uuid $$;

-- A rectangle as big-endian well-known binary.
create function pg_temp.box(west float8, south float8, east float8, north float8) returns bytea language sql as $$
  select '\x00'::bytea || int4send(3) || int4send(1) || int4send(5)
      || float8send(west) || float8send(south) || float8send(east) || float8send(south)
      || float8send(east) || float8send(north) || float8send(west) || float8send(north)
      || float8send(west) || float8send(south)
$$;

create temp table places as
  select 'district' as key, 'DISTRICT' as kind, 'COUNTY' as level, '跑分区' as name, null as parent, 0 as n
  union all
  select 'town' || n, 'TOWNSHIP', 'TOWNSHIP', '第' || n || '镇', 'district', n from generate_series(0, 15) n
  union all
  select 'department' || n, 'DEPARTMENT', 'COUNTY', '第' || n || '局', 'district', n from generate_series(0, 59) n;

insert into directory.units (id, code, kind, level, from_day, edited_at, edited_by)
  select pg_temp.id(key), 'BENCH-' || upper(key), kind, level, '2015-01-01', now(), '跑分' from places;
insert into directory.unit_names (id, unit, name, short_name, from_day)
  select pg_temp.id('name of ' || key), pg_temp.id(key), name, name, '2015-01-01' from places;
insert into directory.unit_tree (id, tree, unit, parent, from_day)
  select pg_temp.id('place of ' || key), 'AREA', pg_temp.id(key), pg_temp.id(parent), '2015-01-01' from places;

create temp table cells as
  select t * 64 + g as n, t,
         120.9 + 0.15 * (t % 4) + 0.01875 * (g % 8) as west, 31.9 + 0.1 * (t / 4) + 0.0125 * (g / 8) as south
  from generate_series(0, 15) t, generate_series(0, 63) g;

insert into grid.boundaries (id, level, code, name, unit, geometry, from_day, changed_by, changed_at)
  select pg_temp.id('boundary of ' || key), kind, lpad((320612000 + n)::text, 9, '0') || case kind when 'DISTRICT' then '999' else '000' end,
         name, pg_temp.id(key),
         case kind when 'DISTRICT' then pg_temp.box(120.9, 31.9, 121.5, 32.3)
                   else pg_temp.box(120.9 + 0.15 * (n % 4), 31.9 + 0.1 * (n / 4), 121.05 + 0.15 * (n % 4), 32.0 + 0.1 * (n / 4)) end,
         '2015-01-01', '跑分', now()
  from places where kind <> 'DEPARTMENT';
insert into grid.grids (id, code, name, kind, level, unit, town, division, households, from_day, changed_by, changed_at)
  select pg_temp.id('grid' || n), lpad((32061200000000 + n)::text, 14, '0'), '第' || n || '网格', 'COMPREHENSIVE', 'BASIC',
         pg_temp.id('town' || t), pg_temp.id('town' || t), lpad((320612000 + t)::text, 9, '0') || '000', 400, '2015-01-01', '跑分', now()
  from cells;
insert into grid.shapes (id, grid, geometry, west, south, east, north, square_metres, from_day, drawn_by, drawn_at)
  select pg_temp.id('shape' || n), pg_temp.id('grid' || n), pg_temp.box(west, south, west + 0.01875, south + 0.0125),
         west, south, west + 0.01875, south + 0.0125, 2.4e6, '2015-01-01', '跑分', now()
  from cells;
update grid.map_version set version = version + 1;

-- Sixteen of each who take part in the cycle, and three readers of lists with a wide, a middle and a narrow view.
create temp table seats as
  select 'reporter' || n as key, 'GRID_STAFF' as role, 'GRIDS' as scope, 'town' || n as unit, n from generate_series(0, 15) n
  union all select 'dispatcher' || n, 'DISPATCHER', 'ALL', 'district', n from generate_series(0, 15) n
  union all select 'clerk' || n, 'UNIT_CLERK', 'UNIT', 'department' || n, n from generate_series(0, 15) n
  union all select 'all-reader', 'DISPATCHER', 'ALL', 'district', 0
  union all select 'town-reader', 'DISPATCHER', 'UNIT_AND_BELOW', 'town3', 0
  union all select 'unit-reader', 'UNIT_CLERK', 'UNIT', 'department7', 0;

insert into directory.people (id, name, edited_at, edited_by)
  select pg_temp.id('person of ' || key), '人员' || key, now(), '跑分' from seats;
insert into directory.appointments (id, person, unit, title, main, from_day, edited_at, edited_by)
  select pg_temp.id('post of ' || key), pg_temp.id('person of ' || key), pg_temp.id(unit), '工作人员', true, '2015-01-01', now(), '跑分'
  from seats;
insert into grid.duties (id, grid, person, role, from_day)
  select pg_temp.id('duty of ' || key), pg_temp.id('grid' || (n * 64)), pg_temp.id('person of ' || key), 'STAFF', '2015-01-01'
  from seats where scope = 'GRIDS';
insert into access.accounts (id, login, name, person, unit, must_change_password, created_at)
  select pg_temp.id('account of ' || key), key, '人员' || key, pg_temp.id('person of ' || key), pg_temp.id(unit), false, now()
  from seats;
insert into access.grants (id, account, role, scope, units, from_day, granted_at)
  select pg_temp.id('grant of ' || key), pg_temp.id('account of ' || key), role, scope,
         case when scope in ('UNIT', 'UNIT_AND_BELOW') then array[pg_temp.id(unit)] else '{}' end, '2015-01-01', now()
  from seats;
insert into access.sessions (id, account, token_hash, created_at, last_seen, expires_at, method)
  select pg_temp.id('session of ' || key), pg_temp.id('account of ' || key), sha256(convert_to('bench-' || key, 'UTF8')),
         now(), now(), now() + interval '8 hours', 'password'
  from seats;
