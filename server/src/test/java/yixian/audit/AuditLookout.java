package yixian.audit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;
import yixian.testing.People.Person;

/** What an account of each unit did: it signed in. */
class AuditLookout implements Lookout {

  private final People people;
  private final Sealer sealer;
  private final Map<Kin, Person> doers = new EnumMap<>(Kin.class);

  AuditLookout(People people, Sealer sealer) {
    this.people = people;
    this.sealer = sealer;
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET /api/audit");
  }

  @Override
  public String role() {
    return "AUDIT_ADMIN";
  }

  @Override
  public void place(Family family) {
    for (Kin kin : Kin.values()) {
      doers.put(kin, people.join(null, family.unit(kin)));
    }
    sealer.sealAll();
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    Person doer = Objects.requireNonNull(doers.get(kin));
    Client.Answer answer = reader.get("/api/audit?action=session.open&actor=" + doer.account());
    return answer.status() == 200 && answer.json().get("total").asInt() > 0;
  }
}
