package graf.render;

/// What a terminal shows besides characters.
public enum Decoration {
  NONE,
  COLOUR,
  COLOUR_AND_LINKS
}
