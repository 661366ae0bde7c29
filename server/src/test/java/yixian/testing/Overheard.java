package yixian.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What the house says to its database while a test listens, transaction by transaction. */
public final class Overheard implements BeanPostProcessor {

  private static final Queue<List<String>> ENDED = new ConcurrentLinkedQueue<>();
  private static volatile boolean listening;

  /** The statements of each transaction that was committed while the work was done. */
  public static List<List<String>> during(Runnable work) {
    ENDED.clear();
    listening = true;
    try {
      work.run();
    } finally {
      listening = false;
    }
    return List.copyOf(ENDED);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? new Tapped(source) : bean;
  }

  private static final class Tapped extends DelegatingDataSource {

    Tapped(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      return listening ? tap(Connection.class, connection, new Line(connection)) : connection;
    }
  }

  private static <T> T tap(Class<T> type, T tapped, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(tapped.getClass().getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** One connection, and what was said on it since the last commit. */
  private static final class Line implements InvocationHandler {

    private final Connection connection;
    private final List<String> said = new ArrayList<>();

    Line(Connection connection) {
      this.connection = connection;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      Object answer = call(method, connection, arguments);
      switch (method.getName()) {
        case "commit" -> {
          ENDED.add(List.copyOf(said));
          said.clear();
        }
        case "rollback" -> said.clear();
        default -> {}
      }
      if (answer instanceof PreparedStatement statement && arguments != null) {
        return tap(
            PreparedStatement.class, statement, new Talk(statement, arguments[0].toString()));
      }
      return answer instanceof Statement statement
          ? tap(Statement.class, statement, new Talk(statement, ""))
          : answer;
    }

    private final class Talk implements InvocationHandler {

      private final Statement statement;
      private final String text;

      Talk(Statement statement, String text) {
        this.statement = statement;
        this.text = text;
      }

      @Override
      public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
          throws Throwable {
        if (method.getName().startsWith("execute")) {
          String words = arguments == null ? text : arguments[0].toString();
          said.addAll(List.of(words.split("; ")));
        }
        return call(method, statement, arguments);
      }
    }
  }

  private static @Nullable Object call(Method method, Object target, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
