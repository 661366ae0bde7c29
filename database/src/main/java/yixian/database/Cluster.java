package yixian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 数据簇 · The files of one PostgreSQL, with the programs and the user that serve them.
 *
 * <p>Its configuration is written anew at each start, so the settings of the application are the
 * only place to change it.
 */
record Cluster(Folder folder, Binaries binaries, RunAs runAs) {
  static final String SUPERUSER = "yixian";
  private static final String MAJOR = "18";
  private static final Set<PosixFilePermission> FORBIDDEN =
      Set.of(
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  /**
   * The cluster of this folder, made if there is none, otherwise checked whether this server may
   * serve it.
   */
  static Cluster ready(Folder folder, Settings settings) {
    var runAs = RunAs.choose(folder);
    var cluster = new Cluster(folder, Binaries.unpacked(folder), runAs);
    try {
      Files.createDirectories(folder.log());
      runAs.hand(folder.log());
      if (folder.holdsData()) {
        cluster.check();
      } else {
        new NewCluster(cluster, settings).make();
      }
      return cluster;
    } catch (IOException e) {
      throw new DatabaseTrouble(
          "无法使用数据库目录 %s。请检查所有者、权限和磁盘空间：%s".formatted(folder.root(), e.getMessage()), e);
    }
  }

  Path path() {
    return folder.cluster();
  }

  String password() {
    try {
      return Files.readString(folder.password()).strip();
    } catch (IOException e) {
      throw new DatabaseTrouble(
          "读不到数据库口令文件 %s。请从备份中恢复此文件，并把所有者设为运行本系统的用户".formatted(folder.password()), e);
    }
  }

  /**
   * Writes the configuration; true when it differs from the one found (the port is no part of it).
   */
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
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + " = '" + quoted(entry.getValue()) + "'\n")
        .collect(Collectors.joining("", "# 由一线系统在每次启动时写入，请改系统设置，勿改本文件\n", ""));
  }

  private static String quoted(String value) {
    return value.replace("\\", "\\\\").replace("'", "''");
  }

  private void check() throws IOException {
    var expected = runAs.owner() == null ? Owner.ourselves() : Owner.of(path());
    var owner = Owner.of(path());
    if (!owner.equals(expected)) {
      throw new DatabaseTrouble(
          "数据库目录 %s 属于用户 %s，当前用户 %s 不能使用。请执行 chown -R %s %s，或改用用户 %s 启动"
              .formatted(
                  path(),
                  owner.name(),
                  expected.name(),
                  expected.name(),
                  folder.root(),
                  owner.name()));
    }
    if (Files.getPosixFilePermissions(path()).stream().anyMatch(FORBIDDEN::contains)) {
      throw new DatabaseTrouble(
          "数据库目录 %s 的权限过宽，其他用户可以进入。请执行 chmod 700 %s".formatted(path(), path()));
    }
    var sign = path().resolve("PG_VERSION");
    if (!Files.exists(sign)) {
      throw new DatabaseTrouble(
          "%s 中没有完整的数据库（缺少 PG_VERSION）。请从备份恢复；若确无数据，请移走此目录后重新启动".formatted(path()));
    }
    var version = Files.readString(sign).strip();
    if (!version.equals(MAJOR)) {
      throw new DatabaseTrouble(
          "%s 中的数据属于 PostgreSQL %s，本系统使用 PostgreSQL %s。请用原版本的系统导出备份，再在新目录中恢复"
              .formatted(folder.root(), version, MAJOR));
    }
  }
}
