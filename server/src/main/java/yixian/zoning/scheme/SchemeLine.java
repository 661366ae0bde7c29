package yixian.zoning.scheme;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 方案概要 · What a scheme comes to, so that several can be compared.
 *
 * @param worth likeness within the zones now
 * @param gap how far from the best it can be at most, in percent of its worth
 * @param proof the same in words
 * @param moved how many units were moved by hand
 */
record SchemeLine(
    UUID id,
    int number,
    String originName,
    String madeBy,
    Instant madeAt,
    double seconds,
    double worth,
    double bound,
    double gap,
    String proof,
    int least,
    int most,
    int moved,
    int breaches,
    boolean signed,
    int version,
    @Nullable Instant signedAt) {}
