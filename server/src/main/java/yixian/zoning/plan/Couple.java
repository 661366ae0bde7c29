package yixian.zoning.plan;

import java.util.UUID;

/**
 * 同片、分片 · Two units that have to share a zone, or may not.
 *
 * @param shared whether they have to share it
 */
public record Couple(UUID one, UUID other, boolean shared, String because) {}
