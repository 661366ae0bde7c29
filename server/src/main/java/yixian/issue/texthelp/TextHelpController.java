package yixian.issue.texthelp;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.access.Search;
import yixian.issue.Named;
import yixian.issue.Names;
import yixian.issue.category.Categories;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;

/** Text help over HTTP: for who keeps categories and routing rules. */
@RestController
@RequestMapping("/api/text-help")
class TextHelpController {

  private static final int MOST_SHOWN = 200;

  private final TextHelp help;
  private final Categories categories;
  private final Names names;
  private final Road road;

  TextHelpController(TextHelp help, Categories categories, Names names, Road road) {
    this.help = help;
    this.categories = categories;
    this.names = names;
    this.road = road;
  }

  record HelpView(
      About about,
      String name,
      int closed,
      int least,
      Search.Progress training,
      List<Trained> trained) {}

  record TallyView(Named actual, int asked, int first, int third) {}

  record AnswerView(
      UUID issue, String code, String summary, Named actual, List<Named> guesses, int rank) {}

  record Use(@Nullable UUID classifier) {}

  @GetMapping
  @Requires(value = TextHelp.CONFIGURE, everywhere = true)
  List<HelpView> all(Actor actor) {
    return road.read(
        actor, TextHelp.CONFIGURE, () -> Arrays.stream(About.values()).map(this::view).toList());
  }

  @PostMapping("/{about}/training")
  @Requires(value = TextHelp.CONFIGURE, everywhere = true)
  Search.Progress train(Actor actor, IdempotencyKey key, @PathVariable About about) {
    return road.write(
        actor, TextHelp.CONFIGURE, key, Search.Progress.class, () -> help.train(actor, about));
  }

  @PutMapping("/{about}/use")
  @Requires(value = TextHelp.CONFIGURE, everywhere = true)
  HelpView use(Actor actor, IdempotencyKey key, @PathVariable About about, @RequestBody Use use) {
    return road.write(
        actor,
        TextHelp.CONFIGURE,
        key,
        HelpView.class,
        () -> {
          help.use(actor, about, use.classifier());
          return view(about);
        });
  }

  @GetMapping("/classifiers/{id}/tallies")
  @Requires(value = TextHelp.CONFIGURE, everywhere = true)
  List<TallyView> tallies(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor,
        TextHelp.CONFIGURE,
        () -> {
          About about = help.get(id).about();
          return help.tallies(id).stream()
              .map(
                  each ->
                      new TallyView(
                          named(about, each.actual()), each.asked(), each.first(), each.third()))
              .toList();
        });
  }

  /**
   * The issues that a figure counts.
   *
   * @param which {@code first}, {@code third}, {@code wrong} or {@code all}
   */
  @GetMapping("/classifiers/{id}/answers")
  @Requires(value = TextHelp.CONFIGURE, everywhere = true)
  List<AnswerView> answers(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "all") String which,
      @RequestParam(required = false) @Nullable UUID actual) {
    return road.read(
        actor,
        TextHelp.CONFIGURE,
        () -> {
          About about = help.get(id).about();
          return help.answers(id, Picked.of(which, actual), MOST_SHOWN).stream()
              .map(each -> answer(about, each))
              .toList();
        });
  }

  private AnswerView answer(About about, HelpStore.Answered each) {
    return new AnswerView(
        each.issue(),
        each.code(),
        each.summary(),
        named(about, each.actual()),
        each.guesses().stream().map(guess -> named(about, guess)).toList(),
        each.rank());
  }

  private HelpView view(About about) {
    return new HelpView(
        about,
        about.label(),
        help.closed(about),
        TextHelp.LEAST_LESSONS,
        help.progress(about),
        help.trained(about));
  }

  private Named named(About about, UUID label) {
    return about == About.UNIT
        ? names.unit(label)
        : new Named(label, categories.book().path(label));
  }
}
