package yixian.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 行政区划 · A place of the administrative map in one edition of one code system.
 *
 * @param code 2, 4, 6, 9 or 12 digits; the same place may bear another code or name in another
 *     edition
 * @param parent code of the division above, null for provinces
 */
public record Division(
    UUID id,
    String system,
    String edition,
    String code,
    String name,
    Level level,
    @Nullable String parent) {}
