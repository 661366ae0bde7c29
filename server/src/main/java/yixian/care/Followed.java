package yixian.care;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.Standings;
import yixian.issue.State;
import yixian.kernel.Actor;
import yixian.kernel.Page;

/** 线索办到何处 · Adds to leads that became issues where these stand now, for whoever may read them. */
@Component
class Followed {

  private final Standings standings;

  Followed(Standings standings) {
    this.standings = standings;
  }

  HouseholdSheet sheet(Actor reader, HouseholdSheet sheet) {
    Map<UUID, State> states =
        states(reader, sheet.leads().stream().map(HouseholdSheet.Lead::issue));
    return sheet.withLeads(
        sheet.leads().stream()
            .map(lead -> lead.following(standing(states, lead.issue())))
            .toList());
  }

  Page<Opened> records(Actor reader, Page<Opened> page) {
    Map<UUID, State> states = states(reader, page.items().stream().map(Opened::issue));
    return new Page<>(
        page.items().stream().map(each -> each.following(standing(states, each.issue()))).toList(),
        page.next(),
        page.total(),
        page.totalCapped());
  }

  private Map<UUID, State> states(Actor reader, Stream<@Nullable UUID> issues) {
    return standings.of(reader, issues.filter(Objects::nonNull).distinct().toList());
  }

  private static @Nullable State standing(Map<UUID, State> states, @Nullable UUID issue) {
    return issue == null ? null : states.get(issue);
  }
}
