package graf.corpus.format.scan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/// Tests that are left out where tesseract is not installed.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
    value = "graf.corpus.format.scan.Tesseract#isInstalled",
    disabledReason = "tesseract is not installed")
@interface NeedsTesseract {}
