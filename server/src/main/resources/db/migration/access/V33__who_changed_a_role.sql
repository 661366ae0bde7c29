-- Whoever comes second is told who was first, and when; a role that stands as it came has been changed by nobody.
alter table roles add column changed_by text, add column changed_at timestamptz;
