/**
 * 网格 · One set of grids for the whole district: where they lie, who serves in them, which one
 * covers a place.
 *
 * <p>Grid, area, staff and phones are published, as the province's and cities' grid-service
 * regulations ask; a dedicated grid (market, school, park) wins over the comprehensive grid around
 * it.
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "kernel :: sheet", "audit", "access", "directory"})
@NullMarked
package yixian.grid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
