package yixian.inspection.campaign;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 对象行 · One target among others.
 *
 * @param first the score as it was checked, before any dispute was settled
 */
public record TargetLine(
    UUID id,
    UUID campaign,
    int number,
    String name,
    String kind,
    @Nullable String address,
    String unit,
    String group,
    @Nullable BigDecimal quantity,
    boolean sampled,
    TargetState state,
    String stateName,
    @Nullable BigDecimal score,
    @Nullable BigDecimal first,
    int disputes,
    @Nullable String removed,
    int version) {}
