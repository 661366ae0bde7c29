-- 多选 · A question of a category may take several of its choices.

alter table questions drop constraint questions_kind_check;
alter table questions add constraint questions_kind_check check (kind in ('TEXT', 'CHOICE', 'CHOICES', 'NUMBER', 'YES_NO'));
alter table questions drop constraint questions_check;
alter table questions add constraint questions_check check (kind not in ('CHOICE', 'CHOICES') or cardinality(choices) >= 2);
