package yixian.kernel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as the client reads it (RFC 9457, with the faults of the input, and who was faster).
 */
public record ProblemView(
    int status,
    String title,
    String detail,
    String code,
    List<Fault> faults,
    @Nullable String winner,
    @Nullable Instant at) {}
