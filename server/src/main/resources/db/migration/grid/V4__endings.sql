-- 网格终止 · Why a grid was ended; grids that ended before nobody was asked have none.
alter table grids add column ended_why text check (length(ended_why) between 1 and 200);
comment on column grids.ended_why is '终止原因';
