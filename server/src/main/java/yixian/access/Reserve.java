package yixian.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 磁盘余量 · Takes no new writes once the disk of the data folder runs short.
 *
 * <p>A database whose log finds no room stops altogether, and then nobody can read either. So the
 * house stops writing while there is still room, says so, and goes on reading. Signing in and out
 * is little and goes on until a quarter of the reserve is left.
 */
class Reserve extends OncePerRequestFilter {

  private final Path data;
  private final long bytes;

  Reserve(DiskSettings settings, Path data) {
    this.data = data;
    this.bytes = settings.reserve().toBytes();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return request.getMethod().equals("GET")
        || !(path.startsWith("/api/") || path.startsWith("/open311/"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (data.toFile().getUsableSpace() < needed(request)) {
      Refusals.write(response, 507, "disk-full", "服务器磁盘空间不足，暂时只能查看；您的操作未生效，请稍后重试，或联系系统管理员清理磁盘");
      return;
    }
    chain.doFilter(request, response);
  }

  private long needed(HttpServletRequest request) {
    return request.getRequestURI().equals("/api/session") ? bytes / 4 : bytes;
  }
}
