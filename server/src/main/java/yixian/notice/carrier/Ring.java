package yixian.notice.carrier;

/** 响铃方式 · How loudly a word calls, and whether a person may do without it. */
public enum Ring {
  /** 应急 · A call to emergency duty: at any hour, to every device that its owner switched on. */
  EMERGENCY,
  /** 演练 · Such a call for practice: at any hour, unless the device is for emergencies only. */
  CALL,
  /** 催办 · Something is late or urged: by day, unless the device is for emergencies only. */
  URGE;

  /** Whether it reaches a device that is for emergencies only. */
  public boolean always() {
    return this == EMERGENCY;
  }

  /** Whether it waits for the morning. */
  public boolean byDay() {
    return this == URGE;
  }
}
