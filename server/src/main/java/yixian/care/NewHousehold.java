package yixian.care;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 登记走访户 · One household, with the least that a visit needs: no profile, no identity number.
 *
 * @param code what it is called in lists; given by the house where null
 * @param door number of the door, where no degrees are known
 * @param reason code of the district's list
 */
public record NewHousehold(
    @Nullable String code,
    @Nullable UUID grid,
    @Nullable String door,
    @Nullable Double longitude,
    @Nullable Double latitude,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String reason) {}
