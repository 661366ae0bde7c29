package yixian.secondment.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.Unit;
import yixian.directory.UnitKind;
import yixian.directory.Units;
import yixian.grid.Grid;
import yixian.grid.Grids;
import yixian.kernel.Fault;

/**
 * 岗位规则 · A post has a host, duties and places; one in a grid lies in a grid that the host runs, a
 * first secretary serves in a village or community.
 */
@Component
class PostRules {

  private final Units units;
  private final Grids grids;

  PostRules(Units units, Grids grids) {
    this.units = units;
    this.grids = grids;
  }

  List<Fault> faults(PostDraft draft) {
    List<Fault> faults = new ArrayList<>();
    PostKind kind = draft.kind();
    if (kind == null) {
      faults.add(new Fault("kind", "没有选择岗位类别", "请选择岗位类别"));
    }
    host(faults, kind, draft.hostUnit());
    grid(faults, kind, draft);
    text(faults, "title", draft.title(), 60, true);
    text(faults, "duties", draft.duties(), 2000, true);
    text(faults, "project", draft.project(), 80, false);
    number(faults, "places", draft.places(), 1, 60, "名额");
    number(faults, "mentorSlots", draft.mentorSlots(), 0, 5, "导师数");
    wish(faults, draft.wish());
    return faults;
  }

  private void host(List<Fault> faults, @Nullable PostKind kind, @Nullable UUID host) {
    Optional<Unit> unit = host == null ? Optional.empty() : units.find(host);
    if (unit.isEmpty()) {
      faults.add(new Fault("hostUnit", "没有选择接收单位", "请从机构目录中选择"));
    } else if (kind == PostKind.FIRST_SECRETARY && unit.get().kind() != UnitKind.VILLAGE) {
      faults.add(new Fault("hostUnit", "第一书记派到村（社区），“" + unit.get().name() + "”不是", "请选择村或社区"));
    }
  }

  private void grid(List<Fault> faults, @Nullable PostKind kind, PostDraft draft) {
    UUID id = draft.grid();
    if (id == null) {
      if (kind != null && kind.inGrid()) {
        faults.add(new Fault("grid", kind.label() + "岗位没有指明网格", "请选择网格"));
      }
      return;
    }
    Optional<Grid> grid = grids.find(id);
    if (grid.isEmpty()) {
      faults.add(new Fault("grid", "没有这个网格", "请从网格列表中选择"));
    } else if (draft.hostUnit() != null
        && !grid.get().unit().equals(draft.hostUnit())
        && !draft.hostUnit().equals(grid.get().town())) {
      faults.add(new Fault("grid", "网格“" + grid.get().name() + "”不归接收单位管理", "请选择接收单位或其村（社区）的网格"));
    }
  }

  private static void wish(List<Fault> faults, @Nullable Wish wish) {
    if (wish == null) {
      return;
    }
    text(faults, "wish.text", wish.text(), 2000, false);
    text(faults, "wish.speciality", wish.speciality(), 60, false);
    text(faults, "wish.dialect", wish.dialect(), 30, false);
    if (wish.serviceYears() != null) {
      number(faults, "wish.serviceYears", wish.serviceYears(), 0, 40, "工作年限");
    }
  }

  private static void text(
      List<Fault> faults, String field, @Nullable String text, int longest, boolean needed) {
    if (needed && (text == null || text.isBlank())) {
      faults.add(new Fault(field, field.equals("title") ? "没有写明岗位名称" : "没有写明岗位职责", "请填写"));
    } else if (text != null && text.length() > longest) {
      faults.add(new Fault(field, "超过 " + longest + " 个字", "请精简"));
    }
  }

  private static void number(
      List<Fault> faults,
      String field,
      @Nullable Integer number,
      int least,
      int most,
      String what) {
    if (number == null || number < least || number > most) {
      faults.add(new Fault(field, what + "应为 " + least + " 至 " + most, "请改正" + what));
    }
  }
}
