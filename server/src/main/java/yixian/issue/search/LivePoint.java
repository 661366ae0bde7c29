package yixian.issue.search;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import yixian.issue.Light;

/**
 * 在办点位 · An open issue on the map: where it is and how its time stands, and nothing of what it
 * says.
 */
@NamedInterface("live")
public record LivePoint(UUID id, double longitude, double latitude, Light light) {}
