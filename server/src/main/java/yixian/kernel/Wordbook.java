package yixian.kernel;

import java.util.Set;
import java.util.UUID;

/**
 * 词表 · What people may name in a definition, told by the room that owns it to rooms that only
 * count.
 */
public interface Wordbook {

  /** What is named: {@code category}. */
  String kind();

  /** Everything that is called so, with all that lies below it; nothing where nothing is. */
  Set<UUID> meant(String name);
}
