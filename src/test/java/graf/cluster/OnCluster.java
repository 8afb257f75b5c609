package graf.cluster;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Tests on the one cluster of the run, several at once: it starts with the first of them, and they
/// fail where it does not.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnCluster.OneForAll.class)
@Execution(ExecutionMode.CONCURRENT)
@interface OnCluster {
  /// Gives the cluster to whoever has it as a parameter.
  final class OneForAll implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == TestCluster.class;
    }

    @Override
    public TestCluster resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(OneForAll.class))
          .computeIfAbsent(TestCluster.class, _ -> started(), TestCluster.class);
    }

    private static TestCluster started() {
      try {
        return TestCluster.start();
      } catch (Exception e) {
        throw new IllegalStateException("no cluster to test on", e);
      }
    }
  }
}
