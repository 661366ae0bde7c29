package yixian.officials.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.ZipGuard;
import yixian.officials.FormFile;
import yixian.officials.ReadForm;

/**
 * 打开来件 · Takes the forms out of what was sent: files of either format, photos beside a .lrm, and
 * zips of both. Anything else is told and left out.
 */
final class Parcel {

  static final int MOST_FORMS = 1_000;
  private static final long MOST_BYTES = 160L * 1024 * 1024;
  private static final Set<String> PHOTOS = Set.of("jpg", "jpeg", "png", "pic");

  private final List<Upload> forms = new ArrayList<>();
  private final Map<String, byte[]> photos = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private long bytes;

  private Parcel() {}

  /**
   * Reads everything that was sent.
   *
   * @throws Problem where nothing was sent, too much, or something that is no form at all
   */
  static List<Brought> open(List<Upload> uploads) {
    Parcel parcel = new Parcel();
    for (Upload upload : uploads) {
      if (extension(upload.name()).equals("zip")) {
        parcel.unzip(upload);
      } else {
        parcel.sort(upload, true);
      }
    }
    if (parcel.forms.isEmpty()) {
      throw Problem.invalid(new Fault("file", "没有收到 .lrmx 或 .lrm 文件", "请选择填表软件导出的文件，或装有这些文件的 zip"));
    }
    return parcel.forms.stream().map(parcel::read).toList();
  }

  private void unzip(Upload upload) {
    try {
      Path file = Files.createTempFile("forms", ".zip");
      try {
        Files.write(file, upload.bytes());
        ZipGuard.demandTame(file, "file");
        try (ZipFile zip = ZipGuard.open(file)) {
          for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
            take(upload.name(), zip, parts.nextElement());
          }
        }
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(String parcel, ZipFile zip, ZipEntry part) throws IOException {
    if (!part.isDirectory()) {
      try (InputStream in = zip.getInputStream(part)) {
        sort(new Upload(parcel + "/" + part.getName(), in.readAllBytes()), false);
      }
    }
  }

  private void sort(Upload upload, boolean sentByItself) {
    bytes += upload.bytes().length;
    if (bytes > MOST_BYTES) {
      throw Problem.tooLarge("一次导入的内容超过 160 MB，请分几次导入；您的操作未生效");
    }
    String extension = extension(upload.name());
    if (PHOTOS.contains(extension)) {
      photos.put(stem(upload.name()), upload.bytes());
    } else if (kind(extension) != null) {
      forms.add(new Upload(unique(upload.name()), upload.bytes()));
    } else if (sentByItself) {
      throw Problem.invalid(
          new Fault("file", "“" + upload.name() + "”不是 .lrmx 或 .lrm 文件", "请只选择填表软件导出的文件或 zip"));
    }
    if (forms.size() > MOST_FORMS) {
      throw Problem.invalid(new Fault("file", "一次最多导入 " + MOST_FORMS + " 份", "请分几次导入"));
    }
  }

  private Brought read(Upload upload) {
    FormFile.Kind kind = kind(extension(upload.name()));
    byte[] photo = kind == FormFile.Kind.LRM ? photos.get(stem(upload.name())) : null;
    FormFile file =
        new FormFile(
            kind == null ? FormFile.Kind.LRMX : kind, upload.name(), upload.bytes(), photo);
    return new Brought(upload.name(), ReadForm.of(file));
  }

  /** Two files of one name must not be taken for one another. */
  private String unique(String name) {
    String told = name;
    for (int copy = 2; !names.add(told); copy++) {
      told = name + "（" + copy + "）." + extension(name);
    }
    return told;
  }

  private static FormFile.@Nullable Kind kind(String extension) {
    return switch (extension) {
      case "lrmx" -> FormFile.Kind.LRMX;
      case "lrm" -> FormFile.Kind.LRM;
      default -> null;
    };
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
  }
}
