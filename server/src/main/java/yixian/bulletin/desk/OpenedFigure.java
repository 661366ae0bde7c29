package yixian.bulletin.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.FigureSource.Line;

/**
 * 数字穿透 · A figure with the records that it counts.
 *
 * @param total how many were counted
 * @param lines those that the reader may see
 * @param hidden how many he may not see
 */
public record OpenedFigure(
    String name,
    String value,
    String unit,
    int numerator,
    int denominator,
    String definition,
    @Nullable Instant at,
    boolean frozen,
    int total,
    List<Line> lines,
    int hidden) {}
