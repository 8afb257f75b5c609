package graf.bench;

/// The yardstick for a cold start.
final class BareJvm {
  private BareJvm() {}

  public static void main(String[] arguments) {
    System.out.println("one line");
  }
}
