package yixian.bulletin.desk;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import yixian.audit.SignedHead;
import yixian.bulletin.db.tables.records.BulletinsRecord;
import yixian.bulletin.story.Stories;
import yixian.bulletin.text.Content;
import yixian.bulletin.text.Edition;
import yixian.bulletin.text.Editions;
import yixian.bulletin.text.Editions.Composed;
import yixian.bulletin.text.Editions.Frame;
import yixian.bulletin.text.Editions.Words;
import yixian.kernel.Actor;

/** 读写 · What lies in the row of an issue: its text, and the text as it was signed. */
@Component
class Book {

  private final BulletinStore store;
  private final Stories stories;
  private final Editions editions;
  private final ObjectMapper json;

  Book(BulletinStore store, Stories stories, Editions editions, ObjectMapper json) {
    this.store = store;
    this.stories = stories;
    this.editions = editions;
    this.json = json;
  }

  Content content(BulletinsRecord bulletin) {
    return json.readValue(bulletin.getContent(), Content.class);
  }

  String written(Object value) {
    return json.writeValueAsString(value);
  }

  /** As it reads now; what was signed reads as it was signed. */
  Edition edition(Actor reader, String permission, BulletinsRecord bulletin) {
    return bulletin.getEditionText() == null
        ? composed(reader, permission, bulletin).edition()
        : signed(bulletin);
  }

  Composed composed(Actor reader, String permission, BulletinsRecord bulletin) {
    Content content = content(bulletin);
    return editions.compose(
        reader,
        permission,
        frame(bulletin),
        content,
        stories.words(bulletin.getId(), content.stories()));
  }

  Edition signed(BulletinsRecord bulletin) {
    return json.readValue(bulletin.getEditionText(), Edition.class);
  }

  /** The text with the words of its stories, for the editor. */
  Content withStories(BulletinsRecord bulletin) {
    Content content = content(bulletin);
    Map<UUID, Words> words = stories.words(bulletin.getId(), content.stories());
    return new Content(
        content.sections().stream()
            .map(
                section ->
                    new Content.Section(
                        section.kind(),
                        section.title(),
                        section.pieces().stream().map(piece -> told(piece, words)).toList()))
            .toList(),
        content.figures(),
        content.totals());
  }

  private static Content.Piece told(Content.Piece piece, Map<UUID, Words> words) {
    UUID story = piece.story();
    Words told = story == null ? null : words.get(story);
    return told == null ? piece : piece.saying(told.title(), told.text());
  }

  BulletinSheet.@Nullable Proof proof(BulletinsRecord bulletin) {
    if (bulletin.getFingerprint() == null) {
      return null;
    }
    String head = bulletin.getHead();
    return new BulletinSheet.Proof(
        bulletin.getFingerprint(), head == null ? null : json.readValue(head, SignedHead.class));
  }

  private Frame frame(BulletinsRecord bulletin) {
    return new Frame(
        bulletin.getMasthead(),
        bulletin.getYear(),
        bulletin.getNumber(),
        bulletin.getEdition(),
        bulletin.getIssuer(),
        bulletin.getIssued(),
        bulletin.getCorrection(),
        store.sent(bulletin.getId()),
        bulletin.getCopies());
  }
}
