package yixian.secondment.placement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 选派草案 · Who shall serve in which post.
 *
 * @param from the batch's first day where none is told
 * @param to the batch's last day where none is told
 * @param released 完全脱岗: the home unit gives no more work
 * @param override why the person goes although there are doubts
 */
public record PlacementDraft(
    UUID post,
    UUID person,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Boolean released,
    @Nullable String override) {}
