package yixian.demo;

import java.util.Map;
import java.util.UUID;

/**
 * How far an issue of the story has got in the house.
 *
 * @param version the version of its sheet that the next act must name
 */
record Standing(UUID id, int version) {

  Standing at(int newVersion) {
    return new Standing(id, newVersion);
  }

  /** The standings after a stretch of the story, by the number of the script; kept by the road. */
  record Told(Map<Integer, Standing> standings) {}
}
