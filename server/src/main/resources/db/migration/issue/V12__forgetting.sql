-- 到期清除 · When an issue that nobody has touched for long lost what pointed at persons.
alter table issues add column forgotten_at timestamptz;
comment on column issues.forgotten_at is '清除姓名、电话、查询码并抹去文字中个人信息的时刻；之后只留办理记录';
create index issues_to_forget on issues (changed_at) where forgotten_at is null and not open;
