package yixian.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.access.UnreadNotices;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Ids;
import yixian.kernel.Page;

/**
 * 通知 · Tells people inside the house. A message is told in the transaction that gives the reason:
 * no deed, no message.
 *
 * <p>To a unit goes one message, seen by whoever belongs to it and holds the permission when he
 * looks; each reader reads it for himself. Messages are shown for 90 days and forgotten after a
 * year. What of them is carried outside is said by the table of what may be carried, and by nobody
 * who tells.
 */
@Component
public class Notices implements UnreadNotices {

  private static final Duration SHOWN = Duration.ofDays(90);
  static final Duration KEPT = Duration.ofDays(365);

  private static final String READ = "notice.read";

  private final Road road;
  private final NoticeStore store;
  private final Accounts accounts;
  private final Audit audit;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Notices(
      Road road,
      NoticeStore store,
      Accounts accounts,
      Audit audit,
      Clock clock,
      ApplicationEventPublisher events) {
    this.road = road;
    this.store = store;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Makes a template known, unless one of its code is; for rooms as they start. What the district
   * has edited stays.
   */
  public void define(Template template) {
    store.define(template);
  }

  /**
   * Tells the recipients, in the transaction under way.
   *
   * @param template code of a template made known before
   * @param params a value for each name in the template
   * @param link a path of our own pages that begins with a slash, or null
   */
  public void tell(
      Collection<? extends Recipient> recipients,
      String template,
      Map<String, ?> params,
      @Nullable String link) {
    if (recipients.isEmpty()) {
      return;
    }
    if (link != null && !link.matches("/[^/\\\\].*|/")) {
      throw new IllegalArgumentException("A notice links to our own pages only, not to " + link);
    }
    Template words =
        store
            .template(template)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "No notice template " + template + ". Maybe the room did not define it?"));
    String title = Template.fill(words.title(), params);
    String text = Template.fill(words.text(), params);
    Map<UUID, Recipient> told = new LinkedHashMap<>();
    recipients.stream().distinct().forEach(each -> told.put(Ids.next(), each));
    int leaving =
        store.add(told, new NoticeStore.Words(template, title, text, link), clock.instant());
    if (leaving > 0) {
      events.publishEvent(new ToCarry(leaving));
    }
  }

  /** Tells some accounts. */
  public void tellAccounts(
      Collection<UUID> told, String template, Map<String, ?> params, @Nullable String link) {
    tell(told.stream().map(Recipient.OfAccount::new).toList(), template, params, link);
  }

  /** Tells some people of the directory. */
  public void tellPeople(
      Collection<UUID> told, String template, Map<String, ?> params, @Nullable String link) {
    tell(told.stream().map(Recipient.OfPerson::new).toList(), template, params, link);
  }

  /** Tells those of a unit who hold the permission. */
  public void tellUnit(
      UUID unit,
      @Nullable String permission,
      String template,
      Map<String, ?> params,
      @Nullable String link) {
    tell(List.of(new Recipient.OfUnit(unit, permission)), template, params, link);
  }

  /** The reader's messages, newest first. */
  public Page<Message> inbox(Actor reader, boolean unread, @Nullable UUID before, int limit) {
    return store.inbox(reader, unread, since(), before, limit);
  }

  /** How many of the reader's messages are unread. */
  public int unread(Actor reader) {
    return store.unread(reader, since());
  }

  @Override
  public int count(UUID account) {
    Actor reader = accounts.actor(account);
    return reader.may(READ) ? road.read(reader, READ, () -> unread(reader)) : 0;
  }

  /** Marks messages as read by this reader; those of others are passed over. */
  public int read(Actor reader, Collection<UUID> ids) {
    int read = store.read(reader, ids, clock.instant(), since());
    audit.note(
        reader, "notice.read", "account", String.valueOf(reader.account()), Map.of("read", read));
    return read;
  }

  private Instant since() {
    return clock.instant().minus(SHOWN);
  }
}
