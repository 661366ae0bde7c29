package yixian.zoning.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 规划草稿 · What is told of a plan. Root and day are told once, at its beginning.
 *
 * @param zones null at the beginning: then as many as there are today, of like size
 */
public record PlanDraft(
    @Nullable Integer version,
    @Nullable String name,
    @Nullable UUID root,
    @Nullable LocalDate day,
    @Nullable Integer businessShare,
    @Nullable List<AskedZone> zones,
    @Nullable List<Couple> couples) {}
