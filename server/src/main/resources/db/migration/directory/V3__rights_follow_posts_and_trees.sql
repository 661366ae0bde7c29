-- 单位隶属、任职变动即权限变动 · What a unit-wide grant reaches follows the trees and the posts.

create trigger rights_changed after insert or update or delete on units for each statement execute function access.rights_changed();
create trigger rights_changed after insert or update or delete on unit_tree for each statement execute function access.rights_changed();
create trigger rights_changed after insert or update or delete on appointments for each statement execute function access.rights_changed();
