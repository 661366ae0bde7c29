-- 信访 · After the archive's term a petition is only what can be counted, and a report is no more.

alter table petitions add column forgotten_at timestamptz;
comment on column petitions.forgotten_at is '保存期满，已清除信访人与文字的时刻；类别、事项、期限与结果留作统计';
create index petitions_over on petitions (changed_at) where forgotten_at is null and due is null;

create policy removed on petitioners for delete using (exists (select 1 from petitions p where p.id = petition and p.forgotten_at is not null));

-- The job deletes without reading: it can see no report, and this policy lets it delete only those that were answered and received before the moment
-- that its transaction names.
alter table report_steps drop constraint report_steps_report_fkey;
alter table report_steps add constraint report_steps_report_fkey foreign key (report) references reports on delete cascade;
create policy expired on reports for delete using (
  state = 'FED_BACK' and received_at < nullif(current_setting('yixian.reports_over', true), '')::timestamptz);
