-- What an unannounced inspection found of somebody may be told as a signal too; it decides nothing either.
alter table signals drop constraint signals_kind_check;
alter table signals add constraint signals_kind_check
  check (kind in ('QUIET', 'LATE_RETURN', 'MENTOR_WORD', 'HOST_WORD', 'UNANNOUNCED'));
