package yixian.planner.districting.town;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yixian.planner.Answer;
import yixian.planner.Budget;
import yixian.planner.Status;
import yixian.planner.districting.Band;
import yixian.planner.json.Fields;
import yixian.planner.json.Node;

/** 镇域 · {@code kind: town}: blocks with their villages and borders, read and answered. */
public record TownProblem(Town town) {

  public static TownProblem read(Fields fields) {
    double[] ends = fields.need("band").weights();
    Node bandNode = fields.need("band");
    if (ends.length != 2 || ends[0] > ends[1] || ends[1] == 0) {
      throw bandNode.refuse("应为 [下限, 上限]，下限不大于上限", "例如 [300, 500]");
    }
    Map<String, Integer> index = new HashMap<>();
    List<Block> blocks = new ArrayList<>();
    Node blocksNode = fields.need("blocks");
    for (Node item : blocksNode.items()) {
      blocks.add(block(item.fields(), index));
    }
    if (blocks.isEmpty()) {
      throw blocksNode.refuse("是空的", "至少要有一个地块");
    }
    List<Border> borders = new ArrayList<>();
    for (Node item : fields.need("borders").items()) {
      borders.add(border(item.fields(), index));
    }
    Node keep = fields.find("keep");
    Map<String, Integer> grids = grids(fields.find("villages"), blocks);
    fields.nothingElse();
    return new TownProblem(
        new Town(
            blocks,
            borders,
            new Band(ends[0], ends[1]),
            grids,
            keep == null ? 0 : keep.notNegative()));
  }

  private static Block block(Fields block, Map<String, Integer> index) {
    Node id = block.need("id");
    Block read =
        new Block(
            id.text(),
            block.need("village").text(),
            block.need("households").notNegative(),
            number(block, "people"),
            text(block, "dedicated"),
            text(block, "grid"),
            number(block, "area"),
            number(block, "perimeter"));
    block.nothingElse();
    if (index.putIfAbsent(read.id(), index.size()) != null) {
      throw id.refuse("编号“" + read.id() + "”用了两次", "每个地块一个编号");
    }
    return read;
  }

  private static double number(Fields fields, String name) {
    Node node = fields.find(name);
    return node == null ? 0 : node.notNegative();
  }

  private static @Nullable String text(Fields fields, String name) {
    Node node = fields.find(name);
    return node == null ? null : node.text();
  }

  private static Border border(Fields border, Map<String, Integer> index) {
    Node between = border.need("between");
    List<Node> ends = between.items();
    if (ends.size() != 2 || ends.getFirst().text().equals(ends.getLast().text())) {
      throw between.refuse("应为两个不同的地块", "例如 [\"a\", \"b\"]");
    }
    Node cost = border.find("cost");
    double length = number(border, "length");
    Border read =
        new Border(
            block(ends.getFirst(), index),
            block(ends.getLast(), index),
            cost == null ? (length > 0 ? length : 1) : cost.notNegative(),
            length);
    border.nothingElse();
    return read;
  }

  private static int block(Node node, Map<String, Integer> index) {
    Integer block = index.get(node.text());
    if (block == null) {
      throw node.refuse("没有这个地块“" + node.text() + "”", "请使用 blocks 中的编号");
    }
    return block;
  }

  private static Map<String, Integer> grids(@Nullable Node node, List<Block> blocks) {
    Map<String, Integer> grids = new HashMap<>();
    for (Node item : node == null ? List.<Node>of() : node.items()) {
      Fields village = item.fields();
      Node id = village.need("id");
      long open =
          blocks.stream()
              .filter(b -> b.village().equals(id.text()) && b.dedicated() == null)
              .count();
      if (open == 0) {
        throw id.refuse("“" + id.text() + "”没有可划分的地块", "请改正村的编号，或删掉这一项");
      }
      if (grids.put(id.text(), village.need("grids").whole(1, (int) open)) != null) {
        throw id.refuse("“" + id.text() + "”用了两次", "每个村一项");
      }
      village.nothingElse();
    }
    return grids;
  }

  public Answer solve(Budget budget) {
    TownPlan plan = TownDivision.solve(town, budget);
    if (!plan.status().hasPlan()) {
      return without(plan);
    }
    List<GridFigures> figures = GridFigures.of(town, plan.plan(), plan.grids());
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put(Answer.PLAN, Map.of("grids", listed(plan, figures)));
    body.put("moved", figures.stream().mapToDouble(GridFigures::moved).sum());
    body.put("remarks", plan.remarks());
    List<String> summary = new ArrayList<>();
    summary.add("%d 个地块划为 %d 个网格".formatted(town.blocks().size(), plan.grids().size()));
    summary.addAll(plan.remarks());
    return new Answer(plan.status(), plan.objective(), plan.bound(), body, summary);
  }

  private List<Map<String, Object>> listed(TownPlan plan, List<GridFigures> figures) {
    List<Map<String, Object>> grids = new ArrayList<>();
    int[] gridOf = plan.plan();
    for (int g = 0; g < figures.size(); g++) {
      int grid = g;
      GridFigures each = figures.get(g);
      TownPlan.GridName name = plan.grids().get(g);
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("village", name.village());
      if (name.dedicated() != null) {
        entry.put("dedicated", name.dedicated());
      }
      if (name.today() != null) {
        entry.put("today", name.today());
      }
      entry.put("households", each.households());
      entry.put("people", each.people());
      entry.put("moved", each.moved());
      entry.put("border", each.border());
      entry.put("compactness", each.compactness());
      entry.put("contiguous", each.whole());
      entry.put(
          "blocks",
          java.util.stream.IntStream.range(0, gridOf.length)
              .filter(b -> gridOf[b] == grid)
              .mapToObj(b -> town.blocks().get(b).id())
              .toList());
      grids.add(entry);
    }
    return grids;
  }

  private static Answer without(TownPlan plan) {
    String obstacle = plan.obstacle();
    boolean impossible = plan.status() == Status.INFEASIBLE && obstacle != null;
    return new Answer(
        plan.status(),
        null,
        null,
        impossible ? Map.of("clash", List.of(Map.of("rule", "town", "text", obstacle))) : Map.of(),
        obstacle == null ? Arrays.asList("限时内没有找到一种分法") : List.of(obstacle));
  }
}
