package yixian.journal.note;

import static yixian.journal.db.Tables.NOTES;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import yixian.journal.db.tables.records.NotesRecord;
import yixian.kernel.Point;
import yixian.kernel.Problem;
import yixian.kernel.Secrets;

/** Each question names the writer; row security says the same a second time. */
@Component
class NoteStore {

  private final DSLContext sql;
  private final Secrets secrets;
  private final ObjectMapper json;

  NoteStore(DSLContext sql, Secrets secrets, ObjectMapper json) {
    this.sql = sql;
    this.secrets = secrets;
    this.json = json;
  }

  Optional<Note> find(UUID writer, UUID id) {
    return sql.selectFrom(NOTES)
        .where(NOTES.ID.eq(id), NOTES.WRITER.eq(writer))
        .fetchOptional(this::note);
  }

  /** Those written from one moment until another, the latest first. */
  List<Note> list(UUID writer, Instant from, Instant until, int limit) {
    return sql.selectFrom(NOTES)
        .where(NOTES.WRITER.eq(writer), NOTES.WRITTEN_AT.ge(from), NOTES.WRITTEN_AT.lt(until))
        .orderBy(NOTES.WRITTEN_AT.desc(), NOTES.ID.desc())
        .limit(limit)
        .fetch(this::note);
  }

  void add(UUID writer, Note note, Instant at) {
    sql.insertInto(NOTES).set(record(writer, note, at)).execute();
  }

  /** Changes a note that is still as seen. */
  void save(UUID writer, Note note, int seen, Instant at) {
    int written =
        sql.update(NOTES)
            .set(record(writer, note, at))
            .where(NOTES.ID.eq(note.id()), NOTES.WRITER.eq(writer), NOTES.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      throw Problem.conflict("这条随手记已在别处改过，请刷新后再改", null, null);
    }
  }

  void remove(UUID writer, UUID id) {
    sql.deleteFrom(NOTES).where(NOTES.ID.eq(id), NOTES.WRITER.eq(writer)).execute();
  }

  private NotesRecord record(UUID writer, Note note, Instant at) {
    Said said = new Said(note.text(), note.address(), note.need(), note.followUp());
    Point point = note.point();
    NotesRecord row = new NotesRecord();
    row.setId(note.id());
    row.setWriter(writer);
    row.setKind(note.kind().name());
    row.setSaid(secrets.seal(place(note.id()), json.writeValueAsString(said)));
    row.setHousehold(note.household() == null ? null : note.household().name());
    row.setLongitude(point == null ? null : point.longitude());
    row.setLatitude(point == null ? null : point.latitude());
    row.setPhoto(note.photo());
    row.setIssue(note.issue());
    row.setForReport(note.forReport());
    row.setWrittenAt(note.writtenAt());
    row.setVersion(note.version());
    row.setChangedAt(at);
    return row;
  }

  private Note note(NotesRecord row) {
    Said said = json.readValue(secrets.open(place(row.getId()), row.getSaid()), Said.class);
    NoteKind kind = NoteKind.valueOf(row.getKind());
    Household household = household(row.getHousehold());
    return new Note(
        row.getId(),
        kind,
        kind.label(),
        said.text(),
        row.getLongitude() == null ? null : new Point(row.getLongitude(), row.getLatitude()),
        said.address(),
        row.getPhoto(),
        household,
        household == null ? null : household.label(),
        said.need(),
        said.followUp(),
        row.getIssue(),
        row.getForReport(),
        row.getWrittenAt(),
        row.getVersion());
  }

  private static @Nullable Household household(@Nullable String name) {
    return name == null ? null : Household.valueOf(name);
  }

  private static String place(UUID note) {
    return "journal.note:" + note;
  }
}
