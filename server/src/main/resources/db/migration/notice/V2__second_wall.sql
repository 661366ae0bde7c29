-- The second wall: a message is seen by the account, the person and the members of the unit to which it was told, and by
-- the jobs of the house; however wide a reader's other rights are. The road sets who acts. Which of a unit's members see a
-- message for holders of a permission is told by the store's predicate alone: they all belong to the unit.

alter table messages enable row level security;
alter table messages force row level security;
create policy messages_told_to_me on messages for select using (
  (select current_setting('yixian.house', true)) = 'on'
  or account = (select nullif(current_setting('yixian.account', true), '')::uuid)
  or person = (select nullif(current_setting('yixian.self', true), '')::uuid)
  or unit = (select nullif(current_setting('yixian.member', true), '')::uuid));
comment on policy messages_told_to_me on messages is '第二道墙：发给别人的通知读不到';
create policy messages_told on messages for insert with check (true);
create policy messages_forgotten on messages for delete using ((select current_setting('yixian.house', true)) = 'on');

alter table readings enable row level security;
alter table readings force row level security;
create policy readings_of_mine on readings
  using (account = (select nullif(current_setting('yixian.account', true), '')::uuid));
comment on policy readings_of_mine on readings is '第二道墙：谁读过什么只有本人知道';
