package yixian.bulletin.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.bulletin.Bulletin;
import yixian.bulletin.text.Content.Piece;
import yixian.bulletin.text.Content.Section;
import yixian.bulletin.text.Edition.Article;
import yixian.bulletin.text.Edition.Part;
import yixian.bulletin.text.Edition.Sent;
import yixian.bulletin.text.Edition.Shown;
import yixian.kernel.Actor;
import yixian.kernel.FigureSource.Counted;

/** 成版 · Puts an issue together as it reads at this moment, and tells what was counted for it. */
@Component
public class Editions {

  private final Figures figures;
  private final Totals totals;

  Editions(Figures figures, Totals totals) {
    this.figures = figures;
    this.totals = totals;
  }

  /** 报头 · What stands around the text. */
  public record Frame(
      String masthead,
      int year,
      int number,
      int edition,
      String issuer,
      LocalDate issued,
      @Nullable String correction,
      List<Sent> sent,
      int copies) {}

  /** 供稿的文字 · The words of a story as they stand in the draft. */
  public record Words(String title, String text) {}

  /** 成版 · An issue as it reads, with what was counted by key. */
  public record Composed(Edition edition, Map<String, Counted> counted) {}

  /**
   * As it reads now.
   *
   * @param permission by which the road was taken
   * @param stories the words of its stories, where there are any left
   */
  public Composed compose(
      Actor reader, String permission, Frame frame, Content content, Map<UUID, Words> stories) {
    Map<String, Counted> counted = figures.counted(reader, permission, content);
    Edition edition =
        new Edition(
                frame.masthead(),
                frame.year(),
                frame.number(),
                frame.edition(),
                frame.issuer(),
                frame.issued(),
                frame.correction(),
                content.sections().stream().map(each -> part(each, stories)).toList(),
                content.figures().stream().map(each -> shown(each, counted)).toList(),
                totals.checked(reader, content, counted),
                frame.sent(),
                frame.copies(),
                0)
            .measured();
    return new Composed(edition, counted);
  }

  private static Part part(Section section, Map<UUID, Words> stories) {
    return new Part(
        section.kind(),
        section.name(),
        section.pieces().stream().map(each -> article(each, stories)).toList());
  }

  private static Article article(Piece piece, Map<UUID, Words> stories) {
    UUID story = piece.story();
    Words words = story == null ? null : stories.get(story);
    String title = words == null ? Bulletin.stripped(piece.title()) : words.title();
    String text = words == null ? Bulletin.stripped(piece.text()) : words.text();
    return new Article(
        title,
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
        piece.author() == null || piece.author().isBlank() ? null : piece.author().strip(),
        story,
        piece.photos(),
        piece.table());
  }

  private static Shown shown(Content.Quoted quoted, Map<String, Counted> counted) {
    Counted found = counted.get(quoted.key());
    return found == null
        ? new Shown(quoted.key(), "（不在您的查看范围内，或已不存在）", "", null, "", 0, 0, "", null, false)
        : new Shown(
            quoted.key(),
            found.figure().name(),
            found.figure().group(),
            found.figure().value(),
            found.figure().unit(),
            found.figure().numerator(),
            found.figure().denominator(),
            found.figure().definition(),
            found.at(),
            false);
  }

  /** The same with its figures said to stand still. */
  public static Edition frozen(Edition live) {
    return new Edition(
        live.masthead(),
        live.year(),
        live.number(),
        live.edition(),
        live.issuer(),
        live.issued(),
        live.correction(),
        live.sections(),
        live.figures().stream()
            .map(
                each ->
                    new Shown(
                        each.key(),
                        each.name(),
                        each.group(),
                        each.value(),
                        each.unit(),
                        each.numerator(),
                        each.denominator(),
                        each.definition(),
                        each.at(),
                        true))
            .toList(),
        live.totals(),
        live.sent(),
        live.copies(),
        live.length());
  }
}
