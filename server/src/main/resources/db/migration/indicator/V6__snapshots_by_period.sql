-- 每日快照 · A day keeps two boards of each kind, of the month and of the year so far: the periods the board offers.
alter table snapshots drop constraint snapshots_pkey;
alter table snapshots add primary key (day, by_what, from_day, total, key, indicator);
comment on table snapshots is '每日快照：当月与当年至该日的指标，如当日所示，分母口径随之留存';
