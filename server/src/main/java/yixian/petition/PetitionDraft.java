package yixian.petition;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 信访登记 · What is written down when somebody comes.
 *
 * @param office the petition office that registers it
 * @param village the unit of the village where no point is known
 * @param people how many came; of more than one the petitioners are the representatives
 * @param repeatOf the petition that it repeats, where a person says so
 * @param another whether a person says that it repeats none, although petitioner and matter are the
 *     same
 */
public record PetitionDraft(
    @Nullable UUID office,
    @Nullable Channel channel,
    @Nullable Kind kind,
    @Nullable Matter matter,
    @Nullable String summary,
    @Nullable String request,
    @Nullable String place,
    @Nullable Double longitude,
    @Nullable Double latitude,
    @Nullable UUID village,
    int people,
    List<Petitioner> petitioners,
    @Nullable UUID repeatOf,
    boolean another) {

  public PetitionDraft {
    petitioners = petitioners == null ? List.of() : List.copyOf(petitioners);
  }

  /** 信访人 · Name and, where given, how to reach him; nothing more is kept. */
  public record Petitioner(@Nullable String name, @Nullable String contact) {}
}
