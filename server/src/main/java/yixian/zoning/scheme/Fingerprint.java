package yixian.zoning.scheme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import yixian.kernel.Sha256;

/**
 * 指纹 · SHA-256 over all that a signature stands for, so that anybody sees whether it was touched.
 */
@Component
class Fingerprint {

  private final ObjectMapper json;

  Fingerprint(ObjectMapper json) {
    this.json = json;
  }

  String of(Scheme scheme, String by, Instant at, LocalDate from, @Nullable String remark) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("plan", scheme.plan());
    all.put("number", scheme.number());
    all.put("question", scheme.question());
    all.put("found", scheme.found());
    all.put("bound", scheme.bound());
    if (!scheme.locks().isEmpty()) {
      all.put("locks", new TreeMap<>(scheme.locks()));
    }
    all.put("seats", scheme.seats());
    all.put("leads", scheme.leads());
    all.put("by", by);
    all.put("at", at.toString());
    all.put("from", from.toString());
    all.put("remark", remark);
    return Sha256.hex(json.writeValueAsString(all));
  }

  /** Whether a signed scheme is still what was signed. */
  boolean fits(Scheme scheme, Scheme.Signature signature) {
    return signature
        .hash()
        .equals(of(scheme, signature.by(), signature.at(), signature.from(), signature.remark()));
  }
}
