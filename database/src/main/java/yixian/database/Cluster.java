package yixian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 数据簇 · The files of one PostgreSQL: made once, with a random password, and given its configuration at each start.
 *
 * <p>A new cluster is prepared beside its place and renamed when complete, so a start that is cut short leaves nothing behind
 * that looks like data.
 */
record Cluster(Folder folder, Binaries binaries, RunAs runAs) {
  static final String SUPERUSER = "yixian";
  private static final int PASSWORD_BYTES = 36;
  private static final String MAJOR = "18";
  private static final Set<PosixFilePermission> FORBIDDEN =
      Set.of(
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  Path path() {
    return folder.cluster();
  }

  /** Makes the cluster if the folder holds none; otherwise checks that this server may serve it. */
  void prepare(Settings settings) {
    try {
      Files.createDirectories(folder.log());
      runAs.hand(folder.log());
      if (folder.holdsData()) {
        check();
      } else {
        make(settings);
      }
    } catch (IOException e) {
      throw new DatabaseTrouble(
          "无法使用数据库目录 %s。请检查所有者、权限和磁盘空间".formatted(folder.root()), e);
    }
  }

  String password() {
    try {
      return Files.readString(folder.password()).strip();
    } catch (IOException e) {
      throw new DatabaseTrouble(
          "读不到数据库口令文件 %s。请从备份中恢复此文件，并把所有者设为运行本系统的用户".formatted(folder.password()), e);
    }
  }

  /** Writes the configuration; true when it differs from the one found (the port does not count). */
  boolean configure(Settings settings) {
    var file = path().resolve("postgresql.conf");
    var text = configuration(settings);
    try {
      if (Files.readString(file).equals(text)) {
        return false;
      }
    } catch (IOException e) {
      throw new DatabaseTrouble("读不到数据库配置 %s。请检查目录的所有者和权限".formatted(file), e);
    }
    Folder.write(file, text, "rw-------");
    runAs.hand(file);
    return true;
  }

  private static String configuration(Settings settings) {
    return settings.parameters().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + " = '" + quoted(entry.getValue()) + "'\n")
        .collect(Collectors.joining("", "# Written at each start. Change the settings of Yixian instead.\n", ""));
  }

  private static String quoted(String value) {
    return value.replace("\\", "\\\\").replace("'", "''");
  }

  private void make(Settings settings) throws IOException {
    var password = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(password);
    Folder.write(folder.password(), Base64.getUrlEncoder().encodeToString(password), "rw-------");
    var told = folder.root().resolve("password.initdb");
    var draft = folder.root().resolve("cluster.new");
    try {
      Folder.write(told, password() + "\n", "rw-------");
      Folder.remove(draft);
      Files.createDirectory(draft);
      runAs.hand(told);
      runAs.hand(draft);
      initialise(settings, draft, told);
      Files.move(draft, path(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(told);
    }
  }

  private void initialise(Settings settings, Path draft, Path told) {
    var command =
        runAs.command(
            binaries.program("initdb"),
            "--pgdata=" + draft,
            "--username=" + SUPERUSER,
            "--pwfile=" + told,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--data-checksums",
            "--no-instructions",
            settings.fleeting() ? "--no-sync" : "--sync-method=syncfs");
    var outcome = Commands.run(command, folder.root());
    if (!outcome.fine()) {
      throw new DatabaseTrouble(
          "无法在 %s 建立数据库。请检查磁盘空间和目录权限。initdb 的说明：%s".formatted(folder.root(), outcome.said()));
    }
  }

  private void check() throws IOException {
    var version = Files.readString(path().resolve("PG_VERSION")).strip();
    if (!version.equals(MAJOR)) {
      throw new DatabaseTrouble(
          "%s 中的数据属于 PostgreSQL %s，本系统使用 PostgreSQL %s。请用原版本的系统导出备份，再在新目录中恢复"
              .formatted(folder.root(), version, MAJOR));
    }
    var owner = Files.getOwner(path()).getName();
    var expected = runAs.owner() == null ? System.getProperty("user.name") : runAs.owner();
    if (!owner.equals(expected)) {
      throw new DatabaseTrouble(
          "数据库目录 %s 属于用户 %s，当前用户 %s 不能使用。请执行 chown -R %s %s，或改用用户 %s 启动"
              .formatted(path(), owner, expected, expected, folder.root(), owner));
    }
    var permissions = Files.getPosixFilePermissions(path());
    if (permissions.stream().anyMatch(FORBIDDEN::contains)) {
      throw new DatabaseTrouble(
          "数据库目录 %s 的权限过宽，其他用户可以进入。请执行 chmod 700 %s".formatted(path(), path()));
    }
  }
}
