package yixian.paper;

import yixian.documents.bulletin.Bulletin;

/**
 * 付印稿 · Everything that is printed, pictures included; made inside the road and printed outside it.
 *
 * @param name of the file, without its ending
 */
public record Galley(String name, Bulletin bulletin) {

  /** The file's name in a format. */
  public String file(Format format) {
    return name + format.ending();
  }
}
