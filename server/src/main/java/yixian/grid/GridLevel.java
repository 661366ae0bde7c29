package yixian.grid;

/** 网格层级 · Township and village grids hold basic grids; micro grids lie below those. */
public enum GridLevel {
  TOWNSHIP("镇级网格"),
  VILLAGE("村级网格"),
  BASIC("基础网格"),
  MICRO("微网格");

  private final String label;

  GridLevel(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
