package yixian.zoning.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 要分成的片区.
 *
 * @param least the least number of units
 * @param most the most
 * @param lead the unit that leads it; null where that is settled later
 */
public record AskedZone(String name, int least, int most, @Nullable UUID lead) {}
