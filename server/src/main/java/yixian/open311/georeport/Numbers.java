package yixian.open311.georeport;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.issue.released.Released;
import yixian.issue.released.ReleasedIssue;
import yixian.kernel.Problem;
import yixian.open311.ApiKey;
import yixian.open311.Intake;

/**
 * 查号 · Finds issues by their numbers: those that anybody may look at, and for a key those that it
 * brought, also where a moderator keeps them from everybody else.
 */
@Component
class Numbers {

  private static final Comparator<ReleasedIssue> NEWEST =
      Comparator.comparing(ReleasedIssue::reportedAt).thenComparing(ReleasedIssue::id).reversed();

  private final Released released;
  private final Intake intake;

  Numbers(Released released, Intake intake) {
    this.released = released;
    this.intake = intake;
  }

  /** Newest first. */
  List<ReleasedIssue> find(Collection<String> codes, Optional<ApiKey> reader) {
    Map<UUID, ReleasedIssue> found = new LinkedHashMap<>();
    List<UUID> own = reader.map(key -> intake.numbered(key, codes)).orElse(List.of());
    if (!own.isEmpty()) {
      released.standing(own).forEach((id, standing) -> found.put(id, standing.issue()));
    }
    released.list(codes).forEach(issue -> found.put(issue.id(), issue));
    return found.values().stream().sorted(NEWEST).toList();
  }

  ReleasedIssue demand(String code, Optional<ApiKey> reader) {
    return find(List.of(code), reader).stream()
        .findFirst()
        .orElseThrow(() -> Problem.notFound("编号“" + code + "”的事件"));
  }
}
