package yixian.bulletin.text;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yixian.kernel.FigureSource.Reference;

/**
 * 正文 · The sections in their order, the figures that the text names by key, and the totals to be
 * checked. In a text a figure stands as its key in double braces.
 */
public record Content(List<Section> sections, List<Quoted> figures, List<Total> totals) {

  public static final Content EMPTY = new Content(List.of(), List.of(), List.of());

  public Content {
    sections = orNone(sections);
    figures = orNone(figures);
    totals = orNone(totals);
  }

  /** 栏目 · A section with its articles. */
  public record Section(SectionKind kind, @Nullable String title, List<Piece> pieces) {

    public Section {
      pieces = orNone(pieces);
    }

    public String name() {
      return title == null || title.isBlank() ? kind.label() : title.strip();
    }
  }

  /**
   * 文章 · One article.
   *
   * @param text a paragraph a line; empty in a draft where the article is a story
   * @param author printed in brackets at its end
   * @param story the story that it was made from
   * @param table keys of the figures that a table under the text lists
   */
  public record Piece(
      @Nullable String title,
      @Nullable String text,
      @Nullable String author,
      @Nullable UUID story,
      List<Photo> photos,
      List<String> table) {

    public Piece {
      photos = orNone(photos);
      table = orNone(table);
    }

    /** The same article with other words. */
    public Piece saying(@Nullable String otherTitle, @Nullable String otherText) {
      return new Piece(otherTitle, otherText, author, story, photos, table);
    }
  }

  /** 图 · An uploaded picture and what it shows. */
  public record Photo(UUID file, @Nullable String caption) {}

  /** 引用 · A figure under the key by which the text names it. */
  public record Quoted(String key, Reference reference) {}

  /** 合计 · The parts that must add up to the whole, each by its key. */
  public record Total(@Nullable String name, String whole, List<String> parts) {

    public Total {
      parts = orNone(parts);
    }
  }

  /** All articles in their order. */
  public Stream<Piece> pieces() {
    return sections.stream().flatMap(section -> section.pieces().stream());
  }

  /** The stories told. */
  public List<UUID> stories() {
    return pieces().map(Piece::story).filter(Objects::nonNull).distinct().toList();
  }

  // A body may leave a list out.
  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
