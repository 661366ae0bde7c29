/** GeoJSON (RFC 7946) in and out: areas only, every fault with its row and its place. */
@NamedInterface("geojson")
@NullMarked
package yixian.grid.geojson;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
