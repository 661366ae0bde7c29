package yixian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the postmaster tells about itself in {@code postmaster.pid}.
 *
 * @param pid its process number
 * @param port the port it listens on
 * @param ready true when it accepts connections
 */
record PidFile(long pid, int port, boolean ready) {
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  static Path in(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  /** Absent when there is none, or while it is still being written. */
  static Optional<PidFile> read(Path cluster) {
    try {
      var lines = Files.readAllLines(in(cluster));
      if (lines.size() <= PORT_LINE) {
        return Optional.empty();
      }
      var ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
      return Optional.of(
          new PidFile(
              Long.parseLong(lines.getFirst().strip()),
              Integer.parseInt(lines.get(PORT_LINE).strip()),
              ready));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
