package yixian.database;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How the server is to run.
 *
 * @param fleeting true when the folder is removed at close and nothing has to survive a power cut
 * @param port the port on 127.0.0.1; 0 picks a free one at each start
 * @param parameters PostgreSQL's own parameters, by name
 */
public record Settings(boolean fleeting, int port, Map<String, String> parameters) {
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_.]*");
  private static final Set<String> OURS =
      Set.of("port", "listen_addresses", "unix_socket_directories", "data_directory", "hba_file");

  public Settings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("数据库端口应在 0 到 65535 之间，现为 " + port);
    }
    parameters = Map.copyOf(parameters);
    parameters.keySet().forEach(Settings::check);
  }

  /** 生产 · An acknowledged commit survives a power cut; recovery after a crash is short. */
  public static Settings durable() {
    return new Settings(false, 0, Parameters.durable());
  }

  /**
   * 用完即弃 · For tests and code generation: quick, not safe against a power cut, removed at close.
   */
  public static Settings throwaway() {
    return new Settings(true, 0, Parameters.throwaway());
  }

  /**
   * The same with one of PostgreSQL's parameters changed, for instance {@code
   * with("shared_buffers", "512MB")}.
   */
  public Settings with(String name, String value) {
    var changed = new TreeMap<>(parameters);
    changed.put(name, value);
    return new Settings(fleeting, port, changed);
  }

  /** The same on this port; 0 picks a free one at each start. */
  public Settings port(int number) {
    return new Settings(fleeting, number, parameters);
  }

  private static void check(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("数据库参数名不合规：" + name);
    }
    if (OURS.contains(name)) {
      throw new IllegalArgumentException("数据库参数 " + name + " 由系统管理，不能另设");
    }
  }
}
