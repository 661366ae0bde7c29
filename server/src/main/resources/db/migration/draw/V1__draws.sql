-- 抽签 · Draws that anybody can draw again: what is promised before, and what is told afterwards. Neither is ever changed: the
-- server holds no right to update or delete (database, Migrations).

create sequence draw_numbers;

create table draws (
  id           uuid        primary key,
  number       text        not null unique,
  purpose      text        not null check (length(purpose) between 1 and 100),
  spread       text        not null check (spread in ('PROPORTIONAL', 'EACH')),
  places       int         not null check (places between 1 and 100000),
  agreed       text        check (length(agreed) between 1 and 100),
  list         text        not null,
  size         int         not null check (size > 0),
  list_sha256  text        not null check (list_sha256 ~ '^[0-9a-f]{64}$'),
  commitment   text        not null check (commitment ~ '^[0-9a-f]{64}$'),
  seed_sealed  bytea       not null,
  committed_at timestamptz not null,
  committed_by text        not null
);
comment on table draws is '抽签承诺：名单、名额规则、约定的附加数、种子的摘要，公布后不能改；名单一行一个代号与层，制表符分隔；公开，无行级策略';
comment on column draws.seed_sealed is '加密存放的种子，开签时公布';
create index draws_committed on draws (committed_at desc, id desc);

create table reveals (
  draw        uuid        primary key references draws,
  seed        text        not null check (seed ~ '^[0-9a-f]{64}$'),
  extra       text        check (length(extra) between 1 and 200),
  revealed_at timestamptz not null,
  revealed_by text        not null
);
comment on table reveals is '开签：公布的种子与附加数；结果由名单、种子与附加数算出，不另存';
