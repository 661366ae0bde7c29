package yixian.files;

import java.util.UUID;
import yixian.kernel.Actor;

/**
 * 附件门卫 · Says who may see the files of a record. A room that attaches files answers for its own
 * kinds of record and says no to all others. Asked outside any transaction, so that it may take the
 * road with its own permission.
 */
@FunctionalInterface
public interface FileGuard {

  boolean maySee(Actor actor, String kind, UUID record);
}
