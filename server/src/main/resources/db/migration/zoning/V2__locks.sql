-- 锁定 · Which units a run had to leave where they were: its proof holds under these locks only.

alter table schemes add column locks text not null default '{}';
comment on column schemes.locks is '求解时锁定的单位与所在片区（从 0 数起），JSON；上界只在这些锁定之下成立';
