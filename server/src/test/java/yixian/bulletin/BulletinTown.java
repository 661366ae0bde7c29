package yixian.bulletin;

import static yixian.officials.OfficialTown.ok;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown;
import yixian.journal.JournalTown.Serving;
import yixian.testing.Client;
import yixian.testing.Client.Answer;
import yixian.testing.People;

/**
 * A department whose editor writes about those who serve, whose leader signs, and a unit that
 * reads.
 */
public final class BulletinTown {

  public static final String ROOT = "/api/bulletins";

  public final JournalTown town;
  public final UUID owner;
  public final UUID readers;
  public final People.Person writer;
  public final Client editor;
  public final Client signer;
  public final Client reader;
  private final People people;

  public BulletinTown(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      yixian.directory.People directory,
      People people) {
    this.people = people;
    this.town = new JournalTown(road, units, grids, boundaries, routes, directory, people);
    this.owner = town.sending.unit("组织部");
    this.readers = town.sending.unit("读报单位");
    this.writer = people.give(people.join(null, owner), "ORGANISER", ScopeKind.ALL, List.of());
    this.editor = writer.browser();
    this.signer =
        people
            .give(people.join(null, owner), "ORGANISATION_LEADER", ScopeKind.ALL, List.of())
            .browser();
    this.reader =
        people
            .give(people.join(null, readers), "UNIT_LEADER", ScopeKind.UNIT, List.of(readers))
            .browser();
  }

  public Client outsider(String role) {
    return people.hire(role, UUID.randomUUID()).browser();
  }

  /** What an issue says that has one article with the number of those sent, and one story. */
  public Map<String, Object> draft(UUID issuing, int number, Map<String, Object> content) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("owner", issuing);
    draft.put("masthead", "挂职简报");
    draft.put("issuer", "区委组织部");
    draft.put("year", 2026);
    draft.put("number", number);
    draft.put("issued", "2026-06-30");
    draft.put("copies", 50);
    draft.put("content", content);
    draft.put(
        "sent",
        List.of(
            Map.of("role", "REPORT", "name", "区委"),
            Map.of("role", "ISSUE", "name", "读报单位", "unit", readers)));
    return draft;
  }

  public Map<String, Object> reference(String figure) {
    return Map.of("source", "cohort", "subject", town.batch, "figure", figure, "span", Map.of());
  }

  /** One article of figures, with a total that masters and nobody else must add up to. */
  public Map<String, Object> figures() {
    return content(
        List.of(
            piece(
                "一组数字看挂职",
                "一、基本情况\n全区派出{{all}}人，其中硕士{{master}}人。",
                null,
                List.of("all", "master"))));
  }

  public Map<String, Object> content(List<Map<String, Object>> pieces) {
    return Map.of(
        "sections",
        List.of(Map.of("kind", "FIGURES", "title", "", "pieces", pieces)),
        "figures",
        List.of(
            Map.of("key", "all", "reference", reference("all/people")),
            Map.of("key", "master", "reference", reference("degree/MASTER"))),
        "totals",
        List.of(Map.of("name", "学历", "whole", "all", "parts", List.of("master"))));
  }

  public static Map<String, Object> piece(
      String title, String text, @Nullable String story, List<String> table) {
    Map<String, Object> piece = new HashMap<>();
    piece.put("title", title);
    piece.put("text", text);
    piece.put("author", "编辑部");
    piece.put("story", story);
    piece.put("photos", List.of());
    piece.put("table", table);
    return piece;
  }

  /** The same content with a story behind it. */
  @SuppressWarnings("unchecked")
  public Map<String, Object> telling(String story, String title, String text) {
    Map<String, Object> content = new HashMap<>(figures());
    List<Map<String, Object>> sections =
        new ArrayList<>((List<Map<String, Object>>) content.get("sections"));
    sections.add(
        Map.of(
            "kind",
            "REFLECTIONS",
            "title",
            "",
            "pieces",
            List.of(piece(title, text, story, List.of()))));
    content.put("sections", sections);
    return content;
  }

  public String begun(int number) {
    return begun(owner, number);
  }

  public String begun(UUID issuing, int number) {
    return ok(editor.post(ROOT, draft(issuing, number, figures()))).get("id").asString();
  }

  public JsonNode sheet(String id) {
    return ok(editor.get(ROOT + "/" + id));
  }

  public Answer write(String id, Map<String, Object> content) {
    int version = sheet(id).get("version").asInt();
    int number = sheet(id).get("line").get("ordinal").asInt();
    return editor.put(
        ROOT + "/" + id, Map.of("version", version, "draft", draft(owner, number, content)));
  }

  public Answer move(Client who, String id, String move) {
    Map<String, Object> order = new HashMap<>();
    order.put("move", move);
    order.put("version", sheet(id).get("version").asInt());
    order.put("reason", "测试理由");
    return who.post(ROOT + "/" + id + "/moves", order);
  }

  /** An issue that everybody reads. */
  public String published(int number) {
    String id = begun(number);
    ok(move(editor, id, "submit"));
    ok(move(signer, id, "sign"));
    return id;
  }

  /** A note of somebody who serves, offered; the id of the story. */
  public static String offered(Serving author, String words) {
    String note = JournalTown.note(author, words, Map.of());
    return ok(author.client().post(ROOT + "/stories/mine", Map.of("note", note, "photo", false)))
        .get("id")
        .asString();
  }
}
