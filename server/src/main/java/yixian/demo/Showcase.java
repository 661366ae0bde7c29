package yixian.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import yixian.demo.people.DemoPeople.Person;

/**
 * 示范账号 · One account of each role with a first password made for this installation.
 *
 * <p>They are written to a file that only the owner of the installation can read, before the
 * accounts are committed, and must be changed at the first sign-in. All other people of the demo
 * have accounts without a password.
 */
final class Showcase {
  /** The file's name in the data folder. */
  static final String FILE = "demo-accounts.txt";

  private static final Map<String, String> LOGINS = logins();

  private final Path file;

  Showcase(Path data) {
    file = data.resolve(FILE);
  }

  private static Map<String, String> logins() {
    Map<String, String> logins = new LinkedHashMap<>();
    logins.put("dispatcher1", "dispatcher");
    logins.put("hotline1", "hotline");
    logins.put("clerk1-D01", "clerk");
    logins.put("leader-D01", "leader");
    logins.put("clerk1-320612102", "town");
    logins.put("leader-320612102", "townleader");
    logins.put("checker1", "checker");
    logins.put("gl01-1", "gridleader");
    logins.put("gs01-1", "grid");
    logins.put("sec01", "secondee");
    logins.put(Selections.NOMINEE, "nominee");
    logins.put("organiser", "organiser");
    logins.put("orgleader", "orgleader");
    logins.put("orgleader2", "orgdeputy");
    logins.put("clerk1-D11", "petition");
    logins.put("leader-D11", "petitionhead");
    logins.put("clerk1-D15", "justice");
    logins.put("overseer", "overseer");
    logins.put("system", "sysadmin");
    logins.put("security", "secadmin");
    logins.put("audit", "auditadmin");
    return logins;
  }

  boolean shows(Person person) {
    return LOGINS.containsKey(person.key());
  }

  String login(Person person) {
    return LOGINS.getOrDefault(person.key(), person.key().toLowerCase(Locale.ROOT));
  }

  /** Writes the person's first password; a line left by a load that was broken off is replaced. */
  void write(Person person, String password) {
    put(login(person), "%-14s %s %s".formatted(password, person.name(), person.title()));
  }

  /** Writes the key of the Open311 door. */
  void write(String jurisdiction, String key) {
    put("open311", "%s 开放接口密钥（辖区 %s）".formatted(key, jurisdiction));
  }

  private void put(String name, String words) {
    String begins = "%-12s".formatted(name);
    List<String> lines = new ArrayList<>(lines());
    lines.removeIf(line -> line.startsWith(begins));
    lines.add(begins + " " + words);
    try {
      if (Files.notExists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.write(file, lines);
    } catch (IOException failure) {
      throw new UncheckedIOException("无法写入示范账号文件 " + file + "，请检查数据目录的权限", failure);
    }
  }

  /** What was written, for the launcher to print. */
  List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException failure) {
      throw new UncheckedIOException("无法读取示范账号文件 " + file, failure);
    }
  }
}
