package yixian.secondment.post;

import static yixian.secondment.db.Tables.PLACEMENTS;
import static yixian.secondment.db.Tables.POSTS;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.QuantifiedSelect;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import yixian.directory.profile.Degree;
import yixian.kernel.Actor;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.secondment.db.tables.records.PostsRecord;

@Component
class PostStore {

  private static final Condition TAKES = PLACEMENTS.STATE.notIn("WITHDRAWN", "RECALLED");

  private final DSLContext sql;

  PostStore(DSLContext sql) {
    this.sql = sql;
  }

  List<Post> list(Scope scope, UUID batch) {
    return sql.selectFrom(POSTS)
        .where(POSTS.BATCH.eq(batch), within(scope))
        .orderBy(POSTS.KIND, POSTS.TITLE, POSTS.ID)
        .fetch(PostStore::post);
  }

  Optional<Post> find(Scope scope, UUID id) {
    return sql.selectFrom(POSTS)
        .where(POSTS.ID.eq(id), within(scope))
        .fetchOptional(PostStore::post);
  }

  Optional<Post> hold(Scope scope, UUID id) {
    return sql.selectFrom(POSTS)
        .where(POSTS.ID.eq(id), within(scope))
        .forUpdate()
        .fetchOptional(PostStore::post);
  }

  /** How many places are taken; who was recalled or withdrawn has left his. */
  int taken(UUID post) {
    return sql.fetchCount(PLACEMENTS, PLACEMENTS.POST.eq(post), TAKES);
  }

  /** Places taken by post, of one batch. */
  Map<UUID, Integer> takenOf(Scope scope, UUID batch) {
    return sql.select(PLACEMENTS.POST, DSL.count())
        .from(PLACEMENTS)
        .where(PLACEMENTS.BATCH.eq(batch), TAKES, placed(scope))
        .groupBy(PLACEMENTS.POST)
        .fetchMap(PLACEMENTS.POST, DSL.count());
  }

  boolean used(UUID post) {
    return sql.fetchExists(PLACEMENTS, PLACEMENTS.POST.eq(post));
  }

  void add(Post post, Actor by, Instant at) {
    sql.insertInto(POSTS).set(row(post, by, at)).execute();
  }

  void save(Post post, int seen, Actor by, Instant at) {
    int written =
        sql.update(POSTS)
            .set(row(post, by, at))
            .where(POSTS.ID.eq(post.id()), POSTS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      throw sql.selectFrom(POSTS)
          .where(POSTS.ID.eq(post.id()))
          .fetchOptional(
              row ->
                  Problem.conflict(
                      "岗位已被 " + row.getChangedBy() + " 修改，请刷新后再改",
                      row.getChangedBy(),
                      row.getChangedAt()))
          .orElseGet(() -> Problem.notFound("岗位"));
    }
  }

  void remove(UUID id) {
    sql.deleteFrom(POSTS).where(POSTS.ID.eq(id)).execute();
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    Condition reached =
        POSTS.ID.in(DSL.select(PLACEMENTS.POST).from(PLACEMENTS).where(placed(scope)));
    if (!scope.units().isEmpty()) {
      reached = reached.or(POSTS.HOST_UNIT.eq(any(scope.units())));
    }
    return scope.grids().isEmpty() ? reached : reached.or(POSTS.GRID.eq(any(scope.grids())));
  }

  private static Condition placed(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    Condition any = DSL.falseCondition();
    if (!scope.units().isEmpty()) {
      any =
          any.or(PLACEMENTS.HOME_UNIT.eq(any(scope.units())))
              .or(PLACEMENTS.HOST_UNIT.eq(any(scope.units())));
    }
    if (!scope.grids().isEmpty()) {
      any = any.or(PLACEMENTS.GRID.eq(any(scope.grids())));
    }
    return scope.person() == null ? any : any.or(PLACEMENTS.PERSON.eq(scope.person()));
  }

  private static QuantifiedSelect<Record1<UUID>> any(Collection<UUID> ids) {
    return DSL.any(ids.toArray(UUID[]::new));
  }

  private static Post post(PostsRecord row) {
    return new Post(
        row.getId(),
        row.getBatch(),
        PostKind.valueOf(row.getKind()),
        row.getHostUnit(),
        row.getGrid(),
        row.getProject(),
        row.getTitle(),
        row.getDuties(),
        new Wish(
            row.getRequirements(),
            row.getSpeciality(),
            row.getDegree() == null ? null : Degree.valueOf(row.getDegree()),
            row.getServiceYears(),
            row.getDialect()),
        row.getPlaces(),
        row.getMustFill(),
        row.getMentorSlots(),
        row.getVersion());
  }

  private static PostsRecord row(Post post, Actor by, Instant at) {
    PostsRecord row = new PostsRecord();
    row.setId(post.id());
    row.setBatch(post.batch());
    row.setKind(post.kind().name());
    row.setHostUnit(post.hostUnit());
    row.setGrid(post.grid());
    row.setProject(post.project());
    row.setTitle(post.title());
    row.setDuties(post.duties());
    row.setRequirements(post.wish().text());
    row.setSpeciality(post.wish().speciality());
    row.setDegree(post.wish().degree() == null ? null : post.wish().degree().name());
    row.setServiceYears(post.wish().serviceYears());
    row.setDialect(post.wish().dialect());
    row.setPlaces(post.places());
    row.setMustFill(post.mustFill());
    row.setMentorSlots(post.mentorSlots());
    row.setVersion(post.version());
    row.setChangedBy(by.name());
    row.setChangedAt(at);
    return row;
  }
}
