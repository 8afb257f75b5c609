# Sourced by bin/graf and by the scripts: which JVM, and its flags.
# shellcheck shell=sh disable=SC2034

oldest_java=25

# The cache serves only a JVM whose module flags are those that it was made with. Reflection is used
# too rarely to be worth compiling.
java_flags='-Xlog:disable -XX:-UsePerfData --enable-native-access=ALL-UNNAMED -Djdk.reflect.useNativeAccessorOnly=true -Djava.util.logging.config.file=/dev/null'
# The optimizing compiler pays only in a process that lasts, and any compiler only for code that runs
# more than hundreds of times: with the stock threshold, a query takes more CPU time for the same wall.
# The start-up cache is mapped where it was made, if nothing else is there: to move it, the JVM writes
# to each of its pages, 8 of 74 ms of CPU time of a start.
short_flags="-XX:+UseSerialGC ${GRAF_HEAP:+-Xmx$GRAF_HEAP} -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=3 -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"
# The second compiler waits for 100,000 calls: a refresh that finds nothing new is over before, and
# would spend a third of its time on it; what takes long reaches them within its first seconds.
late_flags='-XX:Tier4InvocationThreshold=100000 -XX:Tier4MinInvocationThreshold=10000 -XX:Tier4CompileThreshold=300000 -XX:Tier4BackEdgeThreshold=800000'
long_flags="-XX:+UseParallelGC -Xmx${GRAF_HEAP:-400m -Xmn60m} $late_flags"
# Indexing takes less without it up to some 60 MB: 8.7 s of CPU time for 13.7 over 13 MB of Markdown;
# 39 s for 38 over 80 MB of text.
index_flags="-XX:+UseParallelGC -Xmx${GRAF_HEAP:-400m -Xmn60m} -XX:TieredStopAtLevel=1"
# A server is idle most of the time, and gives back what it does not use: a young generation of its
# usual size alone is 128 MB. Seconds for a request to arrive and for its answer to be taken; headers
# in bytes.
serve_flags="-XX:+UseSerialGC $late_flags -Xms24m -Xmn16m -Xmx${GRAF_HEAP:-400m} -XX:TrimNativeHeapInterval=2000 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -Djdk.httpserver.maxConnections=256 -Dsun.net.httpserver.maxReqTime=10 -Dsun.net.httpserver.maxRspTime=60 -Dsun.net.httpserver.maxReqHeaderSize=16384 -Dsun.net.httpserver.nodelay=true"
# One that a query leaves behind is asked a few times: without the second compiler its first fifty
# answers take half the time, and it holds 20 to 30 MB less; heavy ones, once compiled, take half as
# long again.
left_flags='-XX:TieredStopAtLevel=1'

# find_java PROGRAM: sets java_home to the first JDK, new enough, that has bin/PROGRAM, and
# java_runtime to its exact version; fails when there is none.
#
# The version is read from the file `release` that lies in every JDK: starting a JVM to ask for it
# would cost as much as a query does.
find_java() {
  # A distribution may bring its own.
  for java_home in "${home:+$home/runtime}" "${JAVA_HOME-}" PATH \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/* /opt/java/* /opt/jvm/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
    "${HOME-}"/.local/share/mise/installs/java/* "${HOME-}"/.asdf/installs/java/*; do
    # Asking PATH takes two processes, so only once JAVA_HOME has not served.
    if [ "$java_home" = PATH ]; then
      java_home=$(java_home_on_path) || continue
    fi
    if [ -x "$java_home/bin/$1" ] && is_new_enough; then
      return 0
    fi
  done
  return 1
}

java_home_on_path() {
  program=$(command -v java) && program=$(readlink -f "$program" 2>/dev/null) && echo "${program%/bin/java}"
}

is_new_enough() {
  [ -r "$java_home/release" ] || return 1
  java_runtime='' java_version=''
  while IFS='="' read -r key _ value _; do
    case $key in
      JAVA_RUNTIME_VERSION) java_runtime=$value ;;
      JAVA_VERSION) java_version=${value%%[!0-9]*} ;;
    esac
    # A shell reads byte by byte, and the lines that follow are long.
    if [ -n "$java_runtime" ] && [ -n "$java_version" ]; then break; fi
  done <"$java_home/release"
  [ "${java_version:-0}" -ge "$oldest_java" ]
}
