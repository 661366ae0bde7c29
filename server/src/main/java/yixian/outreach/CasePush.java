package yixian.outreach;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 案例推送 · A case that was sent to groups.
 *
 * @param text left out where the campaign has a case of this title
 * @param groups each counts once
 * @param day today where null
 */
public record CasePush(
    @Nullable String title,
    @Nullable String text,
    @Nullable List<String> groups,
    @Nullable LocalDate day) {

  List<String> audiences() {
    return groups == null
        ? List.of()
        : groups.stream().map(String::strip).filter(each -> !each.isEmpty()).distinct().toList();
  }
}
