-- Whoever comes second is told who was first, and when; settings that stand as they came have been changed by nobody.
alter table settings add column changed_by text, add column changed_at timestamptz;
