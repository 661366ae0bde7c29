package yixian.secondment.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Accounts;
import yixian.access.ScopeKind;
import yixian.directory.People;
import yixian.grid.Duties;
import yixian.grid.DutyRole;
import yixian.kernel.Actor;
import yixian.kernel.Period;
import yixian.secondment.db.tables.records.PlacementsRecord;
import yixian.secondment.post.Post;

/**
 * 随派随到的权限 · What an official holds because he serves: an appointment at the host unit beside his
 * main one, a duty in the grid, and the role of a secondee that reaches the grid.
 *
 * <p>All three begin on the day he starts and end with the term; a recall or return ends them in
 * the same transaction, so that he acts no longer within the second.
 */
@Component
class Entitlements {

  private static final Actor HOUSE = Actor.system("挂职");
  private static final String ROLE = "SECONDEE";

  private final People people;
  private final Duties duties;
  private final Accounts accounts;

  Entitlements(People people, Duties duties, Accounts accounts) {
    this.people = people;
    this.duties = duties;
    this.accounts = accounts;
  }

  /** Gives what the service asks for, and notes it on the placement. */
  void begin(PlacementsRecord placement, Post post, LocalDate day) {
    UUID person = placement.getPerson();
    Period period = new Period(day, placement.getUntilDay());
    placement.setAppointment(
        people.appoint(HOUSE, person, post.hostUnit(), title(post), false, period));
    if (post.grid() != null) {
      placement.setDuty(duties.assign(HOUSE, post.grid(), person, DutyRole.SECONDEE, period).id());
    }
    placement.setGranted(
        accounts.ofPerson(person).stream()
            .map(
                account ->
                    accounts.grant(
                        HOUSE,
                        account,
                        ROLE,
                        ScopeKind.GRIDS,
                        List.of(),
                        period.from(),
                        period.until()))
            .toArray(UUID[]::new));
  }

  /** Takes it all back as of the day, which is the first on which it no longer holds. */
  void end(PlacementsRecord placement, LocalDate day) {
    for (UUID grant : placement.getGranted()) {
      accounts.revoke(HOUSE, grant);
    }
    UUID person = placement.getPerson();
    if (placement.getDuty() != null) {
      duties.release(HOUSE, placement.getGrid(), placement.getDuty(), day);
    }
    UUID appointment = placement.getAppointment();
    people.find(person).stream()
        .flatMap(each -> each.appointments().stream())
        .filter(post -> post.id().equals(appointment))
        .filter(post -> post.period().until() == null || post.period().until().isAfter(day))
        .forEach(
            post -> {
              LocalDate first = post.period().from().plusDays(1);
              people.endAppointment(HOUSE, person, post.id(), day.isBefore(first) ? first : day);
            });
  }

  private static String title(Post post) {
    String title = post.title() + "（挂职）";
    return title.length() > 60 ? post.title() : title;
  }
}
