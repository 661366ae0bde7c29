package yixian.secondment.placement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.secondment.Named;
import yixian.secondment.post.PostKind;

/** 选派一行 · A placement in the list of its batch. */
public record PlacementLine(
    UUID id,
    Named person,
    Named homeUnit,
    String homeTitle,
    Named post,
    PostKind postKind,
    String postKindName,
    Named hostUnit,
    @Nullable Named grid,
    LocalDate from,
    LocalDate to,
    PlacementState state,
    String stateName,
    boolean doubted,
    int mentors,
    int mentorSlots,
    int version) {}
