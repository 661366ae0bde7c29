package yixian.officials.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Scope;
import yixian.officials.FormFile;
import yixian.officials.Officials;
import yixian.officials.ReadForm;

/**
 * 分拣 · Sorts the files of an intake into those that can be kept and those that cannot, each with
 * its faults; nothing is written.
 */
final class Sorting {

  private static final String EDIT = "officials.edit";
  private static final String FOUND = "directory.edit";

  private final Actor actor;
  private final IntakeOrder order;
  private final Officials officials;
  private final Map<String, IntakeOrder.Pick> picks = new HashMap<>();
  private final List<Sorted> good = new ArrayList<>();
  private final List<IntakeResult.FileFault> faults = new ArrayList<>();
  private final Map<String, String> taken = new HashMap<>();
  private int unchanged;

  /**
   * A form with the person to whom it belongs.
   *
   * @param person null for somebody who is entered with it
   */
  record Sorted(ReadForm form, @Nullable UUID person, int seen) {}

  Sorting(Actor actor, IntakeOrder order, Officials officials) {
    this.actor = actor;
    this.order = order;
    this.officials = officials;
    if (order.picks() != null) {
      order.picks().forEach(pick -> picks.put(pick.file(), pick));
    }
  }

  List<Sorted> good() {
    return good;
  }

  List<IntakeResult.FileFault> faults() {
    return faults;
  }

  int unchanged() {
    return unchanged;
  }

  void sort(List<Brought> parcel, List<Match> matches) {
    Scope scope = actor.scope(EDIT);
    List<UUID> known =
        Stream.concat(
                matches.stream().map(Match::person),
                picks.values().stream().map(IntakeOrder.Pick::person))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Map<UUID, Integer> versions = officials.versions(scope, known);
    Map<UUID, FormFile> kept = officials.latest(scope, known);
    int at = 0;
    for (Brought brought : parcel) {
      ReadForm form = brought.findForm().orElse(null);
      Match match = form == null ? null : matches.get(at++);
      if (left(brought.name())) {
        continue;
      }
      if (form == null || match == null) {
        Intake.faults(brought.reading()).forEach(fault -> add(brought.name(), fault));
      } else {
        sort(brought.name(), form, match, versions, kept);
      }
    }
  }

  private void sort(
      String file,
      ReadForm form,
      Match match,
      Map<UUID, Integer> versions,
      Map<UUID, FormFile> kept) {
    IntakeOrder.Pick pick = picks.get(file);
    UUID chosen = pick == null ? null : pick.person();
    boolean fresh = pick != null && Boolean.TRUE.equals(pick.fresh());
    UUID person = fresh ? null : chosen != null ? chosen : match.person();
    Fault fault = fault(match, pick, person, fresh, versions);
    String key = person == null ? form.name() + form.findBirth() : person.toString();
    String other = taken.putIfAbsent(key, file);
    if (fault == null && other != null) {
      fault = new Fault("文件", "与“" + other + "”是同一个人", "同一个人只导入一份，请在预览中放下其中一份");
    }
    if (fault != null) {
      add(file, fault);
    } else if (person != null && same(kept.get(person), form.file())) {
      unchanged++;
    } else {
      good.add(new Sorted(form, person, person == null ? 0 : versions.getOrDefault(person, 0)));
    }
  }

  private boolean left(String file) {
    IntakeOrder.Pick pick = picks.get(file);
    return pick != null && Boolean.TRUE.equals(pick.leave());
  }

  private @Nullable Fault fault(
      Match match,
      IntakeOrder.@Nullable Pick pick,
      @Nullable UUID person,
      boolean fresh,
      Map<UUID, Integer> versions) {
    if (person == null) {
      return match.state() == Match.State.AMBIGUOUS && !fresh
          ? new Fault("人员", match.how(), "请在预览中选定是哪一个人，或选“不是其中任何人”")
          : founding();
    }
    Integer seen = pick == null ? null : pick.version();
    if (seen != null && !seen.equals(versions.getOrDefault(person, 0))) {
      return new Fault("版本", "预览之后又有人更新了这个人的表", "请重新预览后再导入");
    }
    return officials.reaches(actor.scope(EDIT), person)
        ? null
        : new Fault("人员", "这个人不在您的管辖范围内", "请去掉这个文件，或请上级组织部门导入");
  }

  private @Nullable Fault founding() {
    if (!Boolean.TRUE.equals(order.found())) {
      return new Fault("人员", "机构人员中没有这个人", "勾选“新建不在册的人员”，或先在机构人员中登记");
    }
    UUID unit = order.unit();
    boolean reaches =
        Stream.of(EDIT, FOUND)
            .allMatch(
                permission ->
                    actor
                        .scope(permission)
                        .covers(unit == null ? Set.of() : Set.of(unit), null, null));
    return reaches ? null : new Fault("单位", "新建人员的单位不在您的管辖范围内", "请选择您管辖的单位");
  }

  private static boolean same(@Nullable FormFile kept, FormFile brought) {
    return kept != null
        && kept.kind() == brought.kind()
        && Arrays.equals(kept.bytes(), brought.bytes())
        && Arrays.equals(kept.photo(), brought.photo());
  }

  private void add(String file, Fault fault) {
    faults.add(new IntakeResult.FileFault(file, fault.field(), fault.message(), fault.mend()));
  }
}
