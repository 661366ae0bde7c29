package yixian.open311.georeport;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.kernel.Problem;

/**
 * 柜台 · Finds who answers a request of the protocol, and turns refusals into its words.
 *
 * <p>What is asked in a format that is not spoken here is refused in JSON; what is asked by another
 * method, by 405; what is not there, by 404.
 */
@Component
class Desk {

  private final Entrance entrance;
  private final Discovery discovery;
  private final Catalogue catalogue;
  private final Submission submission;
  private final Listing listing;
  private final Updates updates;
  private final Pace pace;

  Desk(
      Entrance entrance,
      Discovery discovery,
      Catalogue catalogue,
      Submission submission,
      Listing listing,
      Updates updates,
      Pace pace) {
    this.entrance = entrance;
    this.discovery = discovery;
    this.catalogue = catalogue;
    this.submission = submission;
    this.listing = listing;
    this.updates = updates;
    this.pace = pace;
  }

  /** Answers a request of the protocol. */
  @FunctionalInterface
  private interface Answering {
    Sheet answer(Ask ask, @Nullable String record);
  }

  /** Who reads and who writes at an address; null where nobody does. */
  private record Window(@Nullable Answering reads, @Nullable Answering writes) {}

  Reply answer(Ask ask) {
    Format format = ask.target().answerFormat();
    try {
      return answered(ask, format);
    } catch (Problem problem) {
      return Refusal.of(format, problem);
    }
  }

  private Reply answered(Ask ask, Format format) {
    List<String> words = ask.target().words();
    if (ask.target().format() == null) {
      return Refusal.of(format, 400, "不支持这种格式，请在地址末尾写 .json 或 .xml");
    }
    boolean reads = ask.method().equals("GET");
    if (words.equals(List.of("discovery"))) {
      return reads
          ? Reply.bare(format, discovery.sheet(ask.house()))
          : Refusal.of(format, 405, "这个地址不支持这种操作");
    }
    Window window = window(words);
    if (window == null) {
      return Refusal.of(format, 404, "没有这个地址；入口见 /open311/discovery.json");
    }
    Answering answering = reads ? window.reads() : window.writes();
    if (answering == null || !(reads || ask.method().equals("POST"))) {
      return Refusal.of(format, 405, "这个地址不支持这种操作");
    }
    pace.question(ask.address());
    entrance.demandJurisdiction(ask.params());
    return Reply.of(200, format, answering.answer(ask, words.size() == 3 ? words.get(2) : null));
  }

  private @Nullable Window window(List<String> words) {
    if (words.size() < 2 || words.size() > 3 || !words.getFirst().equals("v2")) {
      return null;
    }
    boolean one = words.size() == 3;
    return switch (words.get(1)) {
      case "services" -> new Window(one ? catalogue::definition : catalogue::list, null);
      case "requests" ->
          one
              ? new Window(listing::one, null)
              : new Window(listing::list, (ask, none) -> submission.take(ask));
      case "tokens" -> one ? new Window(listing::token, null) : null;
      case "servicerequestupdates" ->
          one ? null : new Window(updates::list, (ask, none) -> updates.add(ask));
      default -> null;
    };
  }
}
