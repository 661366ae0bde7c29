package yixian.signal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.FeedbackSource;

/**
 * 苗头的反馈 · How many signals there were of somebody, and what became of them. Who was not heard is
 * not told of, nor what turned out to be nothing; what the host or a mentor said stays where it was
 * said.
 */
@Component
class SignalFeedback implements FeedbackSource {

  private final SignalStore store;

  SignalFeedback(SignalStore store) {
    this.store = store;
  }

  @Override
  public Set<Matter> matters() {
    return Set.of(Matter.SIGNAL);
  }

  @Override
  public String permission() {
    return Signals.VIEW;
  }

  @Override
  public List<Told> told(Collection<Served> served, Month month) {
    return store
        .ofPlacements(
            served.stream().map(Served::placement).toList(),
            Days.start(month.from()),
            Days.start(month.end()))
        .stream()
        .filter(signal -> month.contains(signal.raisedAt()))
        .filter(signal -> signal.heard(month.now()) && !cleared(signal))
        .collect(Collectors.groupingBy(signal -> signal.about().placement()))
        .entrySet()
        .stream()
        .map(
            each ->
                new Told(
                    each.getKey(),
                    Matter.SIGNAL,
                    words(each.getValue()),
                    each.getValue().stream().map(Signal::id).toList()))
        .toList();
  }

  private static boolean cleared(Signal signal) {
    Signal.Settlement settlement = signal.settlement();
    return settlement != null && settlement.outcome() == Outcome.CLEAR;
  }

  private static String words(List<Signal> signals) {
    long answered = signals.stream().filter(each -> each.answer() != null).count();
    String outcomes =
        signals.stream()
            .map(Signal::settlement)
            .filter(Objects::nonNull)
            .map(each -> each.outcome().label())
            .distinct()
            .collect(Collectors.joining("、"));
    return "本人已说明 " + answered + " 条；" + (outcomes.isEmpty() ? "尚未处置" : "处置：" + outcomes);
  }

  @Override
  public Map<UUID, String> names(Actor reader, Collection<UUID> records) {
    return store.find(reader.scope(permission()), records).stream()
        .collect(
            Collectors.toMap(
                Signal::id, signal -> Days.of(signal.raisedAt()) + " " + signal.kind().label()));
  }
}
