package yixian.issue.lookback.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.Named;
import yixian.issue.Names;
import yixian.issue.category.Categories;
import yixian.issue.category.Category;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.db.tables.records.ReviewersRecord;
import yixian.issue.released.Released;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Problem;

/** 评议员的事 · What a reviewer may do by his code: see what he is asked, and answer. */
@Component
class Errands {
  private final ReviewGroupStore groups;
  private final ReviewStore store;
  private final ReviewGroups titles;
  private final Reviews reviews;
  private final Categories categories;
  private final Names names;
  private final Clock clock;

  Errands(
      ReviewGroupStore groups,
      ReviewStore store,
      ReviewGroups titles,
      Reviews reviews,
      Categories categories,
      Names names,
      Clock clock) {
    this.groups = groups;
    this.store = store;
    this.titles = titles;
    this.reviews = reviews;
    this.categories = categories;
    this.names = names;
    this.clock = clock;
  }

  Errand of(String code) {
    ReviewersRecord reviewer = reviewer(code);
    return new Errand(
        reviewer.getShown(),
        titles.title(reviewer.getReviewGroup()),
        store.asked(reviewer.getId()).stream().map(this::asked).toList());
  }

  Errand answer(Actor citizen, String code, UUID sample, Review.@Nullable Given given) {
    reviews.answer(citizen, sample, reviewer(code).getId(), given);
    return of(code);
  }

  private ReviewersRecord reviewer(String code) {
    return groups
        .byCode(ReviewCode.hash(code), Days.today(clock))
        .orElseThrow(() -> Problem.notFound("该专用码对应的评议任务"));
  }

  private Errand.Asked asked(ReviewStore.Asked asked) {
    IssuesRecord issue = asked.issue();
    Instant closed = issue.getClosedAt() == null ? issue.getChangedAt() : issue.getClosedAt();
    return new Errand.Asked(
        asked.review().getSample(),
        asked.round(),
        place(asked),
        categories.book().find(issue.getCategory()).map(Category::name).orElse(null),
        name(names.unitOrNull(issue.getUnit())),
        Days.of(closed).toString(),
        asked.released(),
        masked(asked.outcome(), issue),
        ReviewStore.given(asked.review()));
  }

  /** The address only as it was passed for anybody; else its grid or town. */
  private @Nullable String place(ReviewStore.Asked asked) {
    IssuesRecord issue = asked.issue();
    return Stream.of(
            asked.releasedAddress(),
            name(names.gridOrNull(issue.getGrid())),
            name(names.unitOrNull(issue.getTown())))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String name(@Nullable Named named) {
    return named == null ? null : named.name();
  }

  private static @Nullable String masked(@Nullable String text, IssuesRecord issue) {
    return text == null ? null : Released.masked(text, issue.getReporterName());
  }
}
