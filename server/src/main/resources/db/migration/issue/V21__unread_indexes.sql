-- 少写一个索引 · One index that no question reads any more is written no more: orders are found by their issue.
drop index work_orders_unit;
