package yixian.paper;

import java.util.Locale;

/** 格式 · As what something is printed. */
public enum Format {
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF("application/pdf");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The ending of a file's name, with its dot. */
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
