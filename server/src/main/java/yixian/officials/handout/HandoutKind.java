package yixian.officials.handout;

/** The files in which a form is handed out. */
enum HandoutKind {
  LRMX("lrmx", "application/xml"),
  LRM("lrm", "text/plain;charset=GBK"),
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF("pdf", "application/pdf");

  private final String extension;
  private final String mediaType;

  HandoutKind(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  String extension() {
    return extension;
  }

  String mediaType() {
    return mediaType;
  }
}
