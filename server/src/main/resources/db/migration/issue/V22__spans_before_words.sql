-- 分时段检索：每个词前加上报告所在时段（自 2000-01-01 起每四周一段，UTC）的两位三十六进制记号，取代「@周次」词；各词在索引中的清单因此不随事件总数变长。
-- 已有记录一并改写，百万件约需五分钟。

comment on column searchables.words is '二字词与归属 #标识后十二位；各词之前是报告所在时段的两位记号（自 2000-01-01 起每四周一段，三十六进制，UTC）';
update searchables
   set words = array_to_tsvector(array(
         select substr(digits, span / 36 + 1, 1) || substr(digits, span % 36 + 1, 1) || lexeme
           from unnest(words) as w (lexeme, positions, weights),
                (select '0123456789abcdefghijklmnopqrstuvwxyz' as digits,
                        greatest(0, least(1295, floor((extract(epoch from reported_at) - 946684800) / 2419200)))::int as span) as s
          where lexeme not like '@%'));
