-- 权限的变动 · A line for every statement that may change what an account reaches. A server that sees no new line may go
-- on with the rights it has read; rooms above hang the same trigger on their own tables.

create table rights_changes (
  id bigint      generated always as identity primary key,
  at timestamptz not null default now()
);
comment on table rights_changes is '权限变动的记号：只说有变动，不说是什么；一小时后删除';

create function rights_changed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into access.rights_changes default values;
  return null;
end $$;
comment on function rights_changed() is '触发器：记一笔权限变动';

create trigger rights_changed after insert or update or delete on accounts for each statement execute function rights_changed();
create trigger rights_changed after insert or update or delete on roles for each statement execute function rights_changed();
create trigger rights_changed after insert or update or delete on grants for each statement execute function rights_changed();
create trigger rights_changed after insert or update or delete on standins for each statement execute function rights_changed();
create trigger rights_changed after update of ended_at, expires_at on sessions for each statement execute function rights_changed();
