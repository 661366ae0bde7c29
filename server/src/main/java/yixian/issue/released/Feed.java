package yixian.issue.released;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Point;

/** 订阅 · Released issues as an Atom feed (RFC 4287), each with its rounded place (GeoRSS Simple). */
final class Feed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String GEO = "http://www.georss.org/georss";
  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newInstance();

  private final XMLStreamWriter out;
  private final String site;

  private Feed(XMLStreamWriter out, String site) {
    this.out = out;
    this.site = site;
  }

  /**
   * The feed in UTF-8.
   *
   * @param self where this very feed is found
   */
  static byte[] of(
      String site,
      String self,
      List<ReleasedIssue> issues,
      Function<@Nullable UUID, @Nullable String> category) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter out = WRITERS.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      new Feed(out, site).write(self, issues, category);
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private void write(
      String self, List<ReleasedIssue> issues, Function<@Nullable UUID, @Nullable String> category)
      throws XMLStreamException {
    out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    out.writeStartElement("feed");
    out.writeDefaultNamespace(ATOM);
    out.writeNamespace("georss", GEO);
    text("id", self);
    text("title", "身边的事 · 公开事件");
    link("self", self);
    link("alternate", site + "/c/issues");
    text("updated", latest(issues).toString());
    author("事件指挥中心");
    for (ReleasedIssue issue : issues) {
      entry(issue, category.apply(issue.category()));
    }
    out.writeEndElement();
    out.writeEndDocument();
  }

  private static Instant latest(List<ReleasedIssue> issues) {
    return issues.stream()
        .map(ReleasedIssue::changedAt)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private void entry(ReleasedIssue issue, @Nullable String category) throws XMLStreamException {
    String address = site + "/c/issues/" + issue.code();
    Point place = issue.roughPlace();
    out.writeStartElement("entry");
    text("id", address);
    text("title", (category == null ? "事件" : category) + " · " + issue.state().label());
    link("alternate", address);
    text("published", issue.reportedAt().toString());
    text("updated", issue.changedAt().toString());
    if (issue.words() != null) {
      String where = issue.address() == null ? "" : "（" + issue.address() + "）";
      text("summary", issue.words() + where);
    }
    out.writeStartElement(GEO, "point");
    out.writeCharacters(place.latitude() + " " + place.longitude());
    out.writeEndElement();
    out.writeEndElement();
  }

  private void text(String name, String words) throws XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(legal(words));
    out.writeEndElement();
  }

  private void author(String name) throws XMLStreamException {
    out.writeStartElement("author");
    text("name", name);
    out.writeEndElement();
  }

  private void link(String relation, String address) throws XMLStreamException {
    out.writeEmptyElement("link");
    out.writeAttribute("rel", relation);
    out.writeAttribute("href", address);
  }

  /** Without the characters that XML 1.0 knows no way to write. */
  private static String legal(String words) {
    return words
        .codePoints()
        .filter(each -> each >= 0x20 || each == '\n' || each == '\t' || each == '\r')
        .filter(each -> each != 0xFFFE && each != 0xFFFF && !(each >= 0xD800 && each <= 0xDFFF))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
