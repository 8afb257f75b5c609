package graf;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/// A test that runs many times, each with a random source of its own.
///
/// The seed is part of the test's name; `-Dtests.seed=N` runs that one seed again.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "seed {0}")
@ArgumentsSource(Randomized.Seeds.class)
public @interface Randomized {
  /// How many times.
  int runs() default 100;

  final class Seeds implements ArgumentsProvider {
    @Override
    public Stream<Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      var chosen = Long.getLong("tests.seed");
      int runs = context.getRequiredTestMethod().getAnnotation(Randomized.class).runs();
      var seeds =
          chosen != null ? Stream.of(chosen) : RandomGenerator.getDefault().longs(runs).boxed();
      return seeds.map(Seeds::named);
    }

    private static Arguments named(long seed) {
      var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      return Arguments.of(Named.of(Long.toString(seed), random));
    }
  }
}
