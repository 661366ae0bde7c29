create table settings (
  one        boolean     primary key default true check (one),
  version    int         not null,
  changed_by text,
  changed_at timestamptz
);
comment on table settings is '口径设置的版本（整份一起修改）：谁何时改的；口径本身在各指标上';
insert into settings (version) values (1);
