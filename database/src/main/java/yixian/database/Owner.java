package yixian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * To whom a file belongs. The number decides: in a container a user may well have no name.
 *
 * @param number the user's number
 * @param name his name, or the number again
 */
record Owner(int number, String name) {
  private static final int ROOT = 0;

  static Owner of(Path path) throws IOException {
    return new Owner((int) Files.getAttribute(path, "unix:uid"), Files.getOwner(path).getName());
  }

  /** The user this process runs as. */
  static Owner ourselves() throws IOException {
    return of(Path.of("/proc/self"));
  }

  boolean isRoot() {
    return number == ROOT;
  }

  boolean hasName() {
    return !name.equals(Integer.toString(number));
  }
}
