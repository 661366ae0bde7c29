-- 督办、唤醒、强制结案复核 · Orders that must be answered, parked issues that wake, ends that a second person confirms, and what disputes
-- over dispatch have settled.
alter table issues
  add column wake_on         date,
  add column force_asked_by  uuid,
  add column supervisions    int not null default 0 check (supervisions >= 0);
comment on column issues.wake_on is '挂账的唤醒日期';
comment on column issues.force_asked_by is '申请强制结案的账号，须由另一人批准';
comment on column issues.supervisions is '督办次数';
create index issues_wake on issues (wake_on) where state = 'PARKED';
create index issues_force_asked on issues (reported_at desc, id desc) where force_asked_by is not null;

create table supervisions (
  id          uuid        primary key,
  issue       uuid        not null references issues,
  demand      text        not null check (length(demand) between 1 and 500),
  asked_by    uuid,
  asked_name  text        not null,
  asked_at    timestamptz not null,
  days        int         not null check (days between 1 and 90),
  answer_by   timestamptz not null,
  state       text        not null check (state in ('ORDERED', 'ANSWERED', 'CLOSED', 'WITHDRAWN')),
  answer      text        check (length(answer) <= 2000),
  answered_by text,
  answered_at timestamptz,
  ended_at    timestamptz,
  ended_by    text,
  note        text        check (length(note) <= 500),
  insisted    int         not null default 0,
  level       int         not null default 0 check (level between 0 and 3),
  escalate_at timestamptz not null,
  version     int         not null default 1,
  check ((state in ('CLOSED', 'WITHDRAWN')) = (ended_at is not null))
);
comment on table supervisions is '督办单：谁督办、为何、限期答复、答复与了结；逾期逐级上报，最多三级';
create index supervisions_issue on supervisions (issue, asked_at);
create index supervisions_late on supervisions (escalate_at) where state = 'ORDERED' and level < 3;
create index supervisions_asked on supervisions (asked_at desc, id desc);

create table escalations (
  supervision uuid        not null references supervisions,
  level       int         not null,
  issue       uuid        not null references issues,
  unit        uuid        not null,
  told        text[]      not null,
  at          timestamptz not null,
  primary key (supervision, level)
);
comment on table escalations is '督办逾期上报记录：第几级、报到哪个单位、告知了谁（含代办人）';

create table rulings (
  category uuid        references categories,
  town     uuid,
  unit     uuid        not null,
  issue    uuid        not null references issues,
  why      text        not null,
  at       timestamptz not null,
  constraint rulings_one unique nulls not distinct (category, town)
);
comment on table rulings is '派单争议裁定：同一分类、同一镇街再有来件时，建议派给裁定的单位';

do $$
declare child text;
begin
  foreach child in array array['supervisions', 'escalations'] loop
    execute format('alter table %I enable row level security', child);
    execute format('alter table %I force row level security', child);
    execute format('create policy seen on %I for select using (exists (select from issue.issues i where i.id = issue))', child);
    execute format('create policy added on %I for insert with check (true)', child);
    execute format('create policy changed on %I for update using (exists (select from issue.issues i where i.id = issue)) with check (true)', child);
  end loop;
end $$;
