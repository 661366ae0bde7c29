package yixian.petition;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 信访行 · One petition in a list.
 *
 * @param light how the term stands that somebody owes; null where nothing is owed
 */
public record PetitionLine(
    UUID id,
    String code,
    String summary,
    Kind kind,
    String kindName,
    String channelName,
    String matterName,
    State state,
    String stateName,
    int people,
    @Nullable String unit,
    @Nullable String area,
    Instant registeredAt,
    @Nullable String stage,
    @Nullable Instant due,
    @Nullable Light light,
    @Nullable String satisfaction,
    @Nullable String resolution) {

  /** 时限灯 · Far from the end, within three days of it, past it. */
  public enum Light {
    GREEN,
    YELLOW,
    RED
  }
}
