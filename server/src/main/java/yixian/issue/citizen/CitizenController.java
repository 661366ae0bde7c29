package yixian.issue.citizen;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.issue.Channel;
import yixian.issue.NewIssue;
import yixian.kernel.Actor;
import yixian.kernel.CoordinateSystem;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;
import yixian.kernel.Point;
import yixian.kernel.Problem;
import yixian.kernel.Secrets;

/** The citizen page's routes: no account, a code and a secret instead. */
@RestController
@RequestMapping("/api/public/issues")
class CitizenController {

  private static final String WHY = "市民凭查询码与口令办理本人上报的事件";

  private final Residents residents;
  private final MeToo meToo;
  private final Turnstile turnstile;
  private final Secrets secrets;
  private final Road road;

  CitizenController(
      Residents residents, MeToo meToo, Turnstile turnstile, Secrets secrets, Road road) {
    this.residents = residents;
    this.meToo = meToo;
    this.turnstile = turnstile;
    this.secrets = secrets;
    this.road = road;
  }

  /** What a resident is given for his report, to follow it by. */
  record Receipt(String code, String secret) {}

  record CitizenReport(
      @Nullable UUID category,
      String summary,
      @Nullable String description,
      double longitude,
      double latitude,
      @Nullable CoordinateSystem system,
      @Nullable String address,
      @Nullable List<NewIssue.Answered> answers,
      @Nullable List<NewIssue.Photo> photos,
      NewIssue.@Nullable Caller caller) {

    NewIssue report() {
      return new NewIssue(
          category,
          summary,
          description,
          longitude,
          latitude,
          system,
          address,
          answers,
          photos,
          null,
          Channel.CITIZEN_PAGE,
          null,
          caller);
    }
  }

  record Rate(String secret, int level, @Nullable String text) {}

  record Reopen(String secret, String reason) {}

  record Reply(String secret, String text) {}

  @PostMapping
  @Open(value = "市民报事无需账号", withoutAccount = true)
  Receipt report(Actor actor, IdempotencyKey key, @RequestBody CitizenReport report) {
    Actor citizen = Actor.citizen(actor.address());
    turnstile.pass(Turnstile.Gate.REPORT, citizen);
    String secret = Secret.of(secrets, key);
    Residents.Reported reported =
        road.citizenWrite(
            citizen,
            key,
            Residents.Reported.class,
            () -> residents.report(citizen, report.report(), secret));
    return new Receipt(reported.code(), secret);
  }

  @GetMapping("/near")
  @Open(value = "市民报事时看看附近公开的事件是不是同一件", withoutAccount = true)
  List<SameThing> near(
      Actor actor,
      @RequestParam double longitude,
      @RequestParam double latitude,
      @RequestParam(required = false) @Nullable CoordinateSystem system,
      @RequestParam(required = false) @Nullable UUID category,
      @RequestParam(required = false) @Nullable String summary) {
    turnstile.pass(Turnstile.Gate.FOLLOW, Actor.citizen(actor.address()));
    CoordinateSystem given = system == null ? CoordinateSystem.WGS84 : system;
    Point point = given.toWgs84(longitude, latitude);
    return road.job(() -> meToo.near(point, category, summary == null ? "" : summary));
  }

  @PostMapping("/{code}/me-too")
  @Open(value = "市民对公开的事件按“我也遇到”，成为关注人", withoutAccount = true)
  Receipt meToo(Actor actor, IdempotencyKey key, @PathVariable String code) {
    Actor citizen = Actor.citizen(actor.address());
    turnstile.pass(Turnstile.Gate.REPORT, citizen);
    String secret = Secret.of(secrets, key);
    Residents.Reported watched =
        road.citizenWrite(
            citizen,
            key,
            Residents.Reported.class,
            () -> new Residents.Reported(meToo.join(citizen, code, Secret.hash(secret))));
    return new Receipt(watched.code(), secret);
  }

  @GetMapping("/{code}")
  @Open(value = WHY, withoutAccount = true)
  Progress follow(Actor actor, @PathVariable String code, @RequestParam String secret) {
    Actor citizen = Actor.citizen(actor.address());
    turnstile.pass(Turnstile.Gate.FOLLOW, citizen);
    return guessed(citizen, () -> road.job(() -> residents.follow(code, secret)));
  }

  @PostMapping("/{code}/rating")
  @Open(value = WHY, withoutAccount = true)
  Progress rate(
      Actor actor, IdempotencyKey key, @PathVariable String code, @RequestBody Rate rate) {
    Actor citizen = Actor.citizen(actor.address());
    return deed(
        citizen,
        key,
        () -> residents.rate(citizen, code, rate.secret(), rate.level(), rate.text()));
  }

  @PostMapping("/{code}/reopen")
  @Open(value = WHY, withoutAccount = true)
  Progress reopen(
      Actor actor, IdempotencyKey key, @PathVariable String code, @RequestBody Reopen reopen) {
    Actor citizen = Actor.citizen(actor.address());
    return deed(
        citizen, key, () -> residents.askReopen(citizen, code, reopen.secret(), reopen.reason()));
  }

  @PostMapping("/{code}/comments")
  @Open(value = WHY, withoutAccount = true)
  Progress reply(
      Actor actor, IdempotencyKey key, @PathVariable String code, @RequestBody Reply reply) {
    Actor citizen = Actor.citizen(actor.address());
    return deed(citizen, key, () -> residents.reply(citizen, code, reply.secret(), reply.text()));
  }

  private Progress deed(Actor citizen, IdempotencyKey key, Supplier<Progress> deed) {
    turnstile.pass(Turnstile.Gate.FOLLOW, citizen);
    return guessed(citizen, () -> road.citizenWrite(citizen, key, Progress.class, deed));
  }

  private <T> T guessed(Actor citizen, Supplier<T> question) {
    turnstile.look(Turnstile.Gate.GUESS, citizen);
    try {
      return question.get();
    } catch (Problem problem) {
      if (problem.kind() == Problem.Kind.NOT_FOUND) {
        turnstile.pass(Turnstile.Gate.GUESS, citizen);
      }
      throw problem;
    }
  }
}
