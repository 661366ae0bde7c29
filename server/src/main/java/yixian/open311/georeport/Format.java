package yixian.open311.georeport;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** 格式 · JSON or XML: by the ending of the address, else by what is accepted, else JSON. */
enum Format {
  JSON("application/json"),
  XML("text/xml");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  /** The format of an ending; null where it is none of ours. */
  static @Nullable Format ofEnding(String ending) {
    return switch (ending.toLowerCase(Locale.ROOT)) {
      case "json" -> JSON;
      case "xml" -> XML;
      default -> null;
    };
  }

  /** XML for whoever accepts XML and neither JSON nor pages, as a browser does. */
  static Format ofAccepted(@Nullable String accepted) {
    String types = accepted == null ? "" : accepted;
    boolean xmlOnly = types.contains("xml") && !types.contains("json") && !types.contains("html");
    return xmlOnly ? XML : JSON;
  }
}
