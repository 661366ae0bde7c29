package yixian.journal.note;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Point;

/** 随手记 · A note as its writer sees it. */
public record Note(
    UUID id,
    NoteKind kind,
    String kindName,
    String text,
    @Nullable Point point,
    @Nullable String address,
    @Nullable UUID photo,
    @Nullable Household household,
    @Nullable String householdName,
    @Nullable String need,
    @Nullable String followUp,
    @Nullable UUID issue,
    boolean forReport,
    Instant writtenAt,
    int version) {}
