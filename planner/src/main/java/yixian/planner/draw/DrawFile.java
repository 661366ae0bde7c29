package yixian.planner.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import yixian.planner.json.Fields;
import yixian.planner.json.Node;

/**
 * 抽签文件 · Everything that is needed to check a draw, or, before it, to hold the house to its word.
 *
 * @param terms with the list in the order of the file
 * @param extra what was mixed in; null before the draw, or where none was agreed
 * @param seed null before the draw
 */
public record DrawFile(
    String number,
    String purpose,
    Terms terms,
    String listSha256,
    String commitment,
    String committedAt,
    @Nullable String seed,
    @Nullable String extra,
    @Nullable String revealedAt,
    List<Stratum> strata) {

  public DrawFile {
    strata = List.copyOf(strata);
  }

  /** The document as it is written. */
  public Map<String, @Nullable Object> document() {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("format", Terms.FORMAT);
    document.put("number", number);
    document.put("purpose", purpose);
    Map<String, @Nullable Object> rule = new LinkedHashMap<>();
    rule.put("spread", terms.rule().spread().name());
    rule.put("places", terms.rule().places());
    document.put("rule", rule);
    document.put("agreed", terms.agreed());
    document.put("listSha256", listSha256);
    document.put("commitment", commitment);
    document.put("committedAt", committedAt);
    document.put("seed", seed);
    document.put("extra", extra);
    document.put("revealedAt", revealedAt);
    document.put("strata", strata.stream().map(DrawFile::stratum).toList());
    document.put("list", terms.list().stream().map(DrawFile::line).toList());
    return document;
  }

  private static Map<String, @Nullable Object> stratum(Stratum stratum) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("stratum", stratum.name());
    document.put("size", stratum.size());
    document.put("places", stratum.places());
    document.put("drawn", stratum.drawn());
    return document;
  }

  private static Map<String, @Nullable Object> line(Line line) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("code", line.code());
    document.put("stratum", line.stratum());
    if (line.out() != null) {
      document.put("out", line.out());
    }
    return document;
  }

  /** Reads the document strictly; each refusal names its path. */
  public static DrawFile read(Node document) {
    Fields fields = document.fields();
    Node format = fields.need("format");
    if (!format.text().equals(Terms.FORMAT)) {
      throw format.refuse("不认识格式“" + format.text() + "”", "应为 " + Terms.FORMAT);
    }
    Rule rule = rule(fields.need("rule"));
    String agreed = textOrNull(fields.find("agreed"));
    Node list = fields.need("list");
    List<Line> lines = list.items().stream().map(DrawFile::line).toList();
    Terms terms = sound(document, "约定写成一行，至多 100 字", () -> new Terms(rule, agreed, lines));
    DrawFile file =
        new DrawFile(
            fields.need("number").text(),
            fields.need("purpose").text(),
            terms,
            hex(fields.need("listSha256")),
            hex(fields.need("commitment")),
            fields.need("committedAt").text(),
            hexOrNull(fields.find("seed")),
            textOrNull(fields.find("extra")),
            textOrNull(fields.find("revealedAt")),
            fields.need("strata").items().stream().map(DrawFile::stratum).toList());
    fields.nothingElse();
    return file;
  }

  private static Rule rule(Node node) {
    Fields fields = node.fields();
    Node spread = fields.need("spread");
    int places = fields.need("places").whole(1, Rule.MOST);
    fields.nothingElse();
    return new Rule(
        sound(spread, "应为 PROPORTIONAL 或 EACH", () -> Rule.Spread.valueOf(spread.text())), places);
  }

  private static Line line(Node node) {
    Fields fields = node.fields();
    String code = fields.need("code").text();
    String stratum = fields.need("stratum").text();
    String out = textOrNull(fields.find("out"));
    fields.nothingElse();
    return sound(node, "代号只用字母、数字和 . _ -，层名与原因各占一行且不过长", () -> new Line(code, stratum, out));
  }

  private static Stratum stratum(Node node) {
    Fields fields = node.fields();
    String name = fields.need("stratum").text();
    int size = fields.need("size").whole(0, Integer.MAX_VALUE);
    int places = fields.need("places").whole(0, Integer.MAX_VALUE);
    Node drawn = fields.find("drawn");
    fields.nothingElse();
    List<String> codes = null;
    if (drawn != null && !drawn.isNull()) {
      codes = new ArrayList<>(drawn.items().stream().map(Node::text).toList());
    }
    return new Stratum(name, size, places, codes);
  }

  private static <T> T sound(Node node, String mend, Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw node.refuse("写得不对", mend);
    }
  }

  private static String hex(Node node) {
    String text = node.text();
    if (!Seed.isHex(text)) {
      throw node.refuse("应为 64 位小写十六进制数", "请检查是否漏抄");
    }
    return text;
  }

  private static @Nullable String hexOrNull(@Nullable Node node) {
    return node == null || node.isNull() ? null : hex(node);
  }

  private static @Nullable String textOrNull(@Nullable Node node) {
    return node == null || node.isNull() ? null : node.text();
  }

  /** What the file says was drawn, stratum by stratum; empty before the draw. */
  public List<String> drawn() {
    List<String> codes = new ArrayList<>();
    for (Stratum stratum : strata) {
      if (stratum.drawn() != null) {
        codes.addAll(stratum.drawn());
      }
    }
    return codes;
  }

  /** The same with these strata. */
  public DrawFile with(List<Stratum> drawn) {
    return new DrawFile(
        number,
        purpose,
        terms,
        listSha256,
        commitment,
        committedAt,
        seed,
        extra,
        revealedAt,
        drawn);
  }
}
