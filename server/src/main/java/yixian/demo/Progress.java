package yixian.demo;

/** Hears how far the load is; a hundred means done. */
interface Progress {
  void at(int percent, String words);
}
