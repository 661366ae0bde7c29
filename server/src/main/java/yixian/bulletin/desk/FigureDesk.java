package yixian.bulletin.desk;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import yixian.access.Road;
import yixian.bulletin.Bulletin;
import yixian.bulletin.db.tables.records.BulletinsRecord;
import yixian.bulletin.db.tables.records.FiguresRecord;
import yixian.bulletin.text.Content;
import yixian.bulletin.text.Figures;
import yixian.kernel.Actor;
import yixian.kernel.FigureSource.Counted;
import yixian.kernel.FigureSource.Line;
import yixian.kernel.FigureSource.Reference;
import yixian.kernel.Problem;

/**
 * 数字穿透 · Opens a figure of an issue into its records. The issue is read by one right, the records
 * by that of the room which counts; so it takes the road twice.
 */
@Component
class FigureDesk {

  private static final int MOST_SHOWN = 500;

  private final BulletinStore store;
  private final Book book;
  private final Figures figures;
  private final Road road;
  private final ObjectMapper json;

  FigureDesk(BulletinStore store, Book book, Figures figures, Road road, ObjectMapper json) {
    this.store = store;
    this.book = book;
    this.figures = figures;
    this.road = road;
    this.json = json;
  }

  /** A figure that stands still. */
  OpenedFigure published(Actor reader, UUID id, String key) {
    FiguresRecord figure =
        road.ownRead(
            reader,
            () ->
                store
                    .signed(id)
                    .filter(each -> Bulletins.state(each) != State.WITHDRAWN)
                    .flatMap(each -> store.figure(id, key))
                    .orElseThrow(() -> Problem.notFound("简报")));
    return opened(reader, figure);
  }

  /** A figure of a draft as it stands now, or that of the signature. */
  OpenedFigure desk(Actor reader, UUID id, String key) {
    BulletinsRecord bulletin =
        road.read(
            reader,
            Bulletin.VIEW,
            () ->
                store
                    .find(reader.scope(Bulletin.VIEW), id)
                    .orElseThrow(() -> Problem.notFound("简报")));
    if (bulletin.getSignedAt() != null) {
      return opened(
          reader,
          road.read(
              reader,
              Bulletin.VIEW,
              () -> store.figure(id, key).orElseThrow(() -> Problem.notFound("数字"))));
    }
    Reference reference =
        book.content(bulletin).figures().stream()
            .filter(each -> each.key().equals(key))
            .map(Content.Quoted::reference)
            .findFirst()
            .orElseThrow(() -> Problem.notFound("数字"));
    String permission = figures.permission(reference);
    return road.read(
        reader,
        permission,
        () -> {
          Counted counted =
              figures.count(reader, reference).orElseThrow(() -> Problem.notFound("数字"));
          List<Line> lines = lines(reader, reference, counted.records());
          return new OpenedFigure(
              counted.figure().name(),
              counted.figure().value(),
              counted.figure().unit(),
              counted.figure().numerator(),
              counted.figure().denominator(),
              counted.figure().definition(),
              counted.at(),
              false,
              counted.records().size(),
              lines,
              counted.records().size() - lines.size());
        });
  }

  private OpenedFigure opened(Actor reader, FiguresRecord figure) {
    Reference reference = json.readValue(figure.getReference(), Reference.class);
    List<UUID> records = List.of(figure.getRecords());
    return road.read(
        reader,
        figures.permission(reference),
        () -> {
          List<Line> lines = lines(reader, reference, records);
          return new OpenedFigure(
              figure.getName(),
              figure.getValue(),
              figure.getUnit(),
              figure.getNumerator(),
              figure.getDenominator(),
              figure.getDefinition(),
              figure.getCountedAt(),
              true,
              records.size(),
              lines,
              records.size() - lines.size());
        });
  }

  /** Those that the reader sees, of the first few hundred. */
  private List<Line> lines(Actor reader, Reference reference, List<UUID> records) {
    return figures.lines(reader, reference, first(records));
  }

  private static List<UUID> first(List<UUID> records) {
    return records.subList(0, Math.min(records.size(), MOST_SHOWN));
  }
}
