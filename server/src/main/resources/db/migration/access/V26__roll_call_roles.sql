-- Who keeps the operations centre calls the roll, and whoever leads a unit that of his people; who sees who is away sees his people's answers.
update roles set permissions = permissions || '{attendance.call}'::text[] where code in ('OVERSEER', 'UNIT_LEADER');
