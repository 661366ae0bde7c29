package yixian.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Period;

/**
 * 单位 · A unit as it is called on the day asked for.
 *
 * @param code the district's own code, never reused
 * @param division code of the division it administers or lies in
 * @param period from its founding to its closing
 */
public record Unit(
    UUID id,
    String code,
    String name,
    String shortName,
    UnitKind kind,
    Level level,
    @Nullable String division,
    Period period,
    int version) {}
