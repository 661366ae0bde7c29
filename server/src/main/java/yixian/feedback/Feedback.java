package yixian.feedback;

import org.jspecify.annotations.Nullable;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** 反馈通报 · What all of the room needs: the rights, and how texts are asked for. */
public final class Feedback {

  public static final String KEEP = "feedback.keep";
  public static final String SEND = "feedback.send";
  public static final String RECEIVE = "feedback.receive";

  private Feedback() {}

  /** The desk is one for the district: who reaches less of it has no part in it. */
  public static boolean whole(Actor actor, String permission) {
    return actor.scope(permission).everything();
  }

  /** Refuses whoever reaches less than the district. */
  public static void demandWhole(Actor actor, String permission) {
    if (!whole(actor, permission)) {
      throw Problem.forbidden("反馈通报由组织部门统一办理，您的管辖范围不足");
    }
  }

  /** The text without what surrounds it; refuses where there is none, or too much. */
  public static String said(@Nullable String text, String field, String label, int longest) {
    String said = text == null ? "" : text.strip();
    if (said.isEmpty() || said.length() > longest) {
      throw Problem.invalid(new Fault(field, label + "应为 1 至 " + longest + " 个字", "请填写" + label));
    }
    return said;
  }

  /** The same where it may be left out; null then. */
  public static @Nullable String maySay(
      @Nullable String text, String field, String label, int longest) {
    return text == null || text.isBlank() ? null : said(text, field, label, longest);
  }
}
