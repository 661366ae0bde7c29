-- Whoever comes second is told who was first, and when; what stands as it came has been changed by nobody.
alter table routings add column changed_by text, add column changed_at timestamptz;
alter table deduction_kinds add column changed_by text, add column changed_at timestamptz;
alter table supervisions add column changed_by text, add column changed_at timestamptz;
update supervisions
   set changed_by = coalesce(ended_by, answered_by, asked_name), changed_at = coalesce(ended_at, answered_at, asked_at);
