package yixian;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yixian.audit.Verdict;
import yixian.audit.Verification;
import yixian.database.Backup;
import yixian.database.BackupTrouble;
import yixian.database.Manifest;
import yixian.database.Restore;

/**
 * {@code backup} and {@code restore}: the database, the files and the anchors, and what must agree
 * between them. Keys are not in a backup, because they open what is sealed in it; whoever restores
 * brings them.
 */
final class BackupCommand {

  private static final String FILES = "files";
  private static final String ANCHORS = "anchors.log";
  private static final String KEYS = "keys";
  private static final StandardCopyOption KEEPING = StandardCopyOption.COPY_ATTRIBUTES;

  private BackupCommand() {}

  /** {@code backup 目录 [--data 目录]}; the house may go on working. */
  static int backup(List<String> words) throws SQLException {
    Path folder = folder(words, "备份写到哪个目录");
    Options options = Options.parse(words.toArray(String[]::new));
    demandEmbedded(options);
    demandEmpty(folder, "备份目录");
    Quiet.start(options);
    Progress progress = Progress.onConsole();
    // Anchors first: they must not know more of the chain than the tables that follow.
    copy(options.data(), folder, ANCHORS, "锚点", progress);
    Manifest manifest;
    try (Reached database = Reached.of(options);
        Connection connection = database.connect()) {
      manifest =
          Backup.write(
              connection, folder, MigrationFiles.version(), Verification::head, progress::table);
    }
    progress.roomDone();
    copy(options.data(), folder, FILES, "附件", progress);
    System.out.printf(
        "备份完成：%d 张表，%d 行，写在 %s%n不含密钥：请把 %s 另行保管，恢复时需要%n",
        manifest.tables().size(), manifest.rows(), folder, options.data().resolve(KEYS));
    return 0;
  }

  /** {@code restore 目录 --keys 目录 --data 新目录}; ends with 0 when the audit chain holds. */
  static int restore(List<String> words, @Nullable String keys) throws SQLException {
    Path folder = folder(words, "从哪个目录恢复");
    Options options = Options.parse(words.toArray(String[]::new));
    demandEmbedded(options);
    demandEmpty(options.data(), "数据目录");
    if (keys == null || !Files.isDirectory(Path.of(keys))) {
      throw new IllegalArgumentException("缺少 --keys 目录：备份不含密钥，请指出另行保管的 keys 目录");
    }
    Manifest.of(folder); // before anything is made
    Quiet.start(options);
    Progress progress = Progress.onConsole();
    copyTree(Path.of(keys), options.data().resolve(KEYS), "密钥", progress);
    copy(folder, options.data(), ANCHORS, "锚点", progress);
    copy(folder, options.data(), FILES, "附件", progress);
    try (Reached database = Reached.of(options);
        Connection connection = database.connect()) {
      progress.part("空数据库已建好");
      Manifest manifest =
          Restore.read(connection, folder, MigrationFiles.version(), progress::table);
      progress.roomDone();
      Verdict verdict = Verification.of(connection, options.data());
      progress.part("审计链已校验");
      boolean same = manifest.head().equals(verdict.rows() + " " + verdict.head());
      System.out.printf(
          "已恢复 %s 的备份：%d 张表，%d 行，逐表核对相符%n审计链%s：%d 条，链头 %s%n",
          manifest.madeAt(),
          manifest.tables().size(),
          manifest.rows(),
          verdict.ok() && same ? "完好，与备份时一致" : "不符",
          verdict.rows(),
          verdict.head());
      return verdict.ok() && same ? 0 : 1;
    }
  }

  private static Path folder(List<String> words, String what) {
    if (words.isEmpty() || words.getFirst().startsWith("--")) {
      throw new IllegalArgumentException("缺少目录：" + what);
    }
    return Path.of(words.removeFirst()).toAbsolutePath().normalize();
  }

  private static void demandEmbedded(Options options) {
    if (options.database() != null) {
      throw new IllegalArgumentException("使用自有 PostgreSQL 时，请用它自带的工具备份与恢复");
    }
  }

  private static void demandEmpty(Path folder, String what) {
    if (Files.exists(folder) && !isEmpty(folder)) {
      throw new IllegalArgumentException(what + " " + folder + " 不是空目录，请另指一处");
    }
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    } catch (IOException e) {
      throw new BackupTrouble("读不到 " + folder + "：" + e.getMessage(), e);
    }
  }

  private static void copy(Path from, Path to, String name, String what, Progress progress) {
    if (Files.exists(from.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
      copyTree(from.resolve(name), to.resolve(name), what, progress);
    }
  }

  /** With the rights of each file, as keys need them. */
  private static void copyTree(Path from, Path to, String what, Progress progress) {
    try {
      Files.createDirectories(to.getParent());
      Files.walkFileTree(
          from,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes its)
                throws IOException {
              Files.copy(folder, to.resolve(from.relativize(folder)), KEEPING);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes its)
                throws IOException {
              Files.copy(file, to.resolve(from.relativize(file)), KEEPING);
              progress.file(what, its.size());
              return FileVisitResult.CONTINUE;
            }
          });
      progress.folderDone(what);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
