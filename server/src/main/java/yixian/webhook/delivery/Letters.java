package yixian.webhook.delivery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import yixian.issue.category.Categories;
import yixian.issue.released.Released;
import yixian.issue.released.ReleasedIssue;
import yixian.kernel.Point;
import yixian.webhook.Occasion;
import yixian.webhook.Reach;
import yixian.webhook.Subscription;

/**
 * 推送内容 · Writes what one subscriber is told of one thing that happened, within his reach.
 *
 * <p>Who reported an issue is never in it. Words are those that a moderator or a rule passed; only
 * a subscriber inside reads masked ones where none were passed. Of the marks of a fact only those
 * that are counted publicly go along.
 */
@Component
class Letters {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> DETAILS = Set.of("level", "inTime", "forced", "channel");

  private final Categories categories;

  Letters(Categories categories) {
    this.categories = categories;
  }

  /** The letter, or nothing where the subscriber is told nothing of this. */
  Optional<String> write(Subscription to, Happened happened, Released.Standing standing) {
    boolean withdrawn = happened.occasion() == Occasion.WITHHELD;
    if (to.reach() == Reach.PUBLIC && !standing.shown() && !withdrawn) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> letter =
        head(happened.event(), happened.occasion(), happened.at());
    letter.put("details", details(happened));
    letter.put(
        "issue",
        to.reach() == Reach.PUBLIC && withdrawn
            ? Map.of("code", standing.issue().code())
            : issue(to.reach(), standing));
    return Optional.of(JSON.writeValueAsString(letter));
  }

  /** A letter that says only that letters arrive. */
  String test(UUID event, Instant at) {
    return JSON.writeValueAsString(head(event, Occasion.TEST, at));
  }

  private static Map<String, @Nullable Object> head(UUID event, Occasion occasion, Instant at) {
    Map<String, @Nullable Object> letter = new LinkedHashMap<>();
    letter.put("id", event.toString());
    letter.put("type", occasion.kind());
    letter.put("typeName", occasion.label());
    letter.put("at", at.toString());
    return letter;
  }

  private static Map<String, Object> details(Happened happened) {
    Map<String, Object> details = new LinkedHashMap<>();
    happened.details().entrySet().stream()
        .filter(each -> DETAILS.contains(each.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(each -> details.put(each.getKey(), each.getValue()));
    return details;
  }

  private Map<String, @Nullable Object> issue(Reach reach, Released.Standing standing) {
    ReleasedIssue issue = standing.issue();
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    told.put("code", issue.code());
    told.put("version", standing.version());
    told.put("state", issue.state().name());
    told.put("stateName", issue.state().label());
    told.put(
        "category", issue.category() == null ? null : categories.book().path(issue.category()));
    told.put("unit", issue.unit());
    told.put("reportedAt", issue.reportedAt().toString());
    told.put("changedAt", issue.changedAt().toString());
    told.put("due", issue.due() == null ? null : issue.due().toString());
    if (reach != Reach.MARKS) {
      boolean inside = reach == Reach.INSIDE;
      boolean masked = inside && issue.words() == null;
      Point place = inside ? issue.place() : issue.roughPlace();
      told.put("words", masked ? issue.told().words() : issue.words());
      told.put("address", masked ? issue.told().address() : issue.address());
      told.put("latitude", place.latitude());
      told.put("longitude", place.longitude());
      told.put("shown", standing.shown());
    }
    return told;
  }
}
