package yixian.inspection.campaign;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 登记对象 · A place or a unit, the unit that answers for it, and the group that checks it. */
public record TargetDraft(
    @Nullable String name,
    @Nullable String kind,
    @Nullable String address,
    @Nullable UUID unit,
    @Nullable UUID group,
    @Nullable BigDecimal quantity) {}
