-- 选派推荐 · A sending unit nominates one of its people for a batch; the approval decides, the organisation department files.

create table nominations (
  id         uuid        primary key,
  batch      uuid        not null,
  batch_name text        not null check (length(batch_name) between 1 and 60),
  person     uuid        not null,
  home_unit  uuid        not null,
  home_title text        not null,
  reason     text        not null check (length(reason) between 1 and 1000),
  state      text        not null check (state in ('REVIEWING', 'RETURNED', 'APPROVED', 'FILED', 'REFUSED', 'WITHDRAWN')),
  request    uuid,
  asked_by   text        not null,
  asked_at   timestamptz not null,
  filing     text        check (length(filing) between 1 and 80),
  filed_on   date,
  left_for   text        check (length(left_for) between 1 and 500),
  version    int         not null check (version > 0),
  changed_by text        not null,
  changed_at timestamptz not null,
  check ((state = 'FILED') <= (filing is not null and filed_on is not null))
);
comment on table nominations is '推荐：派出单位推荐何人参加哪一批；原单位与职务照录不改';
comment on column nominations.request is '审批：何人审核、审批，见其决定记录';
comment on column nominations.filing is '报备案文号，filed_on 为备案日期';
comment on column nominations.left_for is '撤回的理由';
create unique index nominations_once on nominations (batch, person) where state not in ('REFUSED', 'WITHDRAWN');
create index nominations_batch on nominations (batch);
create index nominations_person on nominations (person);
create index nominations_home_unit on nominations (home_unit);

-- ---------------------------------------------------------------- the second wall: row security
-- A unit sees its own nominees, a person himself, the organisation department all. Whoever ends an approval acts on the one nomination
-- that it is about, and says so in the transaction.

do $$
declare
  everything constant text := '(select current_setting(''yixian.everything'', true)) = ''on''';
  units      constant text := '((select nullif(current_setting(''yixian.units'', true), '''')::uuid[])::uuid[])';
  person     constant text := '(select nullif(current_setting(''yixian.person'', true), '''')::uuid)';
  decided    constant text := '(select nullif(current_setting(''yixian.selection_decided'', true), '''')::uuid)';
  reach      text := format('home_unit = any (%s) or person = %s or id = %s', units, person, decided);
begin
  alter table nominations enable row level security;
  alter table nominations force row level security;
  execute format('create policy seen on nominations for select using (%s or %s)', everything, reach);
  execute 'create policy added on nominations for insert with check (true)';
  execute format('create policy changed on nominations for update using (%s or %s) with check (true)', everything, reach);
end $$;
