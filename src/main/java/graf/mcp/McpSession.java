package graf.mcp;

import graf.serve.ServedCommands;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// A client of the Model Context Protocol, from its first message to the end of its input.
public final class McpSession {
  private static final String DOCUMENT = "graf://document/";
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(25);

  private final ServedCommands commands;
  private final Path folder;
  private final Map<String, String> environment;
  private final String version;

  /// @param environment names the indexes that are asked, and no others can be
  public McpSession(
      ServedCommands commands, Path folder, Map<String, String> environment, String version) {
    this.commands = commands;
    this.folder = folder;
    this.environment = environment;
    this.version = version;
  }

  /// Answers until `in` ends.
  ///
  /// @param asking the names of the commands that can be asked
  public void run(InputStream in, OutputStream out, List<String> asking)
      throws InterruptedException {
    var json = McpJsonDefaults.getMapper();
    var log = new MessageLog();
    var end = new CountDownLatch(1);
    var answers = new AnswerLines(out, log);
    var requests = new RequestLines(in, answers, new Messages(json), log, end::countDown);
    var tools = new Tools(new AskedCommands(commands, folder, environment), json);
    var server =
        McpServer.sync(new StdioServerTransportProvider(json, requests, answers))
            .serverInfo("graf", version)
            .instructions(
                "Searches indexed documents by keywords and answers with quoted passages, each at its"
                    + " exact place. Cite place or page. A query that finds nothing was asked of all"
                    + " documents that status counts.")
            .capabilities(ServerCapabilities.builder().tools(false).resources(false, false).build())
            .requestTimeout(LONGEST_REQUEST)
            .tools(tools(tools, asking))
            .resourceTemplates(documents(tools))
            .build();
    end.await();
    server.close();
  }

  /// Returns the name of the document `id` as a resource.
  static String uri(String id) {
    return DOCUMENT + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private interface Answering {
    CallToolResult answer(Map<String, Object> given) throws IOException;
  }

  private static List<SyncToolSpecification> tools(Tools tools, List<String> asking) {
    var all = new ArrayList<SyncToolSpecification>();
    all.add(
        tool(
            "search",
            "Find passages by keywords, ranked, with what matched and their exact places.",
            Schemas.SEARCH,
            tools::search));
    all.add(tool("show", "Show a passage with its neighbours.", Schemas.SHOW, tools::show));
    all.add(tool("why", "Say why a file is, or is not, among the hits.", Schemas.WHY, tools::why));
    all.add(
        tool(
            "status",
            "Show what is indexed, how fresh it is, what was skipped.",
            Schemas.STATUS,
            _ -> tools.status()));
    if (asking.contains("list")) {
      all.add(tool("list", "List the documents of the index.", Schemas.LIST, tools::list));
    }
    return all;
  }

  private static SyncToolSpecification tool(
      String name, String description, Map<String, Object> schema, Answering answering) {
    var tool =
        Tool.builder(name, schema)
            .description(description)
            .annotations(new ToolAnnotations(null, true, false, true, false, null))
            .build();
    return new SyncToolSpecification(
        tool,
        (_, request) -> {
          try {
            var given = request.arguments();
            return answering.answer(given == null ? Map.of() : given);
          } catch (IOException | RuntimeException e) {
            return CallToolResult.builder().addTextContent("graf: " + e).isError(true).build();
          }
        });
  }

  private static SyncResourceTemplateSpecification documents(Tools tools) {
    var template =
        ResourceTemplate.builder(DOCUMENT + "{id}", "document")
            .description("The text of a document; its id, percent-encoded, as search names it")
            .mimeType("text/plain")
            .build();
    return new SyncResourceTemplateSpecification(
        template,
        (_, request) -> {
          var uri = request.uri();
          var id =
              URLDecoder.decode(
                  uri.substring(DOCUMENT.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
          try {
            var text = tools.document(id);
            if (text.isEmpty()) {
              throw McpError.RESOURCE_NOT_FOUND.apply(uri);
            }
            var contents = TextResourceContents.builder(uri, text).mimeType("text/plain").build();
            return ReadResourceResult.builder(List.of(contents)).build();
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
