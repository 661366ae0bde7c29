package yixian.issue;

import java.util.List;

/**
 * 好差评等级 · The five levels of the national good-and-bad rating; the two lowest must be called back.
 */
public final class Levels {

  /** Levels up to this one are bad ratings. */
  public static final int LOW = 2;

  /** 整改期限: working days to put right what was rated badly. */
  public static final int PUT_RIGHT_WORKING_DAYS = 15;

  private static final List<String> NAMES = List.of("非常不满意", "不满意", "基本满意", "满意", "非常满意");

  private Levels() {}

  /** The name of a level from 1 to 5. */
  public static String name(int level) {
    return NAMES.get(level - 1);
  }
}
