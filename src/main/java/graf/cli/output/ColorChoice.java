package graf.cli.output;

/// When output is coloured.
public enum ColorChoice {
  AUTO,
  ALWAYS,
  NEVER
}
