package yixian.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 称谓 · How the records of one kind are called, told by the room that owns them to rooms that only
 * count them.
 *
 * <p>Asked inside a transaction of the reader, with his scope: what he may not see is left out.
 * Rooms whose records everybody may know need not look at the scope.
 */
public interface Titles {

  /**
   * The kind of records: {@code unit}, {@code grid}, {@code category}, {@code issue}, {@code help}.
   */
  String kind();

  /** Titles by id; unknown ids are absent, and those that the scope does not reach. */
  Map<UUID, Title> titles(Scope scope, Collection<UUID> ids);

  /**
   * What people call a record.
   *
   * @param code its number or code, where it has one
   * @param door the page of the desktop that shows it, where there is one
   */
  record Title(@Nullable String code, String text, @Nullable String door) {

    /** A record without a page of its own. */
    public Title(@Nullable String code, String text) {
      this(code, text, null);
    }

    /** The whole of it, for a line of text. */
    public String line() {
      return code == null || text.contains(code) ? text : code + " " + text;
    }
  }
}
