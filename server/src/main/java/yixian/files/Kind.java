package yixian.files;

/** 文件种类 · What a file is by its bytes, whatever its name says. */
enum Kind {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  WEBP("image/webp", "webp"),
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  TEXT("text/plain;charset=UTF-8", "txt"),
  MP4("video/mp4", "mp4");

  private final String mediaType;
  private final String extension;

  Kind(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  String mediaType() {
    return mediaType;
  }

  String extension() {
    return extension;
  }

  boolean isPhoto() {
    return this == JPEG || this == PNG || this == WEBP;
  }
}
