package yixian.dashboard.board;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.access.Accounts;
import yixian.access.Role;
import yixian.indicator.definition.BoardFigures;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** 草稿核对 · What a board must be before it is kept; says every fault at once, by its tile. */
@Component
class DraftCheck {

  private static final int LONGEST_NAME = 30;
  private static final int MOST_TILES = 24;

  private final BoardFigures figures;
  private final Accounts accounts;
  private final Clock clock;

  DraftCheck(BoardFigures figures, Accounts accounts, Clock clock) {
    this.figures = figures;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** A board that may be kept. */
  record Sound(String name, Audience audience, Reach reach, List<String> roles, List<Tile> tiles) {}

  Sound demand(Actor actor, BoardDraft draft) {
    List<Fault> faults = new ArrayList<>();
    String name = Objects.requireNonNullElse(draft.name(), "").strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      faults.add(new Fault("name", "名称应为 1 至 " + LONGEST_NAME + " 个字", "请填写看板名称"));
    }
    Audience audience = Objects.requireNonNullElse(draft.audience(), Audience.DISTRICT);
    Reach reach = Objects.requireNonNullElse(draft.reach(), Reach.OWN);
    List<String> roles = reach == Reach.ROLES ? roles(faults, draft) : List.of();
    List<Tile> tiles = tiles(faults, audience, draft);
    if (reach != Reach.OWN) {
      actor.demand(Dashboards.SHARE, "共享看板");
      if (reach == Reach.UNIT && actor.unit() == null) {
        faults.add(new Fault("reach", "您的账号没有所在单位，无法共享给本单位", "请改选其他共享范围"));
      }
      if (reach != Reach.UNIT && !actor.scope(Dashboards.SHARE).everything()) {
        faults.add(new Fault("reach", "您只能共享给本单位", "请改选本单位，或请管全区的人共享"));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return new Sound(name, audience, reach, roles, tiles);
  }

  private List<String> roles(List<Fault> faults, BoardDraft draft) {
    Set<String> known = accounts.roles().stream().map(Role::code).collect(Collectors.toSet());
    List<String> roles =
        Objects.requireNonNullElse(draft.roles(), List.<String>of()).stream().distinct().toList();
    if (roles.isEmpty()) {
      faults.add(new Fault("roles", "没有选择共享给哪些角色", "请至少选择一个角色"));
    }
    for (String role : roles) {
      if (!known.contains(role)) {
        faults.add(new Fault("roles", "没有角色“" + role + "”", "请从角色中选择"));
      }
    }
    return roles;
  }

  /** The tiles, with every fault named by their place from 1. */
  List<Tile> tiles(List<Fault> faults, Audience audience, BoardDraft draft) {
    List<BoardDraft.TileDraft> wanted = Objects.requireNonNullElse(draft.tiles(), List.of());
    if (wanted.isEmpty() || wanted.size() > MOST_TILES) {
      faults.add(new Fault("tiles", "看板应有 1 至 " + MOST_TILES + " 个图块", "请从指标目录中选择"));
      return List.of();
    }
    Set<String> known =
        figures.choices(Days.today(clock)).stream()
            .map(BoardFigures.Choice::code)
            .collect(Collectors.toSet());
    List<Tile> tiles = new ArrayList<>();
    for (int at = 0; at < wanted.size(); at++) {
      tile(faults, audience, "tiles." + at, "第 " + (at + 1) + " 块", wanted.get(at), known, tiles);
    }
    return tiles;
  }

  private static void tile(
      List<Fault> faults,
      Audience audience,
      String field,
      String words,
      BoardDraft.TileDraft draft,
      Set<String> known,
      List<Tile> into) {
    String measure = draft.measure();
    Look look = Objects.requireNonNullElse(draft.look(), Look.NUMBER);
    if (measure == null || !known.contains(measure)) {
      faults.add(new Fault(field, words + "没有选择指标，或所选指标现无在用的算法", "请从指标目录中选择"));
      return;
    }
    Tile.By by = look == Look.RANKING ? draft.by() : null;
    if (look == Look.RANKING && by == null) {
      faults.add(new Fault(field, words + "没有选择按单位还是按网格排列", "请选择排列对象"));
      return;
    }
    if (audience == Audience.PERSONAL && (look == Look.RANKING || look == Look.HEAT)) {
      faults.add(new Fault(field, words + "：本人看板只看自己，不排列、不比别人", "请改为数字或走势"));
      return;
    }
    if (audience == Audience.WALL && look != Look.NUMBER) {
      faults.add(new Fault(field, words + "：大屏的图块只显示当日数字", "请改为数字"));
      return;
    }
    into.add(
        new Tile(
            measure,
            look,
            by,
            Objects.requireNonNullElse(draft.size(), Size.SMALL),
            look == Look.NUMBER
                ? Objects.requireNonNullElse(draft.compare(), Compare.NONE)
                : Compare.NONE));
  }
}
