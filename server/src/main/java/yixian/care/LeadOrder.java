package yixian.care;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 线索转出 · Where a lead goes.
 *
 * @param version of the lead seen
 * @param way never {@link LeadState#NOTED}
 * @param unit that is told; for an issue none
 */
public record LeadOrder(int version, @Nullable LeadState way, @Nullable UUID unit) {}
