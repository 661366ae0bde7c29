package yixian.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.Units;
import yixian.documents.letter.Letter;
import yixian.documents.letter.LetterWord;
import yixian.kernel.Days;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.petition.db.tables.records.PetitionsRecord;

/**
 * 告知书 · The letter that goes out at this point: that the matter is taken up and until when, that it
 * takes longer, that it is not taken up a second time, that it is decided elsewhere, or what was
 * decided, with the way that is open to whoever is not content (信访工作条例 articles 23, 32, 34 to 36).
 */
@Component
class Letters {

  private final PetitionStore store;
  private final Units units;
  private final Clock clock;

  Letters(PetitionStore store, Units units, Clock clock) {
    this.store = store;
    this.units = units;
    this.clock = clock;
  }

  /** The letter as a Word document. */
  byte[] word(Dossier dossier) {
    return LetterWord.print(letter(dossier));
  }

  private Letter letter(Dossier dossier) {
    PetitionsRecord petition = dossier.petition();
    return switch (dossier.state()) {
      case DIVERTED -> letter(petition, "信访事项分流告知书", petition.getOffice(), diverted(petition));
      case ANSWERED, SETTLED ->
          decided(dossier, "信访事项处理意见书", petition.getUnit(), "原办理机关、单位的上一级机关、单位", "复查");
      case REVIEWED ->
          decided(dossier, "信访事项复查意见书", petition.getReviewer(), "复查机关、单位的上一级机关、单位", "复核");
      case ENDED -> decided(dossier, "信访事项复核意见书", petition.getReviewer(), null, null);
      case HANDLING ->
          Boolean.TRUE.equals(petition.getExtended())
              ? handled(dossier, "信访事项延期告知书", extended(dossier))
              : handled(dossier, "信访事项受理告知书", accepted(dossier));
      case REPEATED -> letter(petition, "信访事项不予受理告知书", petition.getOffice(), notTakenUp(petition));
      case REGISTERED, TRANSFERRED, OBJECTED, REVIEWING, RECHECKING ->
          throw Problem.refused(
              "no-letter", "“" + dossier.state().label() + "”时没有可出具的告知书，请受理、答复或分流后再出具");
    };
  }

  private Letter handled(Dossier dossier, String title, List<String> text) {
    PetitionsRecord petition = dossier.petition();
    return letter(petition, title, Objects.requireNonNull(petition.getUnit()), text);
  }

  private static List<String> accepted(Dossier dossier) {
    return List.of(
        received(dossier.petition()) + "您的诉求是：" + dossier.petition().getRequest(),
        "经审查，该事项属于本机关、单位职权范围，现予受理。",
        "本机关、单位将" + until(dossier) + "办结并书面答复；情况复杂需要延长的，将另行告知。");
  }

  private static List<String> extended(Dossier dossier) {
    return List.of(
        received(dossier.petition()),
        "因" + dossier.said(Move.ASK_EXTENSION).orElse("情况复杂") + "，经本机关、单位负责人批准，延长办理期限。",
        "该事项将" + until(dossier) + "办结并书面答复。");
  }

  /** A second one on the same matter: it is worked with the first, or ended with it. */
  private List<String> notTakenUp(PetitionsRecord petition) {
    PetitionsRecord first =
        store.find(Scope.EVERYTHING, petition.getRepeatOf()).orElseThrow().petition();
    String what = "该事项与您（你们）先前提出的“" + first.getCode() + "”为同一事项，";
    return List.of(
        received(petition),
        State.valueOf(first.getState()) == State.ENDED
            ? what + "已经复核终结。以同一事实和理由再次提出的，各级信访部门和其他机关、单位不再受理。"
            : what + "已在办理，不予重复受理。办理结果将按“" + first.getCode() + "”书面答复您。");
  }

  private static String received(PetitionsRecord petition) {
    return "您反映的“" + petition.getSummary() + "”收悉。";
  }

  private static String until(Dossier dossier) {
    return dossier
        .running(Stage.HANDLE)
        .map(term -> "在" + written(Days.of(term.getDue())) + "前")
        .orElse("依法定期限");
  }

  private Letter decided(
      Dossier dossier,
      String title,
      @Nullable UUID from,
      @Nullable String higher,
      @Nullable String next) {
    PetitionsRecord petition = dossier.petition();
    List<String> text = new ArrayList<>();
    text.add(received(petition) + "您的诉求是：" + petition.getRequest());
    text.add("经研究，处理意见为：" + Outcome.valueOf(petition.getOutcome()).label() + "。");
    text.add(Objects.requireNonNull(petition.getOpinion()));
    if (dossier.kind() == Kind.APPEAL) {
      text.add(
          higher == null
              ? "本意见为终结意见。以同一事实和理由再次提出的，各级信访部门和其他机关、单位不再受理。"
              : "如不服本意见，可自收到之日起 30 日内向" + higher + "请求" + next + "。");
    }
    return letter(petition, title, Objects.requireNonNull(from), text);
  }

  private static List<String> diverted(PetitionsRecord petition) {
    return List.of(
        received(petition),
        "该事项依法应当通过“"
            + Route.valueOf(petition.getRoute()).label()
            + "”办理。请向有权处理的机关、单位提出："
            + petition.getDivertedTo()
            + "。");
  }

  private Letter letter(PetitionsRecord petition, String title, UUID from, List<String> text) {
    String to =
        store.petitioners(petition.getId()).stream()
            .map(PetitionDraft.Petitioner::name)
            .collect(Collectors.joining("、"));
    String date = written(Days.today(clock));
    return new Letter(title, petition.getCode(), to, text, units.name(from), date);
  }

  private static String written(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
