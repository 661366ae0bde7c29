-- 公开征集 · An open batch and its posts are called out in the whole district: whoever nominates for it, ranks its posts or receives from
-- it may read them. A transaction says that it reads the calls, and which they are; all else stays behind the wall as before.

do $$
declare
  called constant text := '(select current_setting(''yixian.secondment_call'', true)) = ''on''';
  calls  constant text := '((select nullif(current_setting(''yixian.secondment_calls'', true), '''')::uuid[])::uuid[])';
begin
  execute format('create policy called on batches for select using (%s and state = ''OPEN'')', called);
  execute format('create policy called on phases for select using (batch = any (%s))', calls);
  execute format('create policy called on posts for select using (batch = any (%s))', calls);
end $$;
