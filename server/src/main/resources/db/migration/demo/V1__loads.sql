-- 示范区 · Whether this house has been filled with the demo district, and as of which moment.

create table loads (
  one         boolean     primary key default true check (one),
  size        text        not null check (size in ('FULL', 'SMALL')),
  began_at    timestamptz not null,
  finished_at timestamptz,
  check (finished_at >= began_at)
);
comment on table loads is '示范数据的载入：每个安装至多一次，中断后从断点续载';
comment on column loads.began_at is '故事结束的时刻；续载时不变，故事因此不变';
