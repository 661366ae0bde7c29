package yixian.planner.zoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yixian.planner.Answer;
import yixian.planner.Budget;
import yixian.planner.json.Fields;
import yixian.planner.json.Node;

/**
 * 片区 · Units with ids, how much each two have to do with one another, and the zones they are to
 * form.
 */
record ZonesProblem(ZoneTask task, List<String> units, List<String> names) {
  private static final int SHOWN_MOVES = 20_000;

  static ZonesProblem read(Fields fields) {
    Map<String, Integer> index = new HashMap<>();
    List<String> units = new ArrayList<>();
    Node unitsNode = fields.need("units");
    double[] size = sizes(unitsNode, units, index);
    double[][] ties = ties(fields.need("relatedness"), size.length);
    List<String> names = new ArrayList<>();
    List<Zone> zones = zones(fields.need("zones"), names, index);
    List<ZoneTask.Pair> together = pairs(fields.find("together"), index);
    List<ZoneTask.Pair> apart = pairs(fields.find("apart"), index);
    fields.nothingElse();
    if (zones.size() > units.size()) {
      throw unitsNode.refuse("只有 %d 个单位，而片区有 %d 个".formatted(units.size(), zones.size()), "请减少片区");
    }
    return new ZonesProblem(new ZoneTask(ties, size, zones, together, apart), units, names);
  }

  private static double[] sizes(Node node, List<String> units, Map<String, Integer> index) {
    List<Node> items = node.items();
    if (items.isEmpty()) {
      throw node.refuse("是空的", "至少要有一个单位");
    }
    double[] size = new double[items.size()];
    for (int i = 0; i < size.length; i++) {
      Fields unit = items.get(i).fields();
      Node id = unit.need("id");
      Node sizeNode = unit.find("size");
      unit.nothingElse();
      size[i] = sizeNode == null ? 1 : sizeNode.notNegative();
      if (sizeNode != null && size[i] == 0) {
        throw sizeNode.refuse("应大于 0", "请改正，或删掉这个字段（按 1 计）");
      }
      if (index.put(id.text(), i) != null) {
        throw id.refuse("编号“" + id.text() + "”用了两次", "每个单位一个编号");
      }
      units.add(id.text());
    }
    return size;
  }

  private static double[][] ties(Node node, int units) {
    List<Node> rows = node.items();
    if (rows.size() != units) {
      throw node.refuse("有 %d 行，而单位有 %d 个".formatted(rows.size(), units), "请给出与单位一样多的行和列");
    }
    double[][] ties = new double[units][];
    for (int i = 0; i < units; i++) {
      ties[i] = rows.get(i).weights();
      if (ties[i].length != units) {
        throw rows.get(i)
            .refuse("有 %d 个数，而单位有 %d 个".formatted(ties[i].length, units), "请给出与单位一样多的行和列");
      }
      for (int j = 0; j < i; j++) {
        if (ties[i][j] != ties[j][i]) {
          throw rows.get(i)
              .refuse(
                  "第 %d 个数是 %s，而第 %d 行第 %d 个数是 %s（从 0 数起）"
                      .formatted(j, ties[i][j], j, i, ties[j][i]),
                  "关联度应当对称，请改成一样");
        }
      }
      ties[i][i] = 0;
    }
    return ties;
  }

  private static List<Zone> zones(Node node, List<String> names, Map<String, Integer> index) {
    List<Zone> zones = new ArrayList<>();
    Map<Integer, String> led = new HashMap<>();
    for (Node item : node.items()) {
      Fields zone = item.fields();
      Node name = zone.need("name");
      Node leadNode = zone.find("lead");
      Node sizeNode = zone.need("size");
      zone.nothingElse();
      double[] ends = sizeNode.weights();
      if (ends.length != 2 || ends[0] > ends[1]) {
        throw sizeNode.refuse("应为 [下限, 上限]，下限不大于上限", "例如 [9, 10]");
      }
      Integer lead = leadNode == null ? null : unit(leadNode, index);
      if (leadNode != null && lead != null && led.put(lead, name.text()) != null) {
        throw leadNode.refuse("“" + leadNode.text() + "”牵头了两个片区", "每个片区一个牵头单位");
      }
      if (names.contains(name.text())) {
        throw name.refuse("“" + name.text() + "”用了两次", "每个片区一个名称");
      }
      names.add(name.text());
      zones.add(new Zone(lead, ends[0], ends[1]));
    }
    if (zones.isEmpty()) {
      throw node.refuse("是空的", "至少要有一个片区");
    }
    return zones;
  }

  private static Integer unit(Node node, Map<String, Integer> index) {
    Integer unit = index.get(node.text());
    if (unit == null) {
      throw node.refuse("没有这个单位“" + node.text() + "”", "请使用 units 中的编号");
    }
    return unit;
  }

  private static List<ZoneTask.Pair> pairs(@Nullable Node node, Map<String, Integer> index) {
    List<ZoneTask.Pair> pairs = new ArrayList<>();
    for (Node item : node == null ? List.<Node>of() : node.items()) {
      List<Node> ends = item.items();
      if (ends.size() != 2 || ends.getFirst().text().equals(ends.getLast().text())) {
        throw item.refuse("应为两个不同的单位", "例如 [\"a\", \"b\"]");
      }
      pairs.add(new ZoneTask.Pair(unit(ends.getFirst(), index), unit(ends.getLast(), index)));
    }
    return pairs;
  }

  Answer solve(Budget budget) {
    Zoning.Outcome outcome = Zoning.solve(task, budget);
    int[] zoneOf = outcome.zoneOf();
    if (zoneOf == null) {
      return without(outcome);
    }
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put(Answer.PLAN, Map.of("zones", listed(zoneOf)));
    if (units.size() * names.size() <= SHOWN_MOVES) {
      body.put("moves", new HandMoves(task, zoneOf).costs());
    }
    return new Answer(
        outcome.status(),
        outcome.worth(),
        outcome.bound(),
        body,
        List.of("%d 个单位分为 %d 个片区".formatted(units.size(), names.size())));
  }

  private List<Map<String, Object>> listed(int[] zoneOf) {
    List<Map<String, Object>> zones = new ArrayList<>();
    for (int z = 0; z < names.size(); z++) {
      int zone = z;
      int[] members = IntStream.range(0, zoneOf.length).filter(i -> zoneOf[i] == zone).toArray();
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("name", names.get(z));
      Integer lead = task.zones().get(z).lead();
      if (lead != null) {
        entry.put("lead", units.get(lead));
      }
      entry.put("size", Arrays.stream(members).mapToDouble(i -> task.size()[i]).sum());
      entry.put("members", Arrays.stream(members).mapToObj(units::get).toList());
      zones.add(entry);
    }
    return zones;
  }

  private static Answer without(Zoning.Outcome outcome) {
    if (outcome.status() == yixian.planner.Status.INFEASIBLE) {
      String text = "没有一种分法能同时满足片区大小、牵头单位与同片、分片的要求";
      return new Answer(
          outcome.status(),
          null,
          null,
          Map.of("clash", List.of(Map.of("rule", "zones", "text", text))),
          List.of(text));
    }
    return new Answer(outcome.status(), null, outcome.bound(), Map.of(), List.of());
  }
}
