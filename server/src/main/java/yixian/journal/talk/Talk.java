package yixian.journal.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** 谈话 · That a talk was held, without what was said. */
record Talk(
    UUID id,
    UUID placement,
    UUID person,
    UUID talker,
    String talkerName,
    Part part,
    UUID homeUnit,
    UUID hostUnit,
    LocalDate heldOn,
    List<String> topics,
    boolean shared,
    int version) {

  Talk {
    topics = List.copyOf(topics);
  }
}
