-- 结案标准 · What must hold before an issue of a class is closed, edition by edition; and what became of a look-back's proposal to change it.

create table closing_rules (
  category uuid        not null references categories,
  version  int         not null check (version > 0),
  text     text        not null check (length(text) between 1 and 1000),
  proposal uuid        references lookback_proposals,
  at       timestamptz not null,
  by_name  text        not null,
  primary key (category, version)
);
comment on table closing_rules is '结案标准：每个分类历次的文字，最新一版办结时显示，向下级分类继承；proposal 为采纳的回头看建议';

alter table lookback_proposals
  add column state         text not null default 'OPEN' check (state in ('OPEN', 'ADOPTED', 'DECLINED')),
  add column reason        text check (length(reason) between 1 and 500),
  add column answered_at   timestamptz,
  add column answered_by   text,
  add column rule_category uuid references categories,
  add column rule_version  int,
  add column version       int not null default 1,
  add constraint lookback_proposals_answered check ((state = 'OPEN') = (answered_at is null) and (answered_at is null) = (answered_by is null)),
  add constraint lookback_proposals_declined check (state <> 'DECLINED' or reason is not null),
  add constraint lookback_proposals_adopted check ((state = 'ADOPTED') = (rule_version is not null) and (rule_version is null) = (rule_category is null));
comment on column lookback_proposals.state is '建议的答复：采纳即写成该分类新一版结案标准，不采纳写明理由';

create policy changed on lookback_proposals for update using ((select current_setting('yixian.everything', true)) = 'on') with check (true);
