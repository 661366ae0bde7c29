package yixian.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import yixian.kernel.Problem;

/**
 * Takes an upload in: writes it aside, tells what it is, develops photos, and puts the content into
 * the vault.
 */
@Component
class Reception {

  static final long MOST_BYTES = 32L * 1024 * 1024;

  private final Vault vault;
  private final Darkroom darkroom = new Darkroom();

  Reception(@Value("${yixian.data}") Path data) throws IOException {
    this.vault = new Vault(data.resolve("files"));
  }

  Vault vault() {
    return vault;
  }

  Staged take(InputStream in, String name) {
    try {
      Path draft = Files.createTempFile(vault.drafts(), "upload", ".part");
      try {
        copy(in, draft);
        Kind kind = Sniffer.kind(draft);
        return kind.isPhoto() ? photo(draft, kind, name) : document(draft, kind, name);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("附件无法写入数据目录，请检查磁盘空间", e);
    }
  }

  private static void copy(InputStream in, Path draft) throws IOException {
    try (var out = Files.newOutputStream(draft)) {
      byte[] buffer = new byte[64 * 1024];
      long sum = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sum += read;
        if (sum > MOST_BYTES) {
          throw Problem.tooLarge("文件超过 32 MB，请压缩或分开上传");
        }
        out.write(buffer, 0, read);
      }
    }
  }

  /** A copy of a photo of the vault with these areas black. */
  Staged blackened(byte[] content, String name, List<Area> areas) {
    try {
      return printed(darkroom.blacken(vault.place(content), areas, vault.drafts()), name);
    } catch (IOException e) {
      throw new UncheckedIOException("附件无法写入数据目录，请检查磁盘空间", e);
    }
  }

  private Staged photo(Path draft, Kind kind, String name) throws IOException {
    return printed(darkroom.develop(draft, kind, vault.drafts()), name);
  }

  private Staged printed(Darkroom.Print print, String name) throws IOException {
    long bytes = Files.size(print.photo());
    byte[] thumbnail = vault.keep(print.thumbnail());
    byte[] content = vault.keep(print.photo());
    return new Staged(
        content,
        thumbnail,
        FileName.clean(name, Kind.JPEG),
        Kind.JPEG.mediaType(),
        bytes,
        print.width(),
        print.height());
  }

  private Staged document(Path draft, Kind kind, String name) throws IOException {
    long bytes = Files.size(draft);
    byte[] content = vault.keep(draft);
    return new Staged(
        content, null, FileName.clean(name, kind), kind.mediaType(), bytes, null, null);
  }
}
