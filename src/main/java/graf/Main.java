package graf;

/// The process: its streams, its arguments, its exit code.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(2);
  }
}
