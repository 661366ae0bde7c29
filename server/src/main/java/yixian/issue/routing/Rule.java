package yixian.issue.routing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.calendar.Calendars;
import yixian.issue.category.CategoryBook;

/**
 * 派遣规则 · Area x category x time, to a unit. What is null fits everything.
 *
 * @param area the unit of the area: town, village or grid
 * @param category the class, with all below it
 * @param why what people are told
 * @param autoAccept a report that fits is filed at once
 * @param autoDispatch and dispatched at once; else the dispatcher confirms the suggestion
 */
public record Rule(
    UUID id,
    @Nullable UUID area,
    @Nullable UUID category,
    @Nullable Hours hours,
    UUID unit,
    String why,
    boolean autoAccept,
    boolean autoDispatch,
    boolean enabled) {

  boolean fits(Question question, CategoryBook book, Calendars calendars) {
    return enabled
        && (area == null || question.areas().contains(area))
        && (category == null
            || book.withAbove(question.category()).stream()
                .anyMatch(each -> each.id().equals(category)))
        && (hours == null || hours.contains(question.at(), calendars));
  }

  /** 派给谁 · What the rules are asked: the areas around the place, the class and the moment. */
  public record Question(java.util.Set<UUID> areas, @Nullable UUID category, Instant at) {}
}
