package yixian.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;
import yixian.testing.HouseTest;
import yixian.testing.People;
import yixian.testing.People.Person;

/**
 * What another room does with approvals: it asks, hears the outcome, may object, and sends again.
 */
@HouseTest
class ApprovalFaceTest {

  private static final String KIND = "test-leave";

  @Autowired Road road;
  @Autowired Units units;
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired Approvals approvals;
  @Autowired ConfigurableApplicationContext house;

  private final UUID subject = UUID.randomUUID();
  private ApprovalTown town;

  @BeforeEach
  void found() {
    town = new ApprovalTown(road, units, people);
  }

  @Test
  void hearsTheOutcomeInTheTransactionThatEndedIt() {
    ApprovalSheet sheet = ask(town.either());
    List<ApprovalEnded> heard = new ArrayList<>();
    listening(heard::add, () -> agree(town.head, sheet));
    assertThat(heard).containsExactly(new ApprovalEnded(sheet.id(), KIND, subject, State.APPROVED));
    assertThat(find(town.clerk).state()).isEqualTo(State.APPROVED);
  }

  @Test
  void undoesTheDeedWhereTheAskingRoomObjects() {
    ApprovalSheet sheet = ask(town.either());
    Consumer<ApprovalEnded> objection =
        ended -> {
          throw Problem.refused("post-taken", "该岗位已被占用");
        };
    assertThatThrownBy(() -> listening(objection, () -> agree(town.head, sheet)))
        .hasMessage("该岗位已被占用");
    assertThat(find(town.clerk).state()).isEqualTo(State.RUNNING);
    assertThat(find(town.clerk).deeds()).hasSize(1);
    assertThat(agree(town.head, sheet).state()).isEqualTo(State.APPROVED);
  }

  @Test
  void asksOnceOnlyAboutASubjectWhileItIsOpen() {
    ApprovalSheet first = ask(town.either());
    assertThatThrownBy(() -> ask(town.either())).hasMessageContaining("已有一份审批正在办理");
    agree(town.head, first);
    assertThat(ask(town.either()).id()).isNotEqualTo(first.id());
  }

  @Test
  void mendsAndSendsAgainInItsOwnRoomOnly() {
    ApprovalSheet sheet = ask(town.either());
    done(town.head, MoveOrder.saying(Move.RETURN, sheet.version(), "请改日期"), sheet);
    ApprovalSheet returned = find(town.clerk);
    assertThat(returned.moves())
        .extracting(ApprovalSheet.Allowed::move)
        .containsExactly(Move.WITHDRAW);
    MoveOrder byHand = MoveOrder.saying(Move.RESEND, returned.version(), null);
    assertThatThrownBy(() -> done(town.clerk, byHand, sheet)).hasMessageContaining("打开原记录");
    Actor clerk = actor(town.clerk);
    List<Row> rows = List.of(new Row("起止", "十月十二日至十四日"));
    ApprovalSheet again =
        write(clerk, () -> approvals.resend(clerk, sheet.id(), "请假三天", rows, "已改"));
    assertThat(again.round()).isEqualTo(2);
    assertThat(again.papers().getLast().rows()).isEqualTo(rows);
  }

  private ApprovalSheet ask(String flow) {
    Actor clerk = actor(town.clerk);
    NewRequest wanted =
        new NewRequest(
            flow,
            KIND,
            "请假",
            subject,
            "请假三天",
            "/leave",
            List.of(new Row("起止", "十月十日至十二日")),
            List.of());
    return write(clerk, () -> approvals.ask(clerk, wanted));
  }

  private ApprovalSheet agree(Person person, ApprovalSheet sheet) {
    return done(person, MoveOrder.saying(Move.AGREE, sheet.version(), null), sheet);
  }

  private ApprovalSheet done(Person person, MoveOrder order, ApprovalSheet sheet) {
    Actor actor = actor(person);
    return write(actor, () -> approvals.move(actor, sheet.id(), order));
  }

  private ApprovalSheet find(Person person) {
    Actor actor = actor(person);
    return road.read(
        actor, "approval.act", () -> approvals.find(actor, KIND, subject).orElseThrow());
  }

  private ApprovalSheet write(Actor actor, Supplier<ApprovalSheet> deed) {
    return road.write(actor, "approval.act", IdempotencyKey.fresh(), ApprovalSheet.class, deed);
  }

  private Actor actor(Person person) {
    return accounts.actor(person.account());
  }

  private void listening(Consumer<ApprovalEnded> ear, Runnable deed) {
    ApplicationListener<PayloadApplicationEvent<ApprovalEnded>> room = new Room(subject, ear);
    house.addApplicationListener(room);
    try {
      deed.run();
    } finally {
      house.removeApplicationListener(room);
    }
  }

  /** The room that asked, as far as it listens. */
  private record Room(UUID subject, Consumer<ApprovalEnded> ear)
      implements ApplicationListener<PayloadApplicationEvent<ApprovalEnded>> {

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<ApprovalEnded> event) {
      if (event.getPayload().subject().equals(subject)) {
        ear.accept(event.getPayload());
      }
    }
  }
}
