-- 来源 · Who told of an issue, as counted: what he was on that day. Kept with the issue, since duties end and the figure must not change with them.
alter table issues add column source text check (source in ('SECONDEE', 'GRID_STAFF', 'MICRO_STAFF', 'STAFF', 'RESIDENT'));
comment on column issues.source is '上报当日的来源：挂职干部、网格长与网格员、微网格员、其他工作人员、居民；此前上报的、历史导入的与吹哨分出的为空';
