package yixian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.kernel.Actor;
import yixian.kernel.Days;

/**
 * 首批管理员 · Gives an empty house its three administrators, kept apart as 等保 2.0 level 3 asks.
 *
 * <p>Their initial passwords are printed once and written to {@code first-accounts.txt}, readable
 * by the owner only; each must be changed at the first sign-in. A house with the demo district gets
 * its accounts from the demo.
 */
@Component
@Order(FirstAdministrators.ORDER)
class FirstAdministrators implements ApplicationRunner {

  static final int ORDER = 100;

  private static final List<Post> POSTS =
      List.of(
          new Post("sysadmin", "系统管理员", "SYSTEM_ADMIN"),
          new Post("secadmin", "安全管理员", "SECURITY_ADMIN"),
          new Post("auditadmin", "审计管理员", "AUDIT_ADMIN"));

  private record Post(String login, String name, String role) {}

  private final Accounts accounts;
  private final Road road;
  private final Clock clock;
  private final Path data;
  private final boolean wanted;

  FirstAdministrators(
      Accounts accounts,
      Road road,
      Clock clock,
      @Value("${yixian.data}") Path data,
      @Value("${yixian.demo:false}") boolean demo,
      @Value("${yixian.rehearse:false}") boolean rehearse) {
    this.accounts = accounts;
    this.road = road;
    this.clock = clock;
    this.data = data;
    this.wanted = !demo && !rehearse;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (!wanted || !road.job(accounts::none)) {
      return;
    }
    List<String> lines = road.job(() -> POSTS.stream().map(this::open).toList());
    Path file = data.resolve("first-accounts.txt");
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(file, lines);
    System.out.printf("%n首批管理员（首次登录须改口令；也写在 %s）%n", file);
    lines.forEach(line -> System.out.println("  " + line));
  }

  private String open(Post post) {
    Actor house = Actor.system("首次启动");
    Accounts.Made made = accounts.open(house, post.login(), post.name(), null, null);
    accounts.grant(
        house, made.id(), post.role(), ScopeKind.ALL, List.of(), Days.today(clock), null);
    return "%-12s %s  %s".formatted(post.login(), made.initialPassword(), post.name());
  }
}
