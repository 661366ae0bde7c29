package yixian.open311.georeport;

import java.nio.charset.StandardCharsets;

/** 答复 · What goes back: status, type and text. */
record Reply(int status, String contentType, byte[] body) {

  static Reply of(int status, Format format, Sheet sheet) {
    return new Reply(status, format.mediaType() + ";charset=utf-8", text(format, sheet));
  }

  /** With the type alone: readers of discovery compare it by the letter. */
  static Reply bare(Format format, Sheet sheet) {
    return new Reply(200, format.mediaType(), text(format, sheet));
  }

  private static byte[] text(Format format, Sheet sheet) {
    String text =
        switch (format) {
          case JSON -> sheet.json();
          case XML -> sheet.xml();
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
