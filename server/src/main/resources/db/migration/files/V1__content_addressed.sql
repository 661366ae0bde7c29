-- 附件 · What was uploaded, by content; which records it belongs to; tickets by which residents may upload.

create table tickets (
  id         uuid        primary key,
  token_hash bytea       not null,
  address    bytea       not null,
  issued_at  timestamptz not null,
  expires_at timestamptz not null,
  used       int         not null default 0,
  most       int         not null,
  constraint tickets_token unique (token_hash),
  check (used <= most)
);
comment on table tickets is '市民上传凭证：短时有效，限张数';
create index tickets_address on tickets (address, issued_at);

create table uploads (
  id         uuid        primary key,
  content    bytea       not null check (length(content) = 32),
  thumbnail  bytea       check (length(thumbnail) = 32),
  name       text        not null check (length(name) between 1 and 160),
  media_type text        not null,
  bytes      bigint      not null,
  width      int,
  height     int,
  added_at   timestamptz not null,
  added_by   uuid,
  ticket     uuid        references tickets
);
comment on table uploads is '附件：内容以 SHA-256 存于数据目录，同一内容只存一份';
create index uploads_content on uploads (content);
create index uploads_thumbnail on uploads (thumbnail);
create index uploads_added_at on uploads (added_at);
create index uploads_ticket on uploads (ticket);

create table attachments (
  file   uuid        not null references uploads,
  kind   text        not null check (kind ~ '^[a-z]{2,20}$'),
  record uuid        not null,
  at     timestamptz not null,
  primary key (file, kind, record)
);
comment on table attachments is '附件属于哪条记录；能否查看由该记录所在的模块决定';
create index attachments_record on attachments (record, kind);
