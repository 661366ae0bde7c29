-- Rooms with several kinds of records name them room.record; a photo to an item of a list was refused by the first rule.
alter table attachments drop constraint attachments_kind_check;
alter table attachments add constraint attachments_kind_check check (kind ~ '^[a-z]{2,20}([.][a-z]{2,20})?$');
