package yixian.grid;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grid as others name it.
 *
 * @param unit the village, community or town unit that runs it
 * @param town the town unit in whose area it lies, where known
 * @param division 12-digit division code
 */
public record GridRef(
    UUID id,
    String code,
    String name,
    GridKind kind,
    UUID unit,
    @Nullable UUID town,
    String division) {}
