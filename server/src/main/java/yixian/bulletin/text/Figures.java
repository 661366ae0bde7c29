package yixian.bulletin.text;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.FigureSource;
import yixian.kernel.FigureSource.Counted;
import yixian.kernel.FigureSource.Figure;
import yixian.kernel.FigureSource.Line;
import yixian.kernel.FigureSource.Reference;
import yixian.kernel.FigureSource.Span;
import yixian.kernel.FigureSource.Subject;
import yixian.kernel.Problem;

/**
 * 数字 · Asks the rooms that count. Figures of the district are counted only for whoever holds the
 * whole district in the bulletin and in the room that counts: a smaller number would be a wrong
 * one.
 */
@Component
public class Figures {

  private final ObjectProvider<FigureSource> sources;

  Figures(ObjectProvider<FigureSource> sources) {
    this.sources = sources;
  }

  /** 来源 · A room that counts, and of what. */
  public record Offered(String source, String name, List<Subject> subjects) {}

  /** What the reader may put into a text. */
  public List<Offered> offered(Actor reader, String permission) {
    return whole(reader, permission)
        ? sources
            .orderedStream()
            .map(each -> new Offered(each.code(), each.label(), each.subjects(reader)))
            .filter(each -> !each.subjects().isEmpty())
            .sorted((one, other) -> one.source().compareTo(other.source()))
            .toList()
        : List.of();
  }

  /** The figures of one subject as they stand. */
  public List<Figure> figures(
      Actor reader, String permission, String source, String subject, Span span) {
    return whole(reader, permission)
        ? find(source).map(each -> each.figures(reader, subject, span)).orElse(List.of())
        : List.of();
  }

  /** The figures of a text as they stand, by key; those that cannot be counted are absent. */
  Map<String, Counted> counted(Actor reader, String permission, Content content) {
    Map<String, Counted> counted = new LinkedHashMap<>();
    if (!whole(reader, permission)) {
      return counted;
    }
    Map<Reference, Optional<Counted>> asked = new HashMap<>();
    for (Content.Quoted each : content.figures()) {
      asked
          .computeIfAbsent(each.reference(), reference -> count(reader, reference))
          .ifPresent(found -> counted.put(each.key(), found));
    }
    return counted;
  }

  /** One figure as it stands. */
  public Optional<Counted> count(Actor reader, Reference reference) {
    return find(reference.source()).flatMap(source -> source.count(reader, reference));
  }

  /** These records as their room calls them; the road must have been taken with its permission. */
  public List<Line> lines(Actor reader, Reference reference, List<UUID> records) {
    return find(reference.source())
        .map(source -> source.lines(reader, reference, records))
        .orElse(List.of());
  }

  /** What it takes to open a figure. */
  public String permission(Reference reference) {
    return find(reference.source())
        .map(FigureSource::permission)
        .orElseThrow(() -> Problem.notFound("数字来源"));
  }

  private Optional<FigureSource> find(String code) {
    return sources.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  private static boolean whole(Actor reader, String permission) {
    return reader.scope(permission).everything();
  }
}
