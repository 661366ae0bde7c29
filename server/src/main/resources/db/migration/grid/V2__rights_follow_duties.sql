-- 网格职责变动即权限变动 · What a grid-wide grant reaches follows the duties and the grids below.

create trigger rights_changed after insert or update or delete on grids for each statement execute function access.rights_changed();
create trigger rights_changed after insert or update or delete on duties for each statement execute function access.rights_changed();
