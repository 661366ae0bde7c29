package yixian.tasklist;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;

/**
 * 问题 · What a list asks of each of its items. A photo is offered, never demanded.
 *
 * @param id within the list, such as {@code q1}
 */
public record Question(String id, String text, Kind kind, List<String> choices, boolean required) {

  private static final int LONGEST = 300;

  public Question {
    choices = List.copyOf(choices);
  }

  /** 回答方式 · How it is answered. */
  public enum Kind {
    CHOICE,
    NUMBER,
    TEXT,
    YES_NO,
    PHOTO
  }

  /** What is wrong with an answer; null where nothing is. */
  @Nullable Fault fault(@Nullable String answer) {
    if (kind == Kind.PHOTO) {
      return null;
    }
    if (answer == null || answer.isBlank()) {
      return required ? fault("还没有回答", "请回答这一问") : null;
    }
    return switch (kind) {
      case CHOICE ->
          choices.contains(answer) ? null : fault("没有这个选项", "请选择：" + String.join("、", choices));
      case YES_NO -> answer.equals("是") || answer.equals("否") ? null : fault("应答是或否", "请选择是或否");
      case NUMBER -> number(answer) ? null : fault("应填数字", "请只填数字");
      case TEXT -> answer.length() <= LONGEST ? null : fault("超过 " + LONGEST + " 字", "请写得短一些");
      case PHOTO -> null;
    };
  }

  private Fault fault(String message, String mend) {
    return new Fault("answers." + id, "“" + text + "”" + message, mend);
  }

  private static boolean number(String answer) {
    try {
      return new BigDecimal(answer.strip()).abs().compareTo(BigDecimal.valueOf(1e12)) < 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** The same question, whatever the spelling of blanks and marks. */
  static String plain(String text) {
    return text.replaceAll("[\\s\\p{Punct}，。？！：；、“”（）]", "");
  }
}
