package yixian.bulletin.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.SignedHead;
import yixian.bulletin.text.Content;
import yixian.bulletin.text.Edition;
import yixian.bulletin.text.Edition.Article;
import yixian.bulletin.text.Edition.Shown;
import yixian.bulletin.text.Role;
import yixian.bulletin.text.SectionKind;
import yixian.documents.bulletin.Block;
import yixian.documents.bulletin.Bulletin;
import yixian.files.Files;
import yixian.paper.Galley;
import yixian.paper.Imprint;

/** 付印 · An issue on paper, with how anybody can check it in the imprint. */
@Component
class Printing {

  private final Files files;

  Printing(Files files) {
    this.files = files;
  }

  /**
   * Brings together what is printed.
   *
   * @param stage what the draft is to be called; null for what was signed
   */
  Galley galley(Edition edition, @Nullable String stage, BulletinSheet.@Nullable Proof proof) {
    Bulletin bulletin =
        new Bulletin(
            new Bulletin.Masthead(
                edition.masthead(),
                edition.numbered() + (stage == null ? "" : "（" + stage + "）"),
                edition.issuer(),
                Imprint.day(edition.issued()),
                edition.correction() == null ? null : "更正说明：" + edition.correction()),
            contents(edition),
            blocks(edition),
            tail(edition, proof));
    return new Galley(edition.masthead() + " " + edition.numbered(), bulletin);
  }

  private static List<String> contents(Edition edition) {
    return edition.sections().stream()
        .flatMap(
            part ->
                part.kind() == SectionKind.PICTURES
                    ? List.of(part.name()).stream()
                    : part.articles().stream().map(Article::title))
        .filter(title -> !title.isEmpty())
        .toList();
  }

  /** The sections of an issue as they are printed. */
  List<Block> blocks(Edition edition) {
    List<Block> blocks = new ArrayList<>();
    for (Edition.Part part : edition.sections()) {
      if (part.articles().isEmpty()) {
        continue;
      }
      blocks.add(new Block.Section(part.name()));
      for (Article article : part.articles()) {
        article(blocks, edition, article);
      }
      if (part.kind() == SectionKind.FIGURES) {
        edition.totals().forEach(sum -> blocks.add(new Block.Note(sum.sentence())));
      }
    }
    return blocks;
  }

  private void article(List<Block> blocks, Edition edition, Article article) {
    if (!article.title().isEmpty()) {
      blocks.add(new Block.Title(article.title()));
    }
    article.paragraphs().forEach(text -> blocks.add(new Block.Paragraph(edition.filled(text))));
    if (!article.table().isEmpty()) {
      blocks.add(table(edition, article.table()));
    }
    for (Content.Photo photo : article.photos()) {
      blocks.add(
          new Block.Photograph(
              picture(photo.file()), Objects.requireNonNullElse(photo.caption(), "")));
    }
    if (article.author() != null) {
      blocks.add(new Block.Author(article.author()));
    }
  }

  private static Block table(Edition edition, List<String> keys) {
    Map<String, Shown> known = new HashMap<>();
    edition.figures().forEach(each -> known.put(each.key(), each));
    List<List<String>> rows =
        keys.stream()
            .map(known::get)
            .filter(Objects::nonNull)
            .map(
                each ->
                    List.of(
                        each.name(),
                        each.value() == null ? "〔待计〕" : each.value() + " " + each.unit(),
                        each.numerator() + " / " + each.denominator(),
                        each.definition()))
            .toList();
    return new Block.Table(List.of("项目", "数值", "分子/分母", "口径"), rows, List.of(20, 14, 16, 50));
  }

  private byte[] picture(UUID file) {
    try (InputStream in = files.open(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Bulletin.Tail tail(Edition edition, BulletinSheet.@Nullable Proof proof) {
    List<Bulletin.Sent> sent = new ArrayList<>();
    for (Role role : Role.values()) {
      String names =
          edition.sent().stream()
              .filter(each -> each.role() == role)
              .map(Edition.Sent::name)
              .collect(Collectors.joining("，"));
      if (!names.isEmpty()) {
        sent.add(new Bulletin.Sent(role.label(), names + "。"));
      }
    }
    return new Bulletin.Tail(
        sent,
        edition.issuer() + "　" + Imprint.day(edition.issued()) + "印发",
        edition.copies(),
        proof == null ? List.of() : proof(proof));
  }

  /** Without signature no proof: a draft has neither. */
  private static List<String> proof(BulletinSheet.Proof proof) {
    SignedHead head = proof.head();
    List<String> lines = new ArrayList<>();
    lines.add("定稿指纹 SHA-256 " + proof.fingerprint());
    if (head != null) {
      lines.add(Imprint.chain(head));
    }
    return lines;
  }
}
