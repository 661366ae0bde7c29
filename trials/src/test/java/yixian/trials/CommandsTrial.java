package yixian.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The launcher's words on a machine of our own making: what is missing is named with its mend, and
 * every command hands on what it was told.
 */
class CommandsTrial {

  private BareMachine machine;
  private Clone clone;

  @BeforeEach
  void found() throws Exception {
    machine = BareMachine.empty();
    clone = Clone.untrained();
  }

  @AfterEach
  void clear() throws Exception {
    machine.clear();
    clone.clear();
  }

  @Test
  void doctorNamesEachThingThatIsMissingWithItsMend() throws Exception {
    clone.needsNewerJdk(); // whatever JDK lies in the usual places of this machine
    Shell.Outcome said = machine.called(clone, machine.home(), "doctor");
    assertThat(said.code()).as(said.said()).isOne();
    assertThat(mends(said))
        .containsExactly(
            "✗ 没有 JDK 99 / 安装 Temurin 99，或把 JAVA_HOME 指向它",
            "✗ 没有 Maven / apt-get install -y maven",
            "✗ 没有 Node 20 或更新版本（现为 无） / 安装 Node 20",
            "✗ 没有 Chromium，浏览器测试不能运行 / apt-get install -y chromium",
            "✗ 没有中文字体，截图会是方框 / apt-get install -y fonts-noto-cjk");
  }

  @Test
  void doctorNamesWhatIsTooOldAndThePortThatIsTaken() throws Exception {
    machine.putJdk("25.0.1");
    machine.put("mvn", "echo 'Apache Maven 3.6.3 (old)'");
    machine.put("node", "echo v18.19.0");
    machine.put("chromium", "");
    machine.put("fc-list", "echo 'Noto Sans CJK'");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      Shell.Outcome said = machine.called(clone, machine.home(), "doctor", "--port", port);
      assertThat(said.code()).as(said.said()).isOne();
      assertThat(said.said()).contains("✓ JDK 25", "✓ 浏览器", "✓ 中文字体");
      assertThat(mends(said))
          .containsExactly(
              "✗ Maven 3.6.3，需要 3.8 或更新版本 / apt-get install -y maven，或安装 Apache Maven 3.8 以上",
              "✗ 没有 Node 20 或更新版本（现为 18） / 安装 Node 20",
              "! 端口 %s 已被占用 / 用 ./yixian start --port 另选一个；./yixian doctor --port N 可先看它是否空闲"
                  .formatted(port));
    }
    machine.put("mvn", "echo 'Apache Maven 3.10.0'");
    machine.put("node", "echo v20.1.0");
    Shell.Outcome good = machine.called(clone, machine.home(), "doctor", "--port", "0");
    assertThat(good.said()).contains("✓ Maven 3.10.0", "✓ Node v20.1.0");
    assertThat(mends(good)).isEmpty();
    assertThat(good.code()).as(good.said()).isZero();
    assertThat(machine.called(clone, machine.home(), "doctor", "--prot").said())
        .contains("✗ 不认识的参数：--prot");
  }

  /**
   * Of all that does not hold: what it is, and what to do; the disk is the machine's own affair.
   */
  private static List<String> mends(Shell.Outcome said) {
    List<String> lines = said.said().lines().map(String::strip).toList();
    return lines.stream()
        .filter(line -> line.startsWith("✗") || line.startsWith("!"))
        .filter(line -> !line.contains("磁盘") && !line.contains("root"))
        .map(line -> line + " / " + lines.get(lines.indexOf(line) + 1).replace("怎么办：", ""))
        .toList();
  }

  @Test
  void everyFolderCountsFromWhereThePersonCalled() throws Exception {
    machine.putJdk("25");
    Path from = Files.createDirectories(machine.home().resolve("of/somebody"));
    assertThat(told(from, "start", "--port", "0", "--data", "here"))
        .endsWith("--port", "0", "--data", from + "/here");
    assertThat(told(from, "backup", "kept/today", "--data", "../house"))
        .endsWith("backup", from + "/kept/today", "--data", machine.home() + "/of/house");
    assertThat(told(from, "restore", "kept", "--keys", "keys", "--data", "new"))
        .endsWith("restore", from + "/kept", "--keys", from + "/keys", "--data", from + "/new");
    assertThat(told(from, "divisions", "import", "--from", "csv", "--county", "320612"))
        .endsWith("divisions", "import", "--from", from + "/csv", "--county", "320612");
    assertThat(told(from, "audit", "verify", "--data", "/srv/yixian"))
        .endsWith("audit", "verify", "--data", "/srv/yixian");
    Shell.Outcome nowhere = machine.called(clone, from, "backup", "--data", "here");
    assertThat(nowhere.code()).isOne();
    assertThat(nowhere.said()).contains("✗ 缺少目录");
  }

  /** The words that Java got. */
  private List<String> told(Path from, String... words) throws Exception {
    Shell.Outcome said = machine.called(clone, from, words);
    assertThat(said.code()).as(said.said()).isZero();
    return said.said().lines().toList();
  }

  @Test
  void formatAndBenchCallWhatTheyPromise() throws Exception {
    machine.putJdk("25");
    machine.put(
        "mvn",
        "[ \"$1\" = -v ] && echo 'Apache Maven 3.9.9' || echo \"$@\" >>"
            + machine.home().resolve("maven"));
    Shell.Outcome formatted = machine.called(clone, machine.home(), "format");
    assertThat(formatted.code()).as(formatted.said()).isZero();
    assertThat(mavenWasTold()).containsExactly("-B -ntp spotless:apply");
    clone.putBench();
    Shell.Outcome benched = machine.called(clone, machine.home(), "bench", "locate");
    assertThat(benched.code()).as(benched.said()).isZero();
    assertThat(benched.said().lines()).contains("yixian.bench.LocateBench");
    assertThat(mavenWasTold().getLast()).startsWith("-B -ntp").contains("package", "-pl bench");
    Shell.Outcome unknown = machine.called(clone, machine.home(), "bench", "nothing");
    assertThat(unknown.code()).isOne();
    assertThat(unknown.said()).contains("没有名为 nothing 的性能测试，可用：locate");
  }

  private List<String> mavenWasTold() throws IOException {
    return Files.readAllLines(machine.home().resolve("maven"));
  }
}
