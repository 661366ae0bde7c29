package yixian.documents.xml;

/**
 * How the start tags of a document are spelled, one after the other.
 *
 * <p>The parser does not tell {@code <A/>} from {@code <A></A>}, so the source is walked beside it,
 * a tag for each tag that the parser has found well.
 */
final class Spellings {

  private final String source;
  private int place;

  Spellings(String source) {
    this.source = source;
  }

  /** The spelling of the next start tag. */
  EmptySpelling next() {
    int open = source.indexOf('<', place);
    while (open >= 0 && !begins(open)) {
      open = source.indexOf('<', place);
    }
    int close = open < 0 ? -1 : close(open);
    if (close < 0) {
      place = source.length();
      return EmptySpelling.PAIR;
    }
    place = close + 1;
    if (source.charAt(close - 1) != '/') {
      return EmptySpelling.PAIR;
    }
    return Character.isWhitespace(source.charAt(close - 2))
        ? EmptySpelling.SHORT_WITH_BLANK
        : EmptySpelling.SHORT;
  }

  /** Whether a start tag begins here; if not, the place is put behind what does. */
  private boolean begins(int open) {
    if (source.startsWith("<!--", open)) {
      skip(open, "-->");
    } else if (source.startsWith("<![CDATA[", open)) {
      skip(open, "]]>");
    } else if (source.startsWith("<?", open)) {
      skip(open, "?>");
    } else if (source.startsWith("</", open)) {
      skip(open, ">");
    } else {
      return true;
    }
    return false;
  }

  private void skip(int from, String end) {
    int found = source.indexOf(end, from);
    place = found < 0 ? source.length() : found + end.length();
  }

  /** Where the start tag ends; a bracket inside a quoted value does not end it. */
  private int close(int open) {
    char quote = 0;
    for (int i = open + 1; i < source.length(); i++) {
      char c = source.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i;
      }
    }
    return -1;
  }
}
