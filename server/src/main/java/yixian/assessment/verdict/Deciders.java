package yixian.assessment.verdict;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.Account;
import yixian.access.Accounts;
import yixian.assessment.Permits;
import yixian.assessment.sheet.Sheet;
import yixian.kernel.Actor;

/**
 * 有权决定的人 · Who may decide a review or an appeal: whoever has the right, but nobody of himself, and
 * not the appeal against his own decision.
 */
@Component
class Deciders {

  private final Accounts accounts;

  Deciders(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Those who may decide what was asked against a sheet, and who stands in for them. */
  List<Account> of(Sheet sheet, ReviewKind kind, List<Review> before) {
    return accounts.everywhere(Permits.DECIDE).stream()
        .flatMap(
            each ->
                Stream.concat(
                    Stream.of(each), accounts.substitutes(each.id(), Permits.DECIDE).stream()))
        .distinct()
        .filter(each -> !sheet.person().equals(each.person()))
        .filter(
            each ->
                kind == ReviewKind.REVIEW || !decided(before, decider(each.person(), each.id())))
        .toList();
  }

  /** Who keeps the assessment of the whole district. */
  List<Account> keepers() {
    return accounts.everywhere(Permits.KEEP);
  }

  /** How many others could decide the appeal if this reader decided the review. */
  int others(Actor reader, Sheet sheet) {
    UUID himself = decider(reader);
    return (int)
        of(sheet, ReviewKind.REVIEW, List.of()).stream()
            .map(each -> decider(each.person(), each.id()))
            .distinct()
            .filter(each -> !Objects.equals(each, himself))
            .count();
  }

  /** Whether the reader decided one of these. */
  static boolean decided(Actor reader, List<Review> reviews) {
    return decided(reviews, decider(reader));
  }

  private static boolean decided(List<Review> reviews, @Nullable UUID decider) {
    return reviews.stream()
        .map(Review::decision)
        .anyMatch(each -> each != null && each.decider() != null && each.decider().equals(decider));
  }

  /** The person, or the account where none is known behind it. */
  static @Nullable UUID decider(Actor actor) {
    return actor.person() == null ? actor.account() : actor.person();
  }

  private static UUID decider(@Nullable UUID person, UUID account) {
    return person == null ? account : person;
  }
}
