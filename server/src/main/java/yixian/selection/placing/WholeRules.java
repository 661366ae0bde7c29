package yixian.selection.placing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yixian.secondment.post.Post;
import yixian.selection.brief.Apart;
import yixian.selection.brief.Brief;
import yixian.selection.brief.Quota;
import yixian.selection.nomination.Nomination;
import yixian.selection.placing.Proposal.Seat;

/**
 * 全批要求 · What moves by hand break of the rules that bind a plan as a whole: quotas, the share of
 * three-door officials, posts apart. People may break them; it is told at the seats of those who
 * were moved, and told anew after every move.
 */
final class WholeRules {

  private static final int PERCENT = 100;

  private final Board board;
  private final Brief brief;
  private final Map<UUID, Nomination> people;
  private final List<Seat> seats;
  private final Map<UUID, List<String>> breaches = new HashMap<>();

  private WholeRules(Board board, List<Seat> seats) {
    this.board = board;
    this.brief = board.brief();
    this.people = board.people().stream().collect(Collectors.toMap(Nomination::id, each -> each));
    this.seats = seats;
  }

  /** The same seats, those moved by hand with what the plan breaks by them. */
  static List<Seat> judged(Board board, List<Seat> seats) {
    WholeRules rules = new WholeRules(board, seats);
    rules.brief.quotas().forEach(rules::quota);
    rules.share();
    rules.brief.apart().forEach(rules::apart);
    return seats.stream()
        .map(seat -> seat.breaking(rules.breaches.getOrDefault(seat.nomination(), List.of())))
        .toList();
  }

  private @Nullable UUID unit(Seat seat) {
    Nomination person = people.get(seat.nomination());
    return person == null ? null : person.homeUnit();
  }

  private void quota(Quota quota) {
    Predicate<Seat> own = seat -> quota.unit().equals(unit(seat));
    long placed = seats.stream().filter(own).filter(seat -> seat.post() != null).count();
    Integer most = quota.most();
    String unit = board.units().getOrDefault(quota.unit(), "（无人选的单位）");
    if (placed < quota.least()) {
      tell(own, "“%s”安排了 %d 人，要求至少 %d 人".formatted(unit, placed, quota.least()));
    } else if (most != null && placed > most) {
      tell(own, "“%s”安排了 %d 人，要求至多 %d 人".formatted(unit, placed, most));
    }
  }

  private void share() {
    List<Seat> placed = seats.stream().filter(seat -> seat.post() != null).toList();
    long counted = placed.stream().filter(this::isThreeDoor).count();
    Integer least = brief.leastThreeDoor();
    Integer most = brief.mostThreeDoor();
    String share = "三门干部占选派人数的比例为 %d/%d".formatted(counted, placed.size());
    if (least != null && PERCENT * counted < (long) least * placed.size()) {
      tell(_ -> true, share + "，要求不低于 " + least + "%");
    } else if (most != null && PERCENT * counted > (long) most * placed.size()) {
      tell(_ -> true, share + "，要求不高于 " + most + "%");
    }
  }

  private boolean isThreeDoor(Seat seat) {
    Nomination person = people.get(seat.nomination());
    return person != null && board.threeDoor().contains(person.person());
  }

  private void apart(Apart apart) {
    Set<UUID> both = new HashSet<>(unitsAt(apart.first()));
    both.retainAll(unitsAt(apart.second()));
    for (UUID unit : both) {
      tell(
          seat ->
              unit.equals(unit(seat)) && (isAt(seat, apart.first()) || isAt(seat, apart.second())),
          "“%s”与“%s”要求不同源，却都有“%s”的人"
              .formatted(title(apart.first()), title(apart.second()), board.units().get(unit)));
    }
  }

  private Set<UUID> unitsAt(UUID post) {
    return seats.stream()
        .filter(seat -> isAt(seat, post))
        .map(this::unit)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static boolean isAt(Seat seat, UUID post) {
    return post.equals(seat.post());
  }

  private String title(UUID post) {
    return board.posts().stream()
        .filter(each -> each.id().equals(post))
        .map(Post::title)
        .findFirst()
        .orElse("（已撤销的岗位）");
  }

  private void tell(Predicate<Seat> concerned, String breach) {
    seats.stream()
        .filter(concerned)
        .filter(Seat::byHand)
        .forEach(
            seat ->
                breaches.computeIfAbsent(seat.nomination(), _ -> new ArrayList<>()).add(breach));
  }
}
