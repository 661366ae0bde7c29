package yixian.access;

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

/** An account of each unit, with a session open. */
class AccountLookout implements Lookout {

  private final People people;
  private final Map<Kin, Person> accounts = new EnumMap<>(Kin.class);

  AccountLookout(People people) {
    this.people = people;
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET /api/accounts", "GET /api/sessions");
  }

  @Override
  public String role() {
    return "SECURITY_ADMIN";
  }

  @Override
  public void place(Family family) {
    for (Kin kin : Kin.values()) {
      accounts.put(kin, people.join(null, family.unit(kin)));
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    Person person = Objects.requireNonNull(accounts.get(kin));
    Client.Answer answer =
        reader.get(
            route.endsWith("/accounts")
                ? "/api/accounts?q=" + person.login()
                : "/api/sessions?account=" + person.account());
    boolean counted =
        answer.status() == 200
            && answer.json().has("total")
            && answer.json().get("total").asInt() > 0;
    return counted || answer.text().contains(person.login());
  }
}
