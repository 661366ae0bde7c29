package yixian.attendance.rollcall;

import java.util.List;
import java.util.UUID;

/** 点名消息 · What happens to a call while it runs: told to open pages once it is committed. */
public sealed interface CallTold {

  /** The call as each of the people sees it. */
  record Made(MyCall call, List<UUID> people) implements CallTold {
    public Made {
      people = List.copyOf(people);
    }
  }

  record Answered(UUID call, RollCallSheet.Answer answer) implements CallTold {}

  record Escalated(UUID call) implements CallTold {}

  record Ended(UUID call) implements CallTold {}
}
