package yixian.notice.carrier;

import java.util.Optional;
import yixian.kernel.Fault;

/**
 * 带出渠道 · A way by which words get to a device: web push here; WeCom, short messages and others are
 * a bean of this type each, see docs/formats/carriers.md.
 *
 * <p>What the courier promises: each word is handed over at least once and under the same id, so
 * that a channel which can tell a second one apart may drop it; it is called on a thread of its
 * own, for several devices at once; after {@link Outcome.Later} it comes again after 5 seconds,
 * then 10, 20 and so on up to 10 minutes, 15 times or until the word is late.
 *
 * <p>What a carrier promises: it returns within 20 seconds; it calls only hosts that whoever runs
 * the house has listed, by {@link yixian.kernel.outside.Caller}, which follows no redirect and
 * reaches no network inside; it passes on the word and adds nothing to it; it keeps and logs
 * neither address nor word. An exception counts as {@link Outcome.Later}.
 */
public interface Carrier {

  /** Names the channel for good, such as {@code web-push}: small letters and hyphens. */
  String code();

  /** What is wrong with an address that somebody wants to be rung at, if anything is. */
  Optional<Fault> fault(String address);

  /** Carries the word to the address, once. */
  Outcome carry(String address, Word word);
}
