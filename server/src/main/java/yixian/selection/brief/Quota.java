package yixian.selection.brief;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 派出名额 · How many of a sending unit are placed.
 *
 * @param most null where there is no upper end
 */
public record Quota(UUID unit, int least, @Nullable Integer most) {}
