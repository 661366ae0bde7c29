package yixian.selection.preference;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Windows as they stand now. */
@Component
class WindowViews {

  private final Windows windows;
  private final Clock clock;

  WindowViews(Windows windows, Clock clock) {
    this.windows = windows;
    this.clock = clock;
  }

  @Nullable WindowView find(UUID batch) {
    return windows.find(batch).map(this::view).orElse(null);
  }

  WindowView view(Window window) {
    return new WindowView(
        window.opens(), window.closes(), window.phase(clock.instant()), window.version());
  }
}
