package yixian.zoning.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** What a plan must say to be asked; the faults of all fields at once. */
final class PlanRules {

  private static final int MOST_ZONES = 40;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_ZONE = 30;
  private static final int LONGEST_REASON = 200;

  private final List<UUID> units;
  private final List<Fault> faults = new ArrayList<>();

  private PlanRules(List<UUID> units) {
    this.units = units;
  }

  static void demand(
      List<UUID> units,
      @Nullable String name,
      int share,
      List<AskedZone> zones,
      List<Couple> couples) {
    PlanRules rules = new PlanRules(units);
    rules.name("name", "规划名称", name, LONGEST_NAME);
    if (share < 0 || share > 100) {
      rules.fault("businessShare", "业务相近的比重应为 0 至 100", "请改正");
    }
    rules.zones(zones);
    rules.couples(couples);
    if (!rules.faults.isEmpty()) {
      throw Problem.invalid(rules.faults);
    }
  }

  private void fault(String field, String message, String mend) {
    faults.add(new Fault(field, message, mend));
  }

  private void name(String field, String what, @Nullable String text, int longest) {
    if (text == null || text.isBlank() || text.strip().length() > longest) {
      fault(field, what + "应为 1 至 " + longest + " 个字", "请填写");
    }
  }

  private void zones(List<AskedZone> zones) {
    if (zones.isEmpty() || zones.size() > MOST_ZONES || zones.size() > units.size()) {
      fault(
          "zones",
          "片区有 " + zones.size() + " 个，单位有 " + units.size() + " 个",
          "片区应为 1 至 " + Math.min(MOST_ZONES, units.size()) + " 个");
      return;
    }
    Set<String> names = new HashSet<>();
    Set<UUID> leads = new HashSet<>();
    for (int i = 0; i < zones.size(); i++) {
      zone("zones." + i, zones.get(i), names, leads);
    }
    int least = zones.stream().mapToInt(AskedZone::least).sum();
    int most = zones.stream().mapToInt(AskedZone::most).sum();
    if (least > units.size() || most < units.size()) {
      fault(
          "zones",
          "各片区合计可容 " + least + " 至 " + most + " 个单位，参加规划的有 " + units.size() + " 个",
          "请放宽规模上下限，或增减片区");
    }
  }

  private void zone(String field, AskedZone zone, Set<String> names, Set<UUID> leads) {
    name(field, "片区名称", zone.name(), LONGEST_ZONE);
    if (zone.name() != null && !names.add(zone.name().strip())) {
      fault(field, "片区名称“" + zone.name() + "”用了两次", "每个片区一个名称");
    }
    if (zone.least() < 1 || zone.least() > zone.most()) {
      fault(
          field,
          "“" + zone.name() + "”的规模为 " + zone.least() + " 至 " + zone.most(),
          "下限应不小于 1，且不大于上限");
    }
    UUID lead = zone.lead();
    if (lead != null && !units.contains(lead)) {
      fault(field, "“" + zone.name() + "”的牵头单位不在参加规划的单位中", "请另选牵头单位");
    } else if (lead != null && !leads.add(lead)) {
      fault(field, "“" + zone.name() + "”的牵头单位已牵头另一片区", "每个片区一个牵头单位");
    }
  }

  private boolean isHere(@Nullable UUID unit) {
    return unit != null && units.contains(unit);
  }

  private void couples(List<Couple> couples) {
    Set<Set<UUID>> seen = new HashSet<>();
    for (int i = 0; i < couples.size(); i++) {
      Couple couple = couples.get(i);
      String field = "couples." + i;
      if (!isHere(couple.one()) || !isHere(couple.other())) {
        fault(field, "第 " + (i + 1) + " 条同片、分片要求的单位不在参加规划的单位中", "请从列表中选择");
      } else if (couple.one().equals(couple.other())) {
        fault(field, "第 " + (i + 1) + " 条同片、分片要求是同一个单位", "请选择两个不同的单位");
      } else if (!seen.add(Set.of(couple.one(), couple.other()))) {
        fault(field, "第 " + (i + 1) + " 条同片、分片要求与前面的是同两个单位", "每两个单位最多一条，请删去一条");
      }
      name(field, "第 " + (i + 1) + " 条同片、分片要求的理由", couple.because(), LONGEST_REASON);
    }
  }
}
