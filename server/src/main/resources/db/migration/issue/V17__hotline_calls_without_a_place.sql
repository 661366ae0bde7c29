-- 热线工单待定位 · A call that names no place which is found waits among the reports without a place, under the hotline's own number; put
-- on the map it is an issue like the others.
alter table hotline_orders drop constraint hotline_orders_pkey;
alter table hotline_orders drop constraint hotline_orders_number_key;
alter table hotline_orders add primary key (number);
alter table hotline_orders alter column issue drop not null;
alter table hotline_orders add unique (issue);
alter table hotline_orders add column unplaced uuid unique references unplaced;
alter table hotline_orders add check (issue is not null or unplaced is not null);
comment on column hotline_orders.issue is '所成事件；待定位或不受理的为空';
comment on column hotline_orders.unplaced is '来电没有说清地点的：待定位来件';

drop policy seen on hotline_orders;
create policy seen on hotline_orders for select
  using (exists (select from issue.issues i where i.id = issue) or (issue is null and (select current_setting('yixian.everything', true)) = 'on'));
create policy placed on hotline_orders for update
  using (issue is null and (select current_setting('yixian.everything', true)) = 'on') with check (issue is not null);
