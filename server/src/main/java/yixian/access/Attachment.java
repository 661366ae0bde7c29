package yixian.access;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** 下载 · A file as an answer, kept by no cache on its way. */
public final class Attachment {

  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private Attachment() {}

  /**
   * @param name of the file, with its ending, in any script
   * @param type the media type
   */
  public static ResponseEntity<byte[]> of(String name, String type, byte[] bytes) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.parseMediaType(type))
        .body(bytes);
  }
}
