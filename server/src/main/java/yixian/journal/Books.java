package yixian.journal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.secondment.placement.Posting;
import yixian.secondment.placement.Postings;

/**
 * 履职簿 · One book for each placement that has begun; opened when the first thing is written into it.
 * Called inside the road.
 */
@Component
public class Books {

  private final BookStore store;
  private final Postings postings;

  Books(BookStore store, Postings postings) {
    this.store = store;
    this.postings = postings;
  }

  /** What is one's own and nothing else. */
  public static Scope own(Actor actor) {
    return new Scope(false, Set.of(), Set.of(), actor.person());
  }

  /** One's own books, that of the latest placement first. */
  public List<Book> mine(Actor official) {
    UUID person = official.person();
    return person == null
        ? List.of()
        : postings.of(person).stream().map(posting -> found(own(official), posting)).toList();
  }

  /** One's own book; other people's read as absent. */
  public Book own(Actor official, UUID placement) {
    return mine(official).stream()
        .filter(book -> book.placement().equals(placement))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("挂职"));
  }

  /** A book within the scope. */
  public Book get(Scope scope, UUID placement) {
    return found(scope, postings.get(scope, placement));
  }

  /** The placement behind a book. */
  public Posting posting(Book book) {
    return postings.get(Scope.EVERYTHING, book.placement());
  }

  /** Opens the book, so that something can be written into it. */
  public Book open(Book book) {
    store.open(book);
    return store.find(Scope.EVERYTHING, book.placement()).orElse(book);
  }

  /** Counts a change; the version must be the one that stands. */
  public void turn(Book book, int seen) {
    store.turn(book.placement(), seen);
  }

  private Book found(Scope scope, Posting posting) {
    return store.find(scope, posting.id()).orElseGet(() -> Book.of(posting));
  }
}
