-- 全文检索按归属收窄：每条记录再加镇、承办、填报单位、网格与填报人的「#标识尾」词，与所找之词同取交集。已有记录一并补上，百万件约需三分钟。

comment on column searchables.words is '二字词；另有报告所在的周 @n（自 1970-01-01 起每七日一周，UTC），和归属 #标识后十二位';
update searchables s
   set words = s.words || array_to_tsvector(array(
         select distinct '#' || right(held::text, 12)
           from unnest(array[i.town, i.unit, i.reporting_unit, i.grid, i.reporter]) as held
          where held is not null))
  from issues i
 where i.id = s.issue;
