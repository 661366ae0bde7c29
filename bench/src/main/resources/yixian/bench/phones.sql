-- People of the plain district with open sessions on their phones, and who calls them. %1$d is how many.
create temp table handsets as
  select 'phone' || n as key, case when n % 4 = 0 then 'department' || (n / 4) % 60 else 'town' || n % 16 end as unit from generate_series(0, %1$d - 1) n
  union all select 'caller', 'district';

insert into directory.people (id, name, edited_at, edited_by)
  select md5('person of ' || key)::uuid, '人员' || key, now(), '跑分' from handsets;
insert into directory.appointments (id, person, unit, title, main, from_day, edited_at, edited_by)
  select md5('post of ' || key)::uuid, md5('person of ' || key)::uuid, md5(unit)::uuid, '工作人员', true, '2015-01-01', now(), '跑分' from handsets;
insert into access.accounts (id, login, name, person, unit, must_change_password, created_at)
  select md5('account of ' || key)::uuid, key, '人员' || key, md5('person of ' || key)::uuid, md5(unit)::uuid, false, now() from handsets;
insert into access.grants (id, account, role, scope, units, from_day, granted_at)
  values (md5('grant of caller')::uuid, md5('account of caller')::uuid, 'OVERSEER', 'ALL', '{}', '2015-01-01', now());
insert into access.sessions (id, account, token_hash, created_at, last_seen, expires_at, method)
  select md5('session of ' || key)::uuid, md5('account of ' || key)::uuid, sha256(convert_to('bench-' || key, 'UTF8')),
         now(), now(), now() + interval '8 hours', 'password'
  from handsets;
analyze directory.people, directory.appointments, access.accounts, access.sessions;
