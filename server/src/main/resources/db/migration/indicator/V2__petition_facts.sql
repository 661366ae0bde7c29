-- Facts of 信访 that may be counted: of suggestions and appeals only. Reports (检举控告) are never told to the ledger.
insert into kinds (code, name) values
  ('petition.registered', '信访登记'), ('petition.accepted', '信访受理'), ('petition.diverted', '信访分流'), ('petition.answered', '信访答复'),
  ('petition.visited', '信访回访'), ('petition.settled', '信访化解');
