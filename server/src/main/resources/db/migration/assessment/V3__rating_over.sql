-- 评议期限已过：尚未评议的人、方与组织部门各告知一次。
alter table rounds add column rating_over_at timestamptz;
comment on column rounds.rating_over_at is '评议期限已过、仍在评议中时告知未评议者和组织部门的时刻；只告知一次';
create index rounds_rated on rounds (rate_until) where state = 'RATING' and rating_over_at is null;
