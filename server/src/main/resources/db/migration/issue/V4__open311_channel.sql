-- Issues may come in through the Open311 door; what is published there is read by day and by change.
alter table issues drop constraint issues_channel_check;
alter table issues add constraint issues_channel_check check (channel in ('STAFF_PHONE', 'CITIZEN_PAGE', 'HOTLINE', 'GRID_POST',
  'OPERATIONS', 'VISIT', 'OPEN311'));
create index issues_open311_reported on issues (reported_at desc, id desc) where channel = 'OPEN311';
create index issues_open311_changed on issues (changed_at desc, id desc) where channel = 'OPEN311';
