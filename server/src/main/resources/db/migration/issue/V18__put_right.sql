-- 待整改 · A bad rating that was called back waits to be put right; when its day passes, people are reminded once.
alter table issues add column put_right_reminded timestamptz;
comment on column issues.put_right_reminded is '差评的整改期限已过、已提醒一次的时刻；重新评价或重开后为空';
create index issues_put_right on issues (reported_at desc, id desc) where put_right_by is not null;
