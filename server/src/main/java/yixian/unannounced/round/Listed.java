package yixian.unannounced.round;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 可抽者 · A grid or an official on the list of a round.
 *
 * @param placement null for a grid
 * @param person null for a grid
 * @param layer in plain words; the public list has a number for it
 * @param before what drew it before; null where nothing has
 */
record Listed(
    UUID id,
    @Nullable UUID grid,
    @Nullable UUID placement,
    @Nullable UUID person,
    String layer,
    @Nullable Before before) {}
