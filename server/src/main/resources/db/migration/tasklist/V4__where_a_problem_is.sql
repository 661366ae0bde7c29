-- 清单式清零 · A problem found on the spot may say where exactly; an object is long, and its name alone finds nobody.

alter table problems add column longitude double precision check (longitude between -180 and 180);
alter table problems add column latitude double precision check (latitude between -90 and 90);
alter table problems add constraint problems_place check ((longitude is null) = (latitude is null));
comment on column problems.longitude is '发现处（WGS-84），选填';
