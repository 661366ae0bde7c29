package yixian.journal.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 谈话一行 · A talk in a list; what was said is opened apart, and noted.
 *
 * @param mine whether the reader held it
 * @param opens whether the reader may read what was said
 */
public record TalkLine(
    UUID id,
    String person,
    String talker,
    String partName,
    String hostUnit,
    LocalDate heldOn,
    List<String> topics,
    boolean shared,
    boolean mine,
    boolean opens,
    int version) {}
