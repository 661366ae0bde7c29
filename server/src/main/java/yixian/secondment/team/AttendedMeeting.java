package yixian.secondment.team;

import java.time.Instant;
import java.util.UUID;

/**
 * 到会 · One meeting that somebody attended, for whoever writes about his month.
 *
 * @param link a path of our own pages where it can be seen
 */
public record AttendedMeeting(
    UUID id, String kindName, String topic, String place, Instant starts, String link) {}
