package yixian.bulletin.story;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.bulletin.Bulletin;
import yixian.bulletin.db.tables.records.StoriesRecord;
import yixian.bulletin.text.Editions.Words;
import yixian.directory.Units;
import yixian.files.Files;
import yixian.journal.note.Note;
import yixian.journal.note.Notes;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 供稿 · Lets an author offer a note of his own, shows him what became of it, and lets the bulletin
 * print it only as he agreed. Called inside the road.
 *
 * <p>The note itself is never opened to anybody: the author makes a copy. Until the issue is signed
 * he may take it back without a reason; its words are then gone, from the drafts too, because a
 * draft names a story and keeps none of its words.
 */
@Component
public class Stories {

  private static final int LONGEST_ANSWER = 300;

  private final StoryStore store;
  private final Notes notes;
  private final Files files;
  private final Units units;
  private final StoryNews news;
  private final Audit audit;
  private final Clock clock;

  Stories(
      StoryStore store,
      Notes notes,
      Files files,
      Units units,
      StoryNews news,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.notes = notes;
    this.files = files;
    this.units = units;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** 提供 · Which of his own notes, and whether its photo goes with it. */
  public record Offer(@Nullable UUID note, boolean photo) {}

  /** 答复 · Whether the words as edited may be printed, as they were seen. */
  public record Consent(@Nullable Boolean agreed, @Nullable String answer, int version) {}

  /** What is offered within the reader's reach. */
  public List<StorySheet> list(Actor reader) {
    return store.list(reader.scope(Bulletin.VIEW)).stream()
        .map(each -> sheet(reader, each))
        .toList();
  }

  /** What one has offered oneself. */
  public List<StorySheet> mine(Actor author) {
    UUID person = author.person();
    return person == null
        ? List.of()
        : store.ofAuthor(person).stream().map(each -> sheet(author, each)).toList();
  }

  /** Offers a note of one's own. */
  public StorySheet offer(Actor author, Offer offer) {
    UUID wanted = offer.note();
    Note note = wanted == null ? null : notes.get(author, wanted);
    if (note == null) {
      throw Problem.invalid(new Fault("note", "没有选择随手记", "请从本人的随手记中选择"));
    }
    UUID unit = author.unit();
    if (unit == null) {
      throw Problem.refused("no-unit", "您的账号没有所在单位，请联系管理员");
    }
    StoriesRecord story = new StoriesRecord();
    story.setId(Ids.next());
    story.setNote(note.id());
    story.setAuthor(Objects.requireNonNull(author.person()));
    story.setAuthorName(author.name());
    story.setUnit(unit);
    story.setWords(note.text());
    story.setPhoto(offer.photo() ? note.photo() : null);
    story.setState(StoryState.OFFERED.name());
    story.setOfferedAt(clock.instant());
    story.setChangedAt(clock.instant());
    story.setVersion(1);
    if (!store.add(story)) {
      throw Problem.refused("offered-already", "这条随手记已提供给简报");
    }
    if (story.getPhoto() != null) {
      files.attach(author, story.getPhoto(), Bulletin.STORY_FILES, story.getId(), "photo");
    }
    noted(author, "story-offer", story);
    return sheet(author, story);
  }

  /** The author takes it back, at any time before it is printed and without a reason. */
  public StorySheet withdraw(Actor author, UUID id) {
    StoriesRecord story = own(author, id);
    if (state(story) == StoryState.PRINTED) {
      throw Problem.refused("printed", "已刊登的供稿不能撤回；有误请联系编辑部更正");
    }
    if (state(story) == StoryState.WITHDRAWN) {
      throw Problem.refused("withdrawn", "已撤回");
    }
    story.setWords(null);
    story.setPhoto(null);
    story.setAnswer(null);
    part(story);
    story.setState(StoryState.WITHDRAWN.name());
    files.release(Bulletin.STORY_FILES, List.of(id));
    keep(author, "story-withdraw", story);
    return sheet(author, story);
  }

  /** The author agrees to the words that he has seen, or does not. */
  public StorySheet answer(Actor author, UUID id, Consent consent) {
    StoriesRecord story = own(author, id);
    if (state(story) != StoryState.ASKED) {
      throw Problem.refused("not-asked", "现在没有等您确认的文字：" + state(story).label());
    }
    Boolean agreed = consent.agreed();
    if (agreed == null) {
      throw Problem.invalid(new Fault("agreed", "没有选择是否同意", "请选择同意或不同意"));
    }
    String said = Bulletin.stripped(consent.answer());
    if (said.length() > LONGEST_ANSWER) {
      throw Problem.invalid(new Fault("answer", "超过 " + LONGEST_ANSWER + " 个字", "请精简"));
    }
    if (consent.version() != story.getVersion()) {
      throw Problem.conflict("编辑刚改过文字，请刷新后看过再答复", null, null);
    }
    story.setState((agreed ? StoryState.AGREED : StoryState.DECLINED).name());
    story.setAnswer(said.isEmpty() ? null : said);
    keep(author, "story-answer", story);
    return sheet(author, story);
  }

  /**
   * The words of the stories of an issue as edited; a story that an earlier edition has printed
   * stands as it was printed.
   */
  public Map<UUID, Words> words(UUID bulletin, List<UUID> told) {
    Map<UUID, Words> words = new HashMap<>();
    store.printed(told).forEach(each -> words.put(each.getId(), words(each)));
    store.ofBulletin(bulletin).forEach(each -> words.put(each.getId(), words(each)));
    return words;
  }

  private static Words words(StoriesRecord story) {
    return new Words(story.getEditedTitle(), story.getEdited());
  }

  /** The stories of an issue. */
  public List<StorySheet> of(Actor reader, UUID bulletin) {
    return store.ofBulletin(bulletin).stream().map(each -> sheet(reader, each)).toList();
  }

  /**
   * Brings the stories of a draft in line with what was written: words that changed ask for a new
   * consent, and what is no longer told is free again.
   *
   * @param told the words by story
   */
  public void edit(Actor editor, UUID bulletin, Map<UUID, Words> told) {
    for (StoriesRecord gone : store.ofBulletin(bulletin)) {
      if (!told.containsKey(gone.getId())) {
        free(editor, gone);
      }
    }
    told.forEach((id, words) -> pick(editor, bulletin, id, words));
  }

  private void pick(Actor editor, UUID bulletin, UUID id, Words words) {
    StoriesRecord story =
        store
            .find(editor.scope(Bulletin.EDIT), id)
            .filter(each -> state(each) != StoryState.WITHDRAWN)
            .orElseThrow(
                () -> Problem.invalid(new Fault("story", "作者已撤回这篇供稿，或不在您的范围内", "请从文章中删去")));
    if (state(story) == StoryState.PRINTED) {
      demandAsPrinted(story, words);
      return;
    }
    UUID there = story.getBulletin();
    if (there != null && !there.equals(bulletin)) {
      throw Problem.refused("used", "“" + story.getAuthorName() + "”的这篇供稿已用于另一期");
    }
    String title = Bulletin.stripped(words.title());
    String text = Bulletin.stripped(words.text());
    if (title.isEmpty() || text.isEmpty()) {
      throw Problem.invalid(new Fault("story", "供稿没有标题或正文", "请写明后再存"));
    }
    if (there != null && title.equals(story.getEditedTitle()) && text.equals(story.getEdited())) {
      return;
    }
    story.setBulletin(bulletin);
    story.setEditedTitle(title);
    story.setEdited(text);
    story.setAnswer(null);
    story.setState(StoryState.PICKED.name());
    keep(editor, "story-edit", story);
  }

  private static void demandAsPrinted(StoriesRecord story, Words words) {
    if (!words(story).equals(words)) {
      throw Problem.invalid(new Fault("story", "已刊登的供稿按作者同意的文字刊登，不能改写", "请恢复原文，或删去这一篇"));
    }
  }

  /** Asks the authors of an issue whose words they have not seen. */
  public void ask(Actor editor, UUID bulletin) {
    for (StoriesRecord story : store.ofBulletin(bulletin)) {
      if (state(story) == StoryState.PICKED) {
        story.setState(StoryState.ASKED.name());
        keep(editor, "story-ask", story);
        news.asked(story);
      }
    }
  }

  /** Nothing is printed to which its author has not agreed, nor what he has taken back. */
  public void demandConsent(UUID bulletin, List<UUID> told) {
    List<StoriesRecord> there = store.ofBulletin(bulletin);
    List<String> open = new ArrayList<>();
    there.stream()
        .filter(each -> state(each) != StoryState.AGREED)
        .forEach(each -> open.add(each.getAuthorName() + "（" + state(each).label() + "）"));
    if (!open.isEmpty()) {
      throw Problem.refused("no-consent", "供稿作者尚未同意：" + String.join("、", open));
    }
    if (!words(bulletin, told).keySet().containsAll(told)) {
      throw Problem.refused("story-gone", "有供稿已被作者撤回，请退回改稿后再签发");
    }
  }

  /** The issue is signed: its stories are printed. */
  public void printed(Actor signer, UUID bulletin) {
    for (StoriesRecord story : store.ofBulletin(bulletin)) {
      story.setState(StoryState.PRINTED.name());
      keep(signer, "story-print", story);
    }
  }

  /** The issue is given up: its stories are free again. */
  public void free(Actor editor, UUID bulletin) {
    store.ofBulletin(bulletin).forEach(each -> free(editor, each));
  }

  private void free(Actor editor, StoriesRecord story) {
    if (state(story).used()) {
      part(story);
      story.setAnswer(null);
      story.setState(StoryState.OFFERED.name());
      keep(editor, "story-free", story);
    }
  }

  /**
   * Whether the photo of a story may be seen: by its author, the editors, and all once printed,
   * unless the issue was withdrawn.
   */
  boolean photoSeen(Actor reader, Scope scope, UUID id) {
    UUID person = reader.person();
    return store.printed(id)
        || store.find(scope, id).isPresent()
        || (person != null && store.own(person, id).isPresent());
  }

  private static void part(StoriesRecord story) {
    story.setBulletin(null);
    story.setEditedTitle(null);
    story.setEdited(null);
  }

  private StoriesRecord own(Actor author, UUID id) {
    return Optional.ofNullable(author.person())
        .flatMap(person -> store.own(person, id))
        .orElseThrow(() -> Problem.notFound("供稿"));
  }

  private void keep(Actor actor, String deed, StoriesRecord story) {
    story.setChangedAt(clock.instant());
    store.save(story, story.getVersion());
    noted(actor, deed, story);
  }

  private void noted(Actor actor, String deed, StoriesRecord story) {
    audit.note(
        actor, "bulletin." + deed, "story", story.getId(), Map.of("state", story.getState()));
  }

  private static StoryState state(StoriesRecord story) {
    return StoryState.valueOf(story.getState());
  }

  private StorySheet sheet(Actor reader, StoriesRecord story) {
    boolean own = story.getAuthor().equals(reader.person());
    StoryState state = state(story);
    return new StorySheet(
        story.getId(),
        story.getAuthorName(),
        units.name(story.getUnit()),
        story.getWords(),
        story.getPhoto(),
        state,
        state.label(),
        story.getBulletin(),
        story.getEditedTitle(),
        story.getEdited(),
        story.getAnswer(),
        story.getOfferedAt(),
        own && state == StoryState.ASKED,
        own && state != StoryState.PRINTED && state != StoryState.WITHDRAWN,
        story.getVersion());
  }
}
