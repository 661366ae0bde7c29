package yixian.selection.nomination;

import java.time.Instant;
import java.util.UUID;
import yixian.secondment.Named;

/** 推荐一行 · A nomination in the list of its batch. */
public record NominationLine(
    UUID id,
    Named person,
    Named homeUnit,
    String homeTitle,
    NominationState state,
    String stateName,
    String askedBy,
    Instant askedAt,
    int version) {}
