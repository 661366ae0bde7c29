package yixian.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;

/**
 * 附件 · What people upload. Called inside the road.
 *
 * <p>A file is judged by its bytes, never by its name. Photos keep their pixels only: turned
 * upright, at most 2,048 pixels a side, without place or device. A file belongs to the records to
 * which it is attached, and who may see one of them may see it; one that is attached to none is its
 * bringer's, and is swept away after a day.
 */
@Component
public class Files {

  private final Reception reception;
  private final FileStore store;
  private final Tickets tickets;
  private final Audit audit;
  private final Clock clock;

  Files(Reception reception, FileStore store, Tickets tickets, Audit audit, Clock clock) {
    this.reception = reception;
    this.store = store;
    this.tickets = tickets;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes a file in.
   *
   * @param name as told by the bringer; only shown
   * @throws Problem when it is too large, broken, or of a kind that is not accepted
   */
  public Stored add(Actor actor, InputStream in, String name) {
    return add(actor, stage(in, name));
  }

  /** Takes in what was staged shortly before; the same content may be brought several times. */
  public Stored add(Actor actor, Staged staged) {
    return keep(actor, staged, null);
  }

  /**
   * Takes in what a resident sends along with his report, for which he had no ticket to ask for:
   * the one who lets him in answers for the number.
   */
  public Stored bring(Actor citizen, Staged staged) {
    return keep(citizen, staged, tickets.forOne(citizen));
  }

  /** The slow part of taking in, for outside the transaction. */
  public Staged stage(InputStream in, String name) {
    return reception.take(in, name);
  }

  /**
   * Adds a copy of a photo on which these areas are black for good; the photo itself stays. The
   * caller has made sure that the actor may see it.
   */
  public Stored blacken(Actor actor, UUID photo, List<Area> areas) {
    FileStore.Row row = store.find(photo).orElseThrow(() -> Problem.notFound("附件"));
    if (!row.stored().mediaType().equals(Kind.JPEG.mediaType())) {
      throw Problem.invalid(new Fault("photos", "“" + row.stored().name() + "”不是照片", "请只选照片"));
    }
    return keep(actor, reception.blackened(row.content(), row.stored().name(), areas), null);
  }

  Stored keep(Actor actor, Staged staged, @Nullable UUID ticket) {
    Stored stored =
        new Stored(
            Ids.next(),
            staged.name(),
            staged.mediaType(),
            staged.bytes(),
            staged.width(),
            staged.height(),
            staged.thumbnail() != null);
    store.add(
        new FileStore.Row(stored, staged.content(), staged.thumbnail(), actor.account(), ticket),
        clock.instant());
    audit.note(
        actor,
        "file.add",
        "file",
        stored.id(),
        Map.of("mediaType", stored.mediaType(), "bytes", stored.bytes()));
    return stored;
  }

  public Optional<Stored> find(UUID id) {
    return store.find(id).map(FileStore.Row::stored);
  }

  /** The files known among these ids, in no order. */
  public List<Stored> findAll(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : store.findAll(ids);
  }

  /** The content; the caller has made sure that the reader may see it. */
  public InputStream open(UUID id) throws IOException {
    FileStore.Row row = store.find(id).orElseThrow(() -> Problem.notFound("附件"));
    return java.nio.file.Files.newInputStream(reception.vault().place(row.content()));
  }

  /** The small picture of a photo; the caller has made sure that the reader may see it. */
  public InputStream openThumbnail(UUID id) throws IOException {
    FileStore.Row row = store.find(id).orElseThrow(() -> Problem.notFound("附件"));
    byte[] small = row.thumbnail() == null ? row.content() : row.thumbnail();
    return java.nio.file.Files.newInputStream(reception.vault().place(small));
  }

  /**
   * Makes a file belong to a record. Only its bringer may do so, or the house; a resident's file is
   * taken by the ticket that brought it.
   *
   * @param kind of the record, for the {@link FileGuard} that answers for it, for example {@code
   *     issue}
   * @param field names the input field in a refusal
   */
  public Stored attach(Actor actor, UUID file, String kind, UUID record, String field) {
    FileStore.Row row =
        store.find(file).filter(found -> isBringer(actor, found)).orElseThrow(() -> unknown(field));
    store.attach(file, kind, record, clock.instant());
    return row.stored();
  }

  /**
   * Parts the files from records that are forgotten; what belongs to none any more is swept away.
   */
  public void release(String kind, Collection<UUID> records) {
    store.release(kind, records);
  }

  private static boolean isBringer(Actor actor, FileStore.Row row) {
    if (actor.isSystem()) {
      return true;
    }
    return actor.isCitizen()
        ? row.ticket() != null
        : actor.account() != null && actor.account().equals(row.addedBy());
  }

  private static Problem unknown(String field) {
    return Problem.invalid(new Fault(field, "没有找到所附的文件，或不是您上传的", "请重新上传后再提交"));
  }
}
