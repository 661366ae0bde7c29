package yixian.audit;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 链头 · The heads that the notary has signed, for rooms that print the latest one. */
@Component
public class SignedHeads {

  private final Anchors anchors;

  SignedHeads(@Value("${yixian.data}") Path data) {
    this.anchors = new Anchors(data, SigningKey.of(data));
  }

  /** The latest; absent as long as none was written, or where the file of anchors is in trouble. */
  public Optional<SignedHead> latest() {
    try {
      return anchors.latest();
    } catch (AnchorTrouble trouble) {
      return Optional.empty();
    }
  }
}
