package yixian.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Under which user the server runs, since PostgreSQL refuses to run as root.
 *
 * <p>An ordinary user runs it as himself. For root, a folder that belongs to somebody else is served as its owner; otherwise
 * a user namespace makes root look ordinary; where namespaces are switched off, a system user of our own is made.
 *
 * @param prefix the words put before the command
 * @param owner the user who has to own the cluster, or null when that is ourselves
 */
record RunAs(List<String> prefix, @Nullable String owner) {
  private static final String OWN_USER = "yixian-db";

  static RunAs choose(Folder folder) {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new RunAs(List.of(), null);
    }
    var owner = folder.holdsData() ? ownerOf(folder.cluster()) : "root";
    if (!"root".equals(owner)) {
      return as(owner, folder);
    }
    if (Commands.run(List.of("unshare", "-U", "true")).fine()) {
      return new RunAs(List.of("unshare", "-U"), null);
    }
    return as(ownUser(), folder);
  }

  /** The command as it has to be run. */
  List<String> command(Path program, String... arguments) {
    var words = new ArrayList<>(prefix);
    words.add(program.toString());
    words.addAll(List.of(arguments));
    return words;
  }

  /** Gives a file or folder to the server's user, where that is not ourselves. */
  void hand(Path path) {
    if (owner != null) {
      var outcome = Commands.run(List.of("chown", "-R", owner, path.toString()));
      if (!outcome.fine()) {
        throw new DatabaseTrouble("无法把 %s 交给用户 %s：%s".formatted(path, owner, outcome.said()));
      }
    }
  }

  private static RunAs as(String user, Folder folder) {
    var prefix = List.of("setpriv", "--reuid", user, "--regid", user, "--clear-groups", "--");
    var reach = new ArrayList<>(prefix);
    reach.addAll(List.of("test", "-x", folder.root().toString()));
    if (!Commands.run(reach).fine()) {
      throw new DatabaseTrouble(
          "用户 %s 进不了数据库目录 %s。请让各级上级目录可进入（chmod o+x），或换一个目录，例如 /var/lib/yixian"
              .formatted(user, folder.root()));
    }
    return new RunAs(prefix, user);
  }

  private static String ownUser() {
    if (Commands.run(List.of("id", "-u", OWN_USER)).fine()) {
      return OWN_USER;
    }
    var made =
        Commands.run(
            List.of("useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", OWN_USER));
    if (!made.fine()) {
      throw new DatabaseTrouble(
          "PostgreSQL 不能以 root 运行：本机未开放用户命名空间（unshare -U），也无法新建用户 %s（%s）。请改用普通用户启动"
              .formatted(OWN_USER, made.said().trim()));
    }
    return OWN_USER;
  }

  private static String ownerOf(Path path) {
    try {
      return Files.getOwner(path).getName();
    } catch (IOException e) {
      throw new DatabaseTrouble("无法读取 %s 的所有者".formatted(path), e);
    }
  }
}
