package yixian.bulletin;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Actor;
import yixian.kernel.Fault;

/** 简报 · What all of the room needs: the rights, the kinds of files, and how texts are asked for. */
public final class Bulletin {

  public static final String VIEW = "bulletin.view";
  public static final String EDIT = "bulletin.edit";
  public static final String SIGN = "bulletin.sign";

  /** The kind of record that an issue's own pictures belong to. */
  public static final String FILES = "bulletin";

  /** The kind of record that the photo of a story belongs to. */
  public static final String STORY_FILES = "bulletin.story";

  private Bulletin() {}

  /** Whether a unit lies where the actor may do this. */
  public static boolean covers(Actor actor, String permission, UUID unit) {
    return actor.scope(permission).covers(Set.of(unit), null, null);
  }

  /** Adds a fault unless the text has its length. */
  public static void demand(
      List<Fault> faults,
      @Nullable String text,
      String field,
      @Nullable Integer row,
      String label,
      int longest) {
    if (text == null || text.isBlank() || text.strip().length() > longest) {
      faults.add(new Fault(field, row, label + "应为 1 至 " + longest + " 个字", "请填写" + label));
    }
  }

  /** The text without what surrounds it; empty where there is none. */
  public static String stripped(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
