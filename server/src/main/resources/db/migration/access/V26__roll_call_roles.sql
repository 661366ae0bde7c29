-- Who keeps the operations centre calls the roll; whoever leads a unit, or sees who is away, sees his own people's answers.
update roles set permissions = permissions || '{attendance.call}'::text[] where code in ('OVERSEER', 'DISPATCHER', 'UNIT_LEADER');
update roles set permissions = permissions || '{attendance.view}'::text[]
  where code = 'DISPATCHER' and not permissions @> '{attendance.view}'::text[];
