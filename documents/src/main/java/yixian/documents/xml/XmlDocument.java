package yixian.documents.xml;

import java.nio.charset.StandardCharsets;

/**
 * An XML document: what stands before the root, the root, what stands after it.
 *
 * @param head byte order mark and declaration, as read
 * @param tail blanks and line breaks after the root
 */
public record XmlDocument(String head, Tag root, String tail) {

  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

  /** A new document. */
  public static XmlDocument of(Tag root) {
    return new XmlDocument(DECLARATION, root, "\n");
  }

  public XmlDocument withRoot(Tag changed) {
    return new XmlDocument(head, changed, tail);
  }

  /** UTF-8, whatever the document was read from. */
  public byte[] bytes() {
    return (head + XmlWriting.write(root) + tail).getBytes(StandardCharsets.UTF_8);
  }

  /** The head a document in UTF-8 keeps; any other gets the usual one. */
  static String keptHead(String source, boolean utf8) {
    int root = source.indexOf('<', source.indexOf("?>") + 1);
    String head = root < 0 ? "" : source.substring(0, root);
    boolean usual = head.matches("\uFEFF?<\\?xml[^<>]*\\?>\\s*") || head.isBlank();
    return utf8 && usual ? head : DECLARATION;
  }
}
