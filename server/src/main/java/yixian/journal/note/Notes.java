package yixian.journal.note;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.files.Files;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Point;
import yixian.kernel.Problem;
import yixian.kernel.Stretch;

/**
 * 随手记 · What an official writes down for himself. Called inside the road.
 *
 * <p>A note is its writer's alone: no permission opens it to anybody else, and the audit log says
 * that something was written, never what. A note may become a visit or a story, an issue may be
 * reported from it, and the writer alone decides whether it may go into his report.
 */
@Component
public class Notes {

  static final String FILES_OF = "note";
  private static final int MOST = 400;
  private static final int MOST_OF_A_TERM = 5000;
  private static final int LONGEST_TEXT = 2000;
  private static final int LONGEST_DETAIL = 500;
  private static final int LONGEST_ADDRESS = 200;
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

  private final NoteStore store;
  private final Files files;
  private final Audit audit;
  private final Clock clock;

  Notes(NoteStore store, Files files, Audit audit, Clock clock) {
    this.store = store;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /** One's own notes of a month, the latest first. */
  public List<Note> mine(Actor actor, YearMonth month) {
    return within(actor, Stretch.of(month));
  }

  /** One's own notes of these days, the latest first. */
  public List<Note> within(Actor actor, Stretch stretch) {
    UUID writer = actor.person();
    return writer == null
        ? List.of()
        : store.list(
            writer,
            Days.start(stretch.first()),
            Days.start(stretch.end()),
            stretch.whole() ? MOST_OF_A_TERM : MOST);
  }

  /** One's own note, if it is one. */
  public Optional<Note> find(Actor actor, UUID id) {
    UUID writer = actor.person();
    return writer == null ? Optional.empty() : store.find(writer, id);
  }

  /** One's own note; other people's read as absent. */
  public Note get(Actor actor, UUID id) {
    return find(actor, id).orElseThrow(() -> Problem.notFound("随手记"));
  }

  /**
   * Writes a note down.
   *
   * @param id given by the writer's phone, so that what follows can name the note before it was
   *     sent
   */
  public Note write(Actor actor, UUID id, NoteDraft draft) {
    UUID writer = writer(actor);
    demandSound(draft);
    List<NoteDraft.Photo> photos = draft.photosOrNone();
    for (NoteDraft.Photo photo : photos) {
      files.attach(actor, photo.file(), FILES_OF, id, "photos");
    }
    UUID photo = photos.isEmpty() ? null : photos.getFirst().file();
    Note note = note(id, draft, photo, null, writtenAt(draft), 1);
    store.add(writer, note, clock.instant());
    noted(actor, "journal.note-write", note);
    return note;
  }

  /** Changes what a note says, what it has become, and whether it may go into the report. */
  public Note change(Actor actor, UUID id, int seen, NoteDraft draft) {
    Note before = get(actor, id);
    demandSound(draft);
    Note after = note(id, draft, before.photo(), before.issue(), before.writtenAt(), seen + 1);
    store.save(writer(actor), after, seen, clock.instant());
    noted(actor, "journal.note-change", after);
    return after;
  }

  /** Keeps that an issue was reported from a note. */
  public Note reported(Actor actor, UUID id, UUID issue) {
    Note before = get(actor, id);
    Note after =
        new Note(
            id,
            before.kind(),
            before.kindName(),
            before.text(),
            before.point(),
            before.address(),
            before.photo(),
            before.household(),
            before.householdName(),
            before.need(),
            before.followUp(),
            issue,
            before.forReport(),
            before.writtenAt(),
            before.version() + 1);
    store.save(writer(actor), after, before.version(), clock.instant());
    audit.note(actor, "journal.note-report", "note", id, Map.of("issue", issue));
    return after;
  }

  /** Throws a note away. */
  public void remove(Actor actor, UUID id) {
    Note gone = get(actor, id);
    store.remove(writer(actor), id);
    noted(actor, "journal.note-remove", gone);
  }

  private void noted(Actor actor, String deed, Note note) {
    audit.note(actor, deed, "note", note.id(), Map.of("kind", note.kind()));
  }

  private static Note note(
      UUID id,
      NoteDraft draft,
      @Nullable UUID photo,
      @Nullable UUID issue,
      Instant writtenAt,
      int version) {
    NoteKind kind = draft.kindOrPlain();
    Household household = kind == NoteKind.VISIT ? draft.household() : null;
    Double longitude = draft.longitude();
    Double latitude = draft.latitude();
    return new Note(
        id,
        kind,
        kind.label(),
        Objects.requireNonNull(draft.text()).strip(),
        longitude == null || latitude == null ? null : new Point(longitude, latitude),
        told(draft.address()),
        photo,
        household,
        household == null ? null : household.label(),
        kind == NoteKind.VISIT ? told(draft.need()) : null,
        kind == NoteKind.VISIT ? told(draft.followUp()) : null,
        issue,
        draft.forReport(),
        writtenAt,
        version);
  }

  private Instant writtenAt(NoteDraft draft) {
    Instant now = clock.instant();
    Instant told = draft.writtenAt();
    if (told == null) {
      return now;
    }
    if (told.isAfter(now.plus(CLOCKS_DIFFER))) {
      throw Problem.invalid(new Fault("writtenAt", "记录时间在将来", "请校准手机时间后再记"));
    }
    return told.isAfter(now) ? now : told;
  }

  private static void demandSound(NoteDraft draft) {
    List<Fault> faults = new ArrayList<>();
    String text = told(draft.text());
    if (text == null || text.length() > LONGEST_TEXT) {
      faults.add(new Fault("text", "随手记应为 1 至 " + LONGEST_TEXT + " 个字", "请写一句所见所做"));
    }
    if ((draft.longitude() == null) != (draft.latitude() == null)) {
      faults.add(new Fault("longitude", "经度与纬度只有一个", "请重新定位，或不填位置"));
    }
    if (draft.photosOrNone().size() > 1) {
      faults.add(new Fault("photos", "随手记最多一张照片", "请留下一张"));
    }
    if (draft.kindOrPlain() == NoteKind.VISIT && draft.household() == null) {
      faults.add(new Fault("household", "没有选择走访户的类别", "请选择类别；不需要写户主是谁"));
    }
    demandShort(faults, "address", draft.address(), "地点", LONGEST_ADDRESS);
    demandShort(faults, "need", draft.need(), "需求", LONGEST_DETAIL);
    demandShort(faults, "followUp", draft.followUp(), "跟进", LONGEST_DETAIL);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private static void demandShort(
      List<Fault> faults, String field, @Nullable String text, String what, int longest) {
    if (text != null && text.strip().length() > longest) {
      faults.add(new Fault(field, what + "超过 " + longest + " 个字", "请精简"));
    }
  }

  private static @Nullable String told(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static UUID writer(Actor actor) {
    UUID person = actor.person();
    if (person == null) {
      throw Problem.refused("nobody", "您的账号没有对应的人员，不能记随手记，请联系管理员");
    }
    return person;
  }
}
