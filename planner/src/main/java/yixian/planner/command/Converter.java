package yixian.planner.command;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A format of published instances behind {@code ./yixian plan convert NAME}. */
public interface Converter {
  /** The word on the command line. */
  String name();

  /** The document in our format. Takes the flags it knows; the command refuses the others. */
  Map<String, @Nullable Object> convert(Path file, Flags flags);
}
