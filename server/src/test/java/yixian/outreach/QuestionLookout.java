package yixian.outreach;

import static yixian.issue.IssueTown.ok;
import static yixian.outreach.OutreachTown.ASK;
import static yixian.outreach.OutreachTown.CAMPAIGNS;
import static yixian.outreach.OutreachTown.QUESTIONS;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;

/** A question asked of each unit. */
class QuestionLookout implements Lookout {

  private static final AtomicInteger PLACED = new AtomicInteger();

  private final People people;
  private final Map<Kin, String> words = new EnumMap<>(Kin.class);

  QuestionLookout(People people) {
    this.people = people;
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET " + QUESTIONS);
  }

  @Override
  public String role() {
    return "UNIT_LEADER";
  }

  @Override
  public void place(Family family) {
    Client desk = people.hire("UNIT_CLERK").browser();
    Client resident = people.stranger().from("10.6." + PLACED.incrementAndGet() % 250 + ".1");
    for (Kin kin : Kin.values()) {
      String word = UUID.randomUUID().toString();
      String campaign =
          ok(desk.post(CAMPAIGNS, OutreachTown.draft(family.unit(kin), word)))
              .get("line")
              .get("id")
              .asString();
      ok(resident.post(ASK, Map.of("campaign", campaign, "question", word)));
      words.put(kin, word);
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    String word = Objects.requireNonNull(words.get(kin));
    Client.Answer answer = reader.get(QUESTIONS + "?text=" + word);
    return answer.status() == 200 && answer.json().get("total").asInt() > 0;
  }
}
