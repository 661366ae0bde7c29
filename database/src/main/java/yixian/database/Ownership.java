package yixian.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * 独占 · One process at a time supervises a data folder; the kernel ends the hold when the process
 * dies.
 */
final class Ownership implements AutoCloseable {
  private final FileChannel channel;

  private Ownership(FileChannel channel) {
    this.channel = channel;
  }

  static Ownership of(Folder folder) {
    Path file = folder.lock();
    try {
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new DatabaseTrouble(
            "数据库目录 %s 正由另一个一线进程使用。请先停止那个进程，或为本进程换一个数据目录".formatted(folder.root()));
      }
      return new Ownership(channel);
    } catch (IOException e) {
      throw new DatabaseTrouble(
          "无法写入数据库目录 %s。请把目录的所有者改为当前用户（chown -R），或换一个目录".formatted(folder.root()), e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new DatabaseTrouble("无法释放数据库目录的独占锁", e);
    }
  }
}
