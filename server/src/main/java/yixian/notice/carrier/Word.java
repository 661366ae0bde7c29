package yixian.notice.carrier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 带出的话 · All that leaves the house of a notice: its kind, for a call its name, and a link of our
 * own pages. Whoever holds the phone, and whoever carries the word, learns no more.
 *
 * @param id the same however often the word is carried to one device
 * @param kind the template; a later word of one kind takes the place of an earlier one
 * @param link begins with a slash, or null
 * @param until from then on it need not be carried any more
 */
public record Word(
    UUID id,
    String kind,
    String title,
    String text,
    @Nullable String link,
    Ring ring,
    Instant until) {}
