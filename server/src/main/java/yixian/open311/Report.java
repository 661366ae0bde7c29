package yixian.open311;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Point;

/**
 * 来件 · What a neighbour reports.
 *
 * @param address as written; where no place is given it is looked for by its names
 * @param addressId code of a grid, village or town, where no place is given
 * @param answers attribute code to values
 * @param account the user's number in the neighbour's system
 * @param media links to pictures; told to those who handle it, never fetched
 */
public record Report(
    Service service,
    @Nullable Point place,
    @Nullable String address,
    @Nullable String addressId,
    @Nullable String description,
    @Nullable String name,
    @Nullable String phone,
    Map<String, List<String>> answers,
    @Nullable String account,
    List<String> media) {}
