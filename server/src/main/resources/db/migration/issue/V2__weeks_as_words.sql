-- 全文检索先查最近几周：每条记录再加一个「@周次」词，查找时与所找之词同取交集。已有记录一并补上，百万件约需两分钟。

comment on column searchables.words is '二字词，另有报告所在的周 @n：自 1970-01-01 起每七日一周（UTC）';
update searchables
   set words = words || array_to_tsvector(array['@' || floor(extract(epoch from reported_at) / 604800)]);
-- 未并入索引的词每次查找都要逐个看过，故只许存少许（kB）。
alter index searchables_words set (gin_pending_list_limit = 128);
