package yixian.kernel;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 生命周期 · A life as one graph of allowed moves: what is no edge here does not happen. Each room
 * keeps one for what it leads from the first state to the last, and a test draws it into {@code
 * docs/lifecycles.md}.
 *
 * @param <S> where it stands
 * @param <M> what can be done
 * @param <G> what must hold beyond the state
 * @param edges in the order in which a case usually meets them
 */
public record Lifecycle<
    S extends Enum<S> & Labelled, M extends Enum<M> & Lifecycle.Move, G extends Labelled>(
    List<Edge<S, M, G>> edges) {

  public Lifecycle {
    edges = List.copyOf(edges);
  }

  /**
   * 流转边 · One allowed move from one state to another.
   *
   * @param odd why an edge off the straight way exists; null for the ordinary ones
   */
  public record Edge<S, M, G>(S from, M move, S to, G given, @Nullable String odd) {}

  /** 动作 · What can be done, by whom, and what it asks for. */
  public interface Move extends Labelled {

    /** The name in addresses, requests and the audit log, such as {@code ask-verify}. */
    String code();

    /** Who may do it: the permission it takes, or the part he plays. */
    String who();

    /** What must be filled in. */
    List<? extends Labelled> needs();
  }

  /** 无前提 · For a life in which the state alone decides. */
  public enum Always implements Labelled {
    NOTHING;

    @Override
    public String label() {
      return "";
    }
  }

  /** The edges that leave a state. */
  public List<Edge<S, M, G>> from(S state) {
    return edges.stream().filter(edge -> edge.from() == state).toList();
  }

  /** Where a move leads from a state: nowhere, or to more than one end that a condition parts. */
  public List<Edge<S, M, G>> ends(S from, M move) {
    return from(from).stream().filter(edge -> edge.move() == move).toList();
  }

  /** Where a move leads from a state, if it is allowed there. */
  public Optional<Edge<S, M, G>> find(S from, M move) {
    return ends(from, move).stream().findFirst();
  }

  /** The states from which a move may be made. */
  public Set<S> statesFor(M move) {
    return edges.stream()
        .filter(edge -> edge.move() == move)
        .map(Edge::from)
        .collect(Collectors.toSet());
  }

  /** The states that can come after one, itself among them. */
  public Set<S> reachedFrom(S start) {
    Set<S> reached = EnumSet.of(start);
    boolean grew = true;
    while (grew) {
      grew =
          reached.addAll(
              edges.stream()
                  .filter(edge -> reached.contains(edge.from()))
                  .map(Edge::to)
                  .collect(Collectors.toSet()));
    }
    return reached;
  }

  /** The name of a move in addresses and requests: lower case, with dashes. */
  public static String code(Enum<?> move) {
    return move.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The move with this name; refuses an unknown one.
   *
   * @param sheet what the reader finds the open moves on, such as 事件单
   */
  public static <M extends Enum<M> & Move> M move(Class<M> moves, String code, String sheet) {
    for (M move : moves.getEnumConstants()) {
      if (move.code().equals(code)) {
        return move;
      }
    }
    throw Problem.invalid(new Fault("move", "没有动作“" + code + "”", "请从" + sheet + "上列出的动作中选择"));
  }
}
