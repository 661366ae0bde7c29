package yixian.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Under which user the server runs, since PostgreSQL refuses to run as root.
 *
 * <p>An ordinary user runs it as himself. For root, a folder that belongs to somebody else is
 * served as its owner; otherwise a user namespace makes root look ordinary; where namespaces are
 * switched off, a system user of our own is made. A container user without a name gets a namespace
 * too, since initdb insists on a name.
 *
 * @param prefix the words put before the command
 * @param owner the user who has to own the cluster, or null when that is ourselves
 */
record RunAs(List<String> prefix, @Nullable String owner) {
  private static final String OWN_USER = "yixian-db";
  private static final List<String> NAMESPACE = List.of("unshare", "-U");
  private static final List<String> MAKE_OWN_USER =
      List.of(
          "useradd",
          "--system",
          "--user-group",
          "--no-create-home",
          "--shell",
          "/usr/sbin/nologin",
          OWN_USER);

  static RunAs choose(Folder folder) {
    try {
      var ourselves = Owner.ourselves();
      if (!ourselves.isRoot()) {
        return new RunAs(ourselves.hasName() ? List.of() : NAMESPACE, null);
      }
      var owner = folder.holdsData() ? Owner.of(folder.cluster()) : ourselves;
      if (!owner.isRoot()) {
        return as(owner.name(), folder);
      }
      return namespacesWork() ? new RunAs(NAMESPACE, null) : as(ownUser(), folder);
    } catch (IOException e) {
      throw new DatabaseTrouble("无法读取 %s 的所有者。请检查目录权限".formatted(folder.root()), e);
    }
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
    if (owner == null) {
      return;
    }
    var outcome = Commands.run(List.of("chown", "-R", owner + ":", path.toString()));
    if (!outcome.fine()) {
      throw new DatabaseTrouble("无法把 %s 交给用户 %s：%s".formatted(path, owner, outcome.said().strip()));
    }
  }

  private static boolean namespacesWork() {
    var probe = new ArrayList<>(NAMESPACE);
    probe.add("true");
    return Commands.run(probe).fine();
  }

  private static RunAs as(String user, Folder folder) {
    var prefix =
        List.of("setpriv", "--reuid", user, "--regid", primaryGroup(user), "--init-groups", "--");
    var reach = new ArrayList<>(prefix);
    reach.addAll(List.of("test", "-x", folder.root().toString()));
    if (!Commands.run(reach).fine()) {
      throw new DatabaseTrouble(
          "用户 %s 进不了数据库目录 %s。请让它的各级上级目录可进入（chmod o+x），或换一个目录，例如 /var/lib/yixian"
              .formatted(user, folder.root()));
    }
    return new RunAs(prefix, user);
  }

  private static String primaryGroup(String user) {
    return Commands.run(List.of("id", "-g", user)).said().strip();
  }

  private static String ownUser() {
    if (Commands.run(List.of("id", "-u", OWN_USER)).fine()) {
      return OWN_USER;
    }
    var made = Commands.run(MAKE_OWN_USER);
    if (!made.fine()) {
      throw new DatabaseTrouble(
          "PostgreSQL 不能以 root 运行，而本机未开放用户命名空间（unshare -U），也无法新建用户 %s（%s）。请改用普通用户启动"
              .formatted(OWN_USER, made.said().strip()));
    }
    return OWN_USER;
  }
}
