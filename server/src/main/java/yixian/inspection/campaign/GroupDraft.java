package yixian.inspection.campaign;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 编组 · A joint group: which units send whom, and who heads it. */
public record GroupDraft(
    @Nullable String name, List<UUID> units, List<UUID> members, @Nullable UUID head) {

  public GroupDraft {
    units = units == null ? List.of() : List.copyOf(units);
    members = members == null ? List.of() : List.copyOf(members);
  }
}
