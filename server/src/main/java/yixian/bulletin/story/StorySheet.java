package yixian.bulletin.story;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 供稿 · As its author or the editors see it.
 *
 * @param words as the author offered them; gone once he has taken them back
 * @param edited as they are to be printed
 * @param answer why the author does not agree, where he said so
 * @param version as it was seen, for the answer
 */
public record StorySheet(
    UUID id,
    String author,
    String unit,
    @Nullable String words,
    @Nullable UUID photo,
    StoryState state,
    String stateName,
    @Nullable UUID bulletin,
    @Nullable String editedTitle,
    @Nullable String edited,
    @Nullable String answer,
    Instant offeredAt,
    boolean mayAnswer,
    boolean mayWithdraw,
    int version) {}
