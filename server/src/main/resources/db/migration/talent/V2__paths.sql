-- 渐进培养 · From which kinds of posts, after how many months, towards which: rules as data, advice to a person. Nobody is scored.

create table paths (
  code       text        primary key check (code ~ '^[A-Z_]{1,30}$'),
  seq        int         not null unique,
  name       text        not null check (length(name) between 1 and 60),
  served     text[]      not null check (cardinality(served) > 0),
  months     int         not null check (months between 1 and 60),
  toward     text[]      not null check (cardinality(toward) > 0),
  because    text        not null check (length(because) between 1 and 200),
  active     boolean     not null,
  version    int         not null,
  changed_by text        not null,
  changed_at timestamptz not null
);
comment on table paths is '培养路径：在哪类岗位服务满几个月后，建议转到哪类岗位，理由；只供人参考';

insert into paths (code, seq, name, served, months, toward, because, active, version, changed_by, changed_at) values
  ('VILLAGE_TO_PROJECT', 1, '村、网格 → 园区、项目', '{FIRST_SECRETARY,GRID_LEADER,GRID_MEMBER}', 10, '{PARK,KEY_PROJECT,ENTERPRISE}',
   '已熟悉群众工作，下一步宜补园区、项目一线的经济工作经历', true, 1, '初始', now()),
  ('PROJECT_TO_PETITION', 2, '园区、项目 → 信访、专班', '{PARK,KEY_PROJECT,ENTERPRISE,INVESTMENT}', 10, '{PETITION,TASK_GROUP,INSPECTION}',
   '已有经济工作经历，下一步宜到矛盾化解、急难任务一线经受锻炼', true, 1, '初始', now()),
  ('PETITION_TO_DEPARTMENT', 3, '信访、专班 → 部门班子', '{PETITION,TASK_GROUP,INSPECTION}', 10, '{COMMITTEE_MEMBER,TWO_WAY}',
   '已处理过复杂矛盾，下一步宜到部门班子独当一面', true, 1, '初始', now()),
  ('OFFICE_TO_VILLAGE', 4, '上挂、机关 → 村、网格', '{FOLLOW_UP_STUDY,COMMITTEE_MEMBER,TWO_WAY}', 10, '{FIRST_SECRETARY,GRID_LEADER}',
   '已有机关经历，下一步宜补基层一线经历', true, 1, '初始', now());
