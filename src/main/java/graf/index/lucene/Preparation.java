package graf.index.lucene;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.util.Accountable;

/// What a search needs once a process, readied beside the reading of the question and the opening
/// of the index: Lucene's formats, comparators that no start-up cache holds, tables of characters.
/// It is a fifth of what the main thread of a cold query does.
///
/// Every part is the JDK's, or initializes classes that do not lead back to what the main thread
/// initializes meanwhile: two threads that did wait for each other would never end.
final class Preparation implements Runnable {
  @Override
  public void run() {
    Codec.getDefault();
    Accountable.NULL_ACCOUNTABLE.ramBytesUsed();
    ToIntFunction<String> number = String::length;
    ToLongFunction<String> size = String::length;
    Function<String, String> key = String::strip;
    Comparator.comparingInt(number).thenComparingInt(number);
    Comparator.comparingLong(size);
    Comparator.comparing(key);
    UnicodeScript.of('a');
    new StandardTokenizer().clearAttributes();
  }
}
