-- 任期总结 · Drafted, signed and commented as a monthly report is, once for a whole term; the month is the one in which it was begun.

alter table reports add column kind text not null default 'MONTH' check (kind in ('MONTH', 'TERM'));
alter table reports alter column kind drop default;
alter table reports drop constraint reports_placement_month_key;
alter table reports add constraint reports_once unique (placement, kind, month);
create unique index reports_one_term on reports (placement) where kind = 'TERM';
comment on table reports is '月度报告每人每月一份，任期总结每任一份；签名后内容不再变，接收单位点评一次';

alter table reminders add column kind text not null default 'MONTH' check (kind in ('MONTH', 'TERM'));
alter table reminders alter column kind drop default;
alter table reminders drop constraint reminders_pkey;
alter table reminders add primary key (placement, kind, month);
comment on table reminders is '月度报告每人每月至多提醒一次，任期总结每任至多一次';
