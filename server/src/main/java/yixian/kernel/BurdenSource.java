package yixian.kernel;

import java.util.List;

/**
 * 减负自查 · Each room that demands something of people answers here with all of it, switched on or
 * not.
 */
@FunctionalInterface
public interface BurdenSource {

  List<BurdenItem> burdens();
}
