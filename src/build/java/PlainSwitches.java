import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Gives each switch over types in a jar a method that tells the types apart, in place of one that
/// the JVM would write anew at each start.
///
/// The start-up cache keeps what lambdas are linked to, but not these: the first one takes eighty
/// classes of the JVM's own compiler.
class PlainSwitches {
  private static final String NAME = "typeSwitch";
  private static final int HIDDEN =
      ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

  private final ClassModel model;
  private final List<Site> sites = new ArrayList<>();

  private PlainSwitches(ClassModel model) {
    this.model = model;
  }

  /// One switch.
  private record Site(MethodTypeDesc type, List<ConstantDesc> labels) {}

  static void main(String... arguments) throws IOException {
    var jar = Path.of(arguments[0]);
    // The manifests of the two name all others.
    var jars = new URL[] {jar.toUri().toURL(), jar.resolveSibling("formats.jar").toUri().toURL()};
    try (var loader = new URLClassLoader(jars);
        var zip = FileSystems.newFileSystem(jar);
        var entries = Files.walk(zip.getPath("/"))) {
      var format =
          ClassFile.of(
              ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(loader)
                      .orElse(ClassHierarchyResolver.defaultResolver())));
      for (var entry : entries.filter(e -> e.toString().endsWith(".class")).toList()) {
        var rewriting = new PlainSwitches(format.parse(Files.readAllBytes(entry)));
        var rewritten = rewriting.rewritten(format);
        if (!rewriting.sites.isEmpty()) {
          // The same sources make the same jar.
          var time = Files.getLastModifiedTime(entry);
          Files.write(entry, rewritten);
          Files.setLastModifiedTime(entry, time);
        }
      }
    }
  }

  private byte[] rewritten(ClassFile format) {
    return format.transformClass(
        model,
        ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(() -> this::rewrite))
            .andThen(ClassTransform.endHandler(this::addMethods)));
  }

  private void rewrite(CodeBuilder code, CodeElement element) {
    if (element instanceof InvokeDynamicInstruction call && isPlain(call)) {
      code.invokestatic(
          model.thisClass().asSymbol(),
          NAME + "$" + sites.size(),
          call.typeSymbol(),
          model.flags().has(AccessFlag.INTERFACE));
      sites.add(new Site(call.typeSymbol(), call.bootstrapArgs()));
    } else {
      code.with(element);
    }
  }

  private static boolean isPlain(InvokeDynamicInstruction call) {
    return call.name().equalsString(NAME)
        && call.bootstrapArgs().stream().allMatch(label -> label instanceof ClassDesc);
  }

  private void addMethods(ClassBuilder builder) {
    for (int i = 0; i < sites.size(); i++) {
      var site = sites.get(i);
      builder.withMethodBody(NAME + "$" + i, site.type(), HIDDEN, code -> choose(code, site));
    }
  }

  /// Returns the first label from the given one on that the value is of, as the JVM's own does.
  private static void choose(CodeBuilder code, Site site) {
    var some = code.newLabel();
    code.aload(0).ifnonnull(some).iconst_m1().ireturn().labelBinding(some);
    for (int i = 0; i < site.labels().size(); i++) {
      int label = i;
      var next = code.newLabel();
      code.iload(1).loadConstant(label).if_icmpgt(next);
      code.aload(0).instanceOf((ClassDesc) site.labels().get(i)).ifeq(next);
      code.loadConstant(label).ireturn().labelBinding(next);
    }
    code.loadConstant(site.labels().size()).ireturn();
  }
}
