package yixian.secondment.team;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 召集会议 · What is told to call a meeting.
 *
 * @param invited people of the team; all who serve where nothing is told
 */
public record MeetingDraft(
    @Nullable MeetingKind kind,
    @Nullable String topic,
    @Nullable String place,
    @Nullable Instant starts,
    @Nullable Instant ends,
    @Nullable List<UUID> invited) {}
