package yixian.indicator.definition;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.formula.Measure;
import yixian.formula.Reading;
import yixian.indicator.db.tables.records.DefinitionsRecord;
import yixian.indicator.db.tables.records.VersionsRecord;
import yixian.indicator.definition.DefinitionSheet.Official;
import yixian.indicator.definition.DefinitionSheet.Origin;
import yixian.indicator.definition.DefinitionSheet.Standing;
import yixian.indicator.definition.DefinitionSheet.Version;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.secondment.placement.Posting;
import yixian.secondment.placement.Postings;

/**
 * 指标定义 · What the district counts, and what is aimed at with each official. Called inside the road.
 *
 * <p>A definition changes by a new version from a day that has not passed: nobody is measured by a
 * rule that came after the period had begun, and what was counted by an earlier version is counted
 * by it for ever. What was defined may be ended, never deleted.
 */
@Component
public class Definitions {

  static final String VIEW = "indicator.view";
  static final String DEFINE = "indicator.define";

  private static final int MOST_PERSONAL = 10;
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final DefinitionStore store;
  private final Grammar grammar;
  private final Postings postings;
  private final People people;
  private final Units units;
  private final Audit audit;
  private final Clock clock;

  Definitions(
      DefinitionStore store,
      Grammar grammar,
      Postings postings,
      People people,
      Units units,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.grammar = grammar;
    this.postings = postings;
    this.people = people;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** A version as somebody writes it. */
  public record VersionDraft(
      @Nullable String text,
      @Nullable BigDecimal weight,
      @Nullable LocalDate from,
      @Nullable String because) {}

  /** A general indicator as somebody writes it. */
  public record Draft(
      @Nullable String code, @Nullable String name, @Nullable String basis, VersionDraft first) {}

  /**
   * A personal indicator as somebody writes it.
   *
   * @param source code of the library's that it is taken from; null for one's own
   */
  public record PersonalDraft(
      @Nullable UUID posting, @Nullable String source, @Nullable String name, VersionDraft first) {}

  // ------------------------------------------------------------------ reading

  /** The general definitions. */
  List<DefinitionSheet> general() {
    return sheets(store.general());
  }

  /** The personal ones that the reader keeps. */
  List<DefinitionSheet> personal(Actor reader) {
    return sheets(store.personal(reader.scope(DEFINE)));
  }

  /** A general one, the reader's own, or a personal one that he keeps. */
  DefinitionSheet sheet(Actor reader, UUID id) {
    return sheets(List.of(found(reader, id))).getFirst();
  }

  private DefinitionsRecord found(Actor reader, UUID id) {
    return store
        .find(reader.scope(DEFINE), id)
        .or(
            () ->
                store
                    .find(id)
                    .filter(
                        each ->
                            reader.person() != null
                                && Objects.equals(each.getPerson(), reader.person())))
        .orElseThrow(() -> Problem.notFound("指标"));
  }

  /** The id of a general one. */
  public UUID id(String code) {
    return store
        .named(code)
        .map(DefinitionsRecord::getId)
        .orElseThrow(() -> Problem.notFound("指标"));
  }

  /** A general one by its id. */
  String generalCode(UUID id) {
    return store
        .find(id)
        .filter(each -> each.getPerson() == null)
        .map(DefinitionsRecord::getCode)
        .orElseThrow(() -> Problem.notFound("指标"));
  }

  /** One's own personal ones. */
  List<String> mine(UUID person) {
    return store.of(person).stream().map(DefinitionsRecord::getCode).toList();
  }

  /** The general ones in force on a day, in the order of their list. */
  public List<General> generalOn(LocalDate day) {
    List<DefinitionsRecord> all = store.general();
    Map<UUID, VersionsRecord> inForce = store.inForce(ids(all), day);
    return all.stream()
        .filter(each -> inForce.containsKey(each.getId()))
        .map(
            each ->
                new General(
                    each.getCode(),
                    each.getName(),
                    words(Objects.requireNonNull(inForce.get(each.getId())).getText())))
        .toList();
  }

  /** The personal ones of an official in force on a day. */
  public List<Aim> aims(UUID person, LocalDate day, @Nullable Instant knownBy) {
    List<DefinitionsRecord> all = store.of(person);
    Map<UUID, VersionsRecord> inForce = store.inForce(ids(all), day);
    List<Aim> aims = new ArrayList<>();
    for (DefinitionsRecord each : all) {
      VersionsRecord version = inForce.get(each.getId());
      if (version != null && (knownBy == null || version.getMadeAt().isBefore(knownBy))) {
        aims.add(
            new Aim(
                each.getCode(),
                each.getName(),
                Objects.requireNonNull(each.getPosting()),
                version.getNumber(),
                words(version.getText()),
                Objects.requireNonNull(version.getWeight())));
      }
    }
    return aims;
  }

  /** By what each is counted that is in force on the day, in the order of their codes. */
  public List<Reckoning.Rule> inForce(Collection<String> codes, LocalDate day) {
    return inForce(store.named(codes), codes, day);
  }

  /** The same, of general ones only: a personal one reads as an absent one. */
  List<Reckoning.Rule> generalInForce(Collection<String> codes, LocalDate day) {
    List<DefinitionsRecord> general =
        store.named(codes).stream().filter(each -> each.getPerson() == null).toList();
    return inForce(general, codes, day);
  }

  private List<Reckoning.Rule> inForce(
      List<DefinitionsRecord> all, Collection<String> codes, LocalDate day) {
    if (all.size() < new HashSet<>(codes).size()) {
      throw Problem.notFound("指标");
    }
    Map<UUID, VersionsRecord> versions = store.inForce(ids(all), day);
    return all.stream().map(each -> rule(each, versions.get(each.getId()))).toList();
  }

  private Reckoning.Rule rule(DefinitionsRecord of, @Nullable VersionsRecord version) {
    if (version == null) {
      return new Reckoning.Rule(of.getCode(), of.getName(), 0, null, null, null, Map.of(), null);
    }
    Reading.Sound sound = grammar.language().demand(version.getText());
    return new Reckoning.Rule(
        of.getCode(),
        of.getName(),
        version.getNumber(),
        version.getFromDay(),
        sound.measure(),
        sound.type(),
        store.named(version),
        version.getWeight());
  }

  /** A text that is only tried. */
  Reckoning.Rule tried(@Nullable String text) {
    Reading.Sound sound = grammar.demand(text == null ? "" : text);
    return new Reckoning.Rule(
        "", "试算", 0, null, sound.measure(), sound.type(), grammar.named(sound.measure()), null);
  }

  private String words(String text) {
    return grammar.language().describe(grammar.language().demand(text).measure());
  }

  private static List<UUID> ids(List<DefinitionsRecord> all) {
    return all.stream().map(DefinitionsRecord::getId).toList();
  }

  private List<DefinitionSheet> sheets(List<DefinitionsRecord> all) {
    Map<UUID, List<VersionsRecord>> versions = store.versions(ids(all));
    Set<UUID> persons = new HashSet<>();
    all.stream().map(DefinitionsRecord::getPerson).filter(Objects::nonNull).forEach(persons::add);
    Map<UUID, String> names = people.names(persons);
    Map<UUID, String> codes = new HashMap<>();
    if (!persons.isEmpty()) {
      store.general().forEach(each -> codes.put(each.getId(), each.getCode()));
    }
    LocalDate today = Days.today(clock);
    return all.stream()
        .map(
            each ->
                new DefinitionSheet(
                    each.getId(),
                    each.getCode(),
                    each.getName(),
                    each.getBasis(),
                    Origin.valueOf(each.getOrigin()),
                    each.getVersion(),
                    each.getSource() == null ? null : codes.get(each.getSource()),
                    official(each, names),
                    versions.getOrDefault(each.getId(), List.of()).stream()
                        .map(version -> version(version, today))
                        .toList()))
        .toList();
  }

  private @Nullable Official official(DefinitionsRecord of, Map<UUID, String> names) {
    UUID person = of.getPerson();
    return person == null
        ? null
        : new Official(
            person,
            names.getOrDefault(person, "（未知人员）"),
            units.name(Objects.requireNonNull(of.getHostUnit())),
            units.name(Objects.requireNonNull(of.getHomeUnit())),
            Objects.requireNonNull(of.getPosting()));
  }

  private Version version(VersionsRecord version, LocalDate today) {
    Reading.Sound sound = grammar.language().demand(version.getText());
    Measure.Target target = sound.measure().target();
    LocalDate until = version.getUntilDay();
    Standing standing =
        version.getFromDay().isAfter(today)
            ? Standing.COMING
            : until != null && !until.isAfter(today) ? Standing.PAST : Standing.IN_FORCE;
    return new Version(
        version.getNumber(),
        version.getText(),
        grammar.language().describe(sound.measure()),
        target == null ? "" : (target.atLeast() ? "不低于 " : "不高于 ") + target.at().text(),
        sound.type(),
        version.getWeight(),
        version.getFromDay(),
        until,
        standing,
        version.getBecause(),
        version.getMadeBy(),
        version.getMadeAt());
  }

  // ------------------------------------------------------------------ defining

  /** Defines a general indicator. */
  public UUID open(Actor actor, Draft draft) {
    demandEverything(actor);
    List<Fault> faults = new ArrayList<>();
    String code = draft.code() == null ? "" : draft.code().strip();
    if (!code.matches("[A-Z][A-Z0-9_-]{1,39}")) {
      faults.add(new Fault("code", "代码应为 2 至 40 位大写字母、数字、连字符，以字母开头", "例如 STREET-IN-TIME"));
    } else if (store.named(code).isPresent()) {
      faults.add(new Fault("code", "代码“" + code + "”已有指标使用", "请换一个代码，或为该指标立新版"));
    }
    String name = text(faults, draft.name(), "name", "名称", 2, 40);
    String basis = text(faults, draft.basis(), "basis", "依据", 2, 200);
    Reading.Sound sound = sound(faults, draft.first(), false);
    refuse(faults);
    DefinitionsRecord definition = blank(actor, code, name, basis, Origin.OWN);
    store.add(definition);
    enter(actor, definition, 1, draft.first(), sound);
    note(actor, "indicator.define", definition, draft.first());
    return definition.getId();
  }

  /** Defines what is aimed at with one official. */
  public UUID openPersonal(Actor actor, PersonalDraft draft) {
    if (draft.posting() == null) {
      throw Problem.invalid(new Fault("posting", "没有选择挂职干部", "请从在岗的挂职干部中选择"));
    }
    Posting posting =
        postings
            .find(actor.scope(DEFINE), draft.posting())
            .orElseThrow(
                () -> Problem.invalid(new Fault("posting", "没有这名挂职干部，或不在您的维护范围内", "请从在岗的挂职干部中选择")));
    List<Fault> faults = new ArrayList<>();
    String name = text(faults, draft.name(), "name", "名称", 2, 40);
    Reading.Sound sound = sound(faults, draft.first(), true);
    LocalDate from = draft.first().from();
    if (from != null && (from.isBefore(posting.from()) || from.isAfter(posting.last()))) {
      faults.add(
          new Fault(
              "from", "施行日不在挂职期 " + posting.from() + " 至 " + posting.last() + " 之内", "请改到挂职期内"));
    }
    if (from != null && from.isBefore(Days.today(clock))) {
      faults.add(new Fault("from", "施行日 " + from + " 已过：不能事后约定", "请改为今天或以后"));
    }
    UUID source = source(faults, draft.source());
    refuse(faults);
    demandRoom(posting, null, draft.first());
    int number = store.personalOf(posting.id()) + 1;
    DefinitionsRecord definition =
        blank(
            actor,
            "P-"
                + posting.id().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT)
                + "-"
                + number,
            name,
            "公务员考核规定：个性化指标",
            Origin.PERSONAL);
    definition.setSource(source);
    definition.setPosting(posting.id());
    definition.setPerson(posting.person());
    definition.setHostUnit(posting.hostUnit());
    definition.setHomeUnit(posting.homeUnit());
    store.add(definition);
    enter(actor, definition, 1, draft.first(), sound);
    note(actor, "indicator.define-personal", definition, draft.first());
    return definition.getId();
  }

  private @Nullable UUID source(List<Fault> faults, @Nullable String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    return store
        .named(code)
        .filter(each -> each.getPerson() == null)
        .map(DefinitionsRecord::getId)
        .orElseGet(
            () -> {
              faults.add(new Fault("source", "指标库中没有“" + code + "”", "请从指标库中选择，或自拟"));
              return null;
            });
  }

  /** Makes a new version from a day that has not passed. */
  public DefinitionSheet change(Actor actor, UUID id, int seen, VersionDraft draft) {
    DefinitionsRecord definition = kept(actor, id);
    boolean personal = definition.getPerson() != null;
    List<VersionsRecord> versions = versions(definition);
    VersionsRecord last = versions.getFirst();
    List<Fault> faults = new ArrayList<>();
    Reading.Sound sound = sound(faults, draft, personal);
    LocalDate from = draft.from();
    LocalDate today = Days.today(clock);
    if (from != null && from.isBefore(today)) {
      faults.add(new Fault("from", "新版的施行日 " + from + " 已经过去", "请选择今天或以后：已经开始的统计期按原算法计"));
    }
    if (from != null && !from.isAfter(last.getFromDay())) {
      faults.add(
          new Fault(
              "from", "施行日不晚于第 " + last.getNumber() + " 版的 " + last.getFromDay(), "请选择更晚的日子"));
    }
    if (from != null && last.getUntilDay() != null && from.isBefore(last.getUntilDay())) {
      faults.add(new Fault("from", "上一版到 " + last.getUntilDay() + " 才停用", "请选择该日或以后"));
    }
    refuse(faults);
    if (personal) {
      Posting posting =
          postings.get(actor.scope(DEFINE), Objects.requireNonNull(definition.getPosting()));
      demandRoom(posting, definition.getId(), draft);
    }
    touch(actor, definition, seen);
    if (last.getUntilDay() == null) {
      store.end(id, last.getNumber(), from);
    }
    enter(actor, definition, last.getNumber() + 1, draft, sound);
    note(actor, "indicator.change", definition, draft);
    return sheet(actor, id);
  }

  /** Ends a definition from a day on that has not passed. */
  public DefinitionSheet end(Actor actor, UUID id, int seen, @Nullable LocalDate until) {
    DefinitionsRecord definition = kept(actor, id);
    VersionsRecord last = versions(definition).getFirst();
    if (last.getUntilDay() != null) {
      throw Problem.refused("ended", "指标已于 " + last.getUntilDay() + " 停用");
    }
    LocalDate day = until == null ? Days.today(clock) : until;
    if (day.isBefore(Days.today(clock)) || day.isBefore(last.getFromDay())) {
      throw Problem.invalid(
          new Fault("until", "停用日早于今天，或早于现版的施行日 " + last.getFromDay(), "请选择今天或以后的日子"));
    }
    touch(actor, definition, seen);
    store.end(id, last.getNumber(), day);
    audit.note(
        actor,
        "indicator.end",
        "indicator",
        id,
        Map.of("code", definition.getCode(), "until", day.toString()));
    return sheet(actor, id);
  }

  private List<VersionsRecord> versions(DefinitionsRecord definition) {
    return store.versions(List.of(definition.getId())).getOrDefault(definition.getId(), List.of());
  }

  /** One that the actor may change: general ones belong to who keeps the whole district. */
  private DefinitionsRecord kept(Actor actor, UUID id) {
    DefinitionsRecord definition =
        store.find(actor.scope(DEFINE), id).orElseThrow(() -> Problem.beyondReach("指标"));
    if (definition.getPerson() == null) {
      if (!actor.scope(DEFINE).everything()) {
        throw Problem.beyondReach("指标");
      }
      if (definition.getOrigin().equals(Origin.LIBRARY.name())) {
        throw Problem.refused("library", "指标库中的指标不改动，请另立本区的指标");
      }
    }
    return definition;
  }

  private static void demandEverything(Actor actor) {
    if (!actor.scope(DEFINE).everything()) {
      throw Problem.forbidden("通用指标由全区的组织部门维护");
    }
  }

  private void touch(Actor actor, DefinitionsRecord definition, int seen) {
    store.touch(definition, seen, actor.name(), clock.instant());
  }

  private DefinitionsRecord blank(
      Actor actor, String code, String name, String basis, Origin origin) {
    Instant now = clock.instant();
    DefinitionsRecord definition = new DefinitionsRecord();
    definition.setId(Ids.next());
    definition.setCode(code);
    definition.setName(name);
    definition.setBasis(basis);
    definition.setOrigin(origin.name());
    definition.setVersion(1);
    definition.setChangedBy(actor.name());
    definition.setChangedAt(now);
    return definition;
  }

  private void enter(
      Actor actor,
      DefinitionsRecord definition,
      int number,
      VersionDraft draft,
      Reading.Sound sound) {
    VersionsRecord version = new VersionsRecord();
    version.setDefinition(definition.getId());
    version.setNumber(number);
    version.setText(grammar.language().print(sound.measure()));
    version.setWeight(draft.weight());
    version.setFromDay(Objects.requireNonNull(draft.from()));
    version.setBecause(Objects.requireNonNull(draft.because()).strip());
    version.setMadeBy(actor.name());
    version.setMadeAt(clock.instant());
    store.add(version, grammar.named(sound.measure()));
  }

  private Reading.Sound sound(List<Fault> faults, VersionDraft draft, boolean personal) {
    if (draft.from() == null) {
      faults.add(new Fault("from", "没有填写施行日", "请填写自何日起按此计算"));
    }
    text(faults, draft.because(), "because", "缘由", 2, 200);
    BigDecimal weight = draft.weight();
    boolean fitting =
        weight != null
            && weight.signum() > 0
            && weight.compareTo(WHOLE) <= 0
            && weight.scale() <= 2;
    if (personal && !fitting) {
      faults.add(new Fault("weight", "个性化指标的权重应大于 0、不超过 100，至多两位小数", "请填写权重，例如 30"));
    }
    if (!personal && weight != null) {
      faults.add(new Fault("weight", "通用指标不设权重", "权重在考核方案中设定"));
    }
    refuse(faults);
    return grammar.demand(draft.text() == null ? "" : draft.text());
  }

  /** All that weighs on an official at a time is at most a hundred. */
  private void demandRoom(Posting posting, @Nullable UUID except, VersionDraft draft) {
    LocalDate from = Objects.requireNonNull(draft.from());
    List<DefinitionsRecord> others =
        store.of(posting.person()).stream()
            .filter(each -> posting.id().equals(each.getPosting()))
            .filter(each -> !each.getId().equals(except))
            .toList();
    if (except == null && others.size() >= MOST_PERSONAL) {
      throw Problem.refused("too-many", "一名干部的个性化指标至多 " + MOST_PERSONAL + " 项");
    }
    BigDecimal sum =
        store.inForce(ids(others), from).values().stream()
            .map(VersionsRecord::getWeight)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .add(Objects.requireNonNull(draft.weight()));
    if (sum.compareTo(WHOLE) > 0) {
      throw Problem.invalid(
          new Fault(
              "weight",
              "这名干部 " + from + " 起的权重合计 " + sum.stripTrailingZeros().toPlainString() + "，超过 100",
              "请减小权重，或先停用其他指标"));
    }
  }

  private static String text(
      List<Fault> faults, @Nullable String text, String field, String name, int least, int most) {
    String stripped = text == null ? "" : text.strip();
    if (stripped.length() < least || stripped.length() > most) {
      faults.add(new Fault(field, name + "应为 " + least + " 至 " + most + " 个字", "请填写" + name));
    }
    return stripped;
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private void note(Actor actor, String action, DefinitionsRecord definition, VersionDraft draft) {
    audit.note(
        actor,
        action,
        "indicator",
        definition.getId(),
        Map.of(
            "code", definition.getCode(),
            "text", String.valueOf(draft.text()),
            "from", String.valueOf(draft.from())));
  }
}
