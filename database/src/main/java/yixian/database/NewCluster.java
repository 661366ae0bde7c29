package yixian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Makes the files of a new PostgreSQL: UTF-8, ordered by code point whatever the machine's
 * language, with page checksums and a random password.
 *
 * <p>They are prepared beside their place and renamed when complete, so a start that is cut short
 * leaves nothing behind that looks like data.
 */
record NewCluster(Cluster cluster, Settings settings) {
  private static final int PASSWORD_BYTES = 36;

  void make() throws IOException {
    var root = cluster.folder().root();
    var told = root.resolve("password.initdb");
    var draft = root.resolve("cluster.new");
    var password = randomPassword();
    try {
      Folder.write(cluster.folder().password(), password + "\n", "rw-------");
      Folder.write(told, password + "\n", "rw-------");
      Folder.remove(draft);
      Files.createDirectory(draft);
      cluster.runAs().hand(told);
      cluster.runAs().hand(draft);
      initialise(draft, told);
      Files.move(draft, cluster.path(), StandardCopyOption.ATOMIC_MOVE);
      Folder.force(root);
    } finally {
      Files.deleteIfExists(told);
    }
  }

  private static String randomPassword() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  private void initialise(Path draft, Path told) {
    var command =
        cluster
            .runAs()
            .command(
                cluster.binaries().program("initdb"),
                "--pgdata=" + draft,
                "--username=" + Cluster.SUPERUSER,
                "--pwfile=" + told,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions",
                settings.fleeting() ? "--no-sync" : "--sync-method=fsync");
    var outcome = Commands.run(command, cluster.folder().root());
    if (!outcome.fine()) {
      throw new DatabaseTrouble(
          "无法在 %s 建立数据库。请检查磁盘空间和目录权限。initdb 的说明：%s"
              .formatted(cluster.folder().root(), outcome.said().strip()));
    }
  }
}
