package yixian.journal.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 记谈话 · What is told of a talk that was held.
 *
 * @param content what was said
 * @param shared whether the official reads it too
 */
public record TalkDraft(
    @Nullable UUID placement,
    @Nullable LocalDate heldOn,
    @Nullable List<String> topics,
    @Nullable String content,
    boolean shared) {}
