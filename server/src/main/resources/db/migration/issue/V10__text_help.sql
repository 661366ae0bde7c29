-- 文字辅助 · Classifiers learnt from the district's own closed issues, and how each did on issues it had not seen.

create table classifiers (
  id           uuid        primary key,
  about        text        not null check (about in ('CATEGORY', 'UNIT')),
  trained_at   timestamptz not null,
  trained_by   text        not null,
  lessons      int         not null check (lessons > 0),
  labels       int         not null check (labels >= 2),
  asked        int         not null check (asked > 0),
  first        int         not null,
  third        int         not null,
  plain_first  int         not null,
  plain_third  int         not null,
  in_use       boolean     not null default false,
  content      bytea       not null,
  check (first <= third and third <= asked)
);
comment on table classifiers is '文字分类器：由本区结案事件在本机训练；asked 为留出检验的件数，first、third 为首位、前三位判对的件数，plain 为总报最常见者的件数';
create unique index classifiers_in_use on classifiers (about) where in_use;

create table exam_answers (
  classifier uuid   not null references classifiers on delete cascade,
  issue      uuid   not null references issues on delete cascade,
  actual     uuid   not null,
  guesses    uuid[] not null,
  rank       int    not null check (rank between 0 and 3),
  primary key (classifier, issue)
);
comment on table exam_answers is '留出检验的每一件：实际是什么、推测是什么；rank 为判对的位次，0 为前三位都不对';
create index exam_answers_issue on exam_answers (issue);

alter table exam_answers enable row level security;
alter table exam_answers force row level security;
create policy seen on exam_answers for select using (exists (select from issue.issues i where i.id = issue));
create policy added on exam_answers for insert with check (true);
create policy dropped on exam_answers for delete using (true);
