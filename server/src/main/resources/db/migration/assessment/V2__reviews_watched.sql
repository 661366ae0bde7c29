-- 复核与申诉的期限：临近提醒一次，逾期再提醒一次；更正后优秀超过名额的，理由随决定留存。
alter table reviews add column reminded_at timestamptz;
alter table reviews add column overdue_at timestamptz;
alter table reviews add column over_quota text check (length(over_quota) between 1 and 1000);
alter table reviews add constraint over_quota_decided check (over_quota is null or outcome is not null);
comment on column reviews.reminded_at is '决定期限临近时提醒可决定的人的时刻；只提醒一次';
comment on column reviews.overdue_at is '过了期限仍未决定时再提醒的时刻；只提醒一次';
comment on column reviews.over_quota is '更正后优秀人数超过名额的理由';
create index reviews_open on reviews (answer_by) where outcome is null;
