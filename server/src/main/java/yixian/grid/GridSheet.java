package yixian.grid;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A grid with its staff and its shape.
 *
 * @param above the grid that it lies below
 */
record GridSheet(
    @JsonUnwrapped GridView grid,
    List<Member> staff,
    @Nullable JsonNode geometry,
    @Nullable Long squareMetres,
    GridNames.@Nullable Named above,
    @Nullable String endedWhy) {

  /** Somebody's duty; the phone is shown because the law has it published. */
  record Member(
      UUID id,
      UUID person,
      String name,
      @Nullable String phone,
      DutyRole role,
      String roleName,
      LocalDate from,
      @Nullable LocalDate until) {}
}
