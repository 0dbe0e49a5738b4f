package org.postil.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postil.diagnostic.Problem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Tells pages of each new state, as server-sent events (HTML standard, section 9.2). A browser that
 * has gone is noticed when something is written to it.
 */
final class Events implements HttpHandler {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int SECONDS_BETWEEN_SIGNS = 10;
  private static final int MOST_PAGES = 100;
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 503;

  private final Preview preview;
  private final ReloadScript script;
  private final Semaphore free = new Semaphore(MOST_PAGES);

  Events(Preview preview, ReloadScript script) {
    this.preview = preview;
    this.script = script;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!Requests.isOurs(exchange)) {
        exchange.sendResponseHeaders(FORBIDDEN, -1);
      } else if (!free.tryAcquire()) {
        exchange.sendResponseHeaders(TOO_MANY, -1);
      } else {
        stream(exchange);
      }
    }
  }

  private void stream(HttpExchange exchange) throws IOException {
    LinkedBlockingQueue<State> states = new LinkedBlockingQueue<>();
    Consumer<State> listener = states::add;
    preview.tell(listener);
    try {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(OK, 0);
      OutputStream out = exchange.getResponseBody();
      while (true) {
        @Nullable State state = states.poll(SECONDS_BETWEEN_SIGNS, TimeUnit.SECONDS);
        String event = state == null ? ":\n\n" : "data: " + json(state) + "\n\n";
        out.write(event.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      preview.forget(listener);
      free.release();
    }
  }

  /** On one line, as an event's data must be; JSON escapes line breaks. */
  private String json(State state) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("version", script.version(state));
      json.writeArrayPropertyStart("problems");
      for (Problem problem : state.problems()) {
        json.writeStartObject();
        json.writeStringProperty("place", problem.place().toString());
        json.writeStringProperty("severity", problem.severity().toString());
        json.writeStringProperty("what", problem.what());
        json.writeStringProperty("toDo", problem.toDo());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toString();
  }
}
