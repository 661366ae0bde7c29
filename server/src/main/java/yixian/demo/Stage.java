package yixian.demo;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.demo.story.Script;
import yixian.demo.story.Script.Act;
import yixian.demo.story.Script.Step;
import yixian.issue.Channel;
import yixian.issue.IssueSheet;
import yixian.issue.Issues;
import yixian.issue.MoveOrder;
import yixian.issue.NewIssue;
import yixian.issue.category.Categories;
import yixian.issue.category.Question;
import yixian.kernel.Actor;
import yixian.kernel.CoordinateSystem;
import yixian.kernel.TimeTravel;

/**
 * 舞台 · Lets one act of the story happen in the house, in the name of who does it, at its moment.
 */
@Component
class Stage {
  private static final int HOTLINE_SEATS = 4;

  private final Issues issues;
  private final Categories categories;
  private final Album album;

  Stage(Issues issues, Categories categories, Album album) {
    this.issues = issues;
    this.categories = categories;
    this.album = album;
  }

  Standing play(Cue cue, @Nullable Standing standing, Troupe troupe, Made units) {
    Step step = cue.step();
    return TimeTravel.at(
        cue.at(),
        () ->
            step == null || standing == null
                ? report(cue.script(), troupe)
                : act(cue.script(), step, standing, troupe, units));
  }

  private Standing report(Script script, Troupe troupe) {
    Actor teller = teller(script, troupe);
    IssueSheet sheet = issues.report(teller, told(script, teller));
    return new Standing(sheet.id(), sheet.version());
  }

  private NewIssue told(Script script, Actor teller) {
    UUID category = Rulebook.categoryOf(script.category());
    boolean resident = script.reporter().kind() == Script.Reporter.Kind.RESIDENT;
    NewIssue.Caller caller =
        resident ? new NewIssue.Caller(script.reporter().name(), script.reporter().phone()) : null;
    return new NewIssue(
        category,
        script.summary(),
        script.description(),
        script.place().longitude(),
        script.place().latitude(),
        CoordinateSystem.WGS84,
        script.place().address(),
        answers(script, category),
        teller.isCitizen() ? List.of() : album.before(script, teller),
        null,
        Channel.valueOf(script.channel().name()),
        null,
        caller);
  }

  private List<NewIssue.Answered> answers(Script script, @Nullable UUID category) {
    List<Question> questions = categories.book().questions(category);
    return script.answers().stream()
        .map(
            answer ->
                new NewIssue.Answered(questions.get(answer.position() - 1).id(), answer.text()))
        .toList();
  }

  /**
   * The one who enters the report: who saw it, the seat that took the call, or the resident
   * himself.
   */
  private static Actor teller(Script script, Troupe troupe) {
    return switch (script.channel()) {
      case CITIZEN_PAGE -> Actor.citizen(null);
      case HOTLINE -> troupe.actor("hotline" + (1 + script.number() % HOTLINE_SEATS));
      case STAFF_PHONE, OPERATIONS -> troupe.actor(script.reporter().person());
    };
  }

  private Standing act(Script script, Step step, Standing standing, Troupe troupe, Made units) {
    Actor actor = Orders.byResident(step.act()) ? teller(script, troupe) : troupe.actor(step.by());
    if (step.act() == Act.COMMENT) {
      issues.comment(actor, standing.id(), step.text(), true);
      return standing;
    }
    if (step.act() == Act.URGE) {
      return standing.at(issues.urge(actor, standing.id(), step.text()).version());
    }
    MoveOrder order =
        step.act() == Act.HANDLE
            ? Orders.handled(step, standing.version(), album.after(script, actor))
            : Orders.of(step, standing.version(), units);
    IssueSheet sheet = issues.move(actor, standing.id(), order);
    return standing.at(sheet.version());
  }
}
