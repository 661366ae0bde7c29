package yixian.database;

import java.util.Map;
import java.util.TreeMap;

/**
 * PostgreSQL's parameters for the two ways to run.
 *
 * <p>Durable: nothing acknowledged is lost; checkpoints are frequent enough that replay after a
 * crash takes seconds; the log holds no bound values and no row contents, since they may be
 * personal data.
 */
final class Parameters {
  private Parameters() {}

  private static final Map<String, String> COMMON =
      Map.of(
          "max_connections", "60",
          "shared_buffers", "256MB",
          "jit", "off",
          "timezone", "UTC",
          "log_timezone", "UTC",
          "client_connection_check_interval", "2s",
          "random_page_cost", "1.1",
          "log_parameter_max_length", "0",
          "log_error_verbosity", "terse",
          "log_line_prefix", "%m [%p] %d ");

  private static final Map<String, String> SAFE =
      Map.ofEntries(
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("recovery_init_sync_method", "syncfs"),
          Map.entry("max_wal_size", "2GB"),
          Map.entry("checkpoint_timeout", "3min"),
          Map.entry("checkpoint_completion_target", "0.9"),
          Map.entry("wal_compression", "on"),
          Map.entry("effective_cache_size", "1GB"),
          Map.entry("work_mem", "8MB"),
          Map.entry("maintenance_work_mem", "128MB"),
          Map.entry("autovacuum_vacuum_scale_factor", "0.05"),
          Map.entry("autovacuum_analyze_scale_factor", "0.05"),
          Map.entry("log_min_duration_statement", "1s"),
          Map.entry("log_lock_waits", "on"),
          Map.entry("logging_collector", "on"),
          Map.entry("log_directory", "../log"),
          Map.entry("log_filename", "postgres-%a.log"),
          Map.entry("log_truncate_on_rotation", "on"),
          Map.entry("log_rotation_age", "1d"),
          Map.entry("log_rotation_size", "0"));

  private static final Map<String, String> QUICK =
      Map.of(
          "fsync", "off",
          "synchronous_commit", "off",
          "full_page_writes", "off",
          "max_wal_size", "1GB",
          "checkpoint_timeout", "1h",
          "io_method", "sync",
          "max_wal_senders", "0",
          "wal_level", "minimal");

  static Map<String, String> durable() {
    return joined(COMMON, SAFE);
  }

  static Map<String, String> throwaway() {
    return joined(COMMON, QUICK);
  }

  private static Map<String, String> joined(Map<String, String> one, Map<String, String> other) {
    var all = new TreeMap<>(one);
    all.putAll(other);
    return all;
  }
}
