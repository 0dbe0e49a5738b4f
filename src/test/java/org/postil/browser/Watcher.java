package org.postil.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** A browser that notes whatever a page does that it should not. */
final class Watcher implements AutoCloseable {
  /** What hostile texts call, and a report of every breach of the policy. */
  private static final String CANARY =
      "window.hit = () => { console.log('CANARY'); };"
          + "addEventListener('securitypolicyviolation', (e) =>"
          + " console.log('POLICY ' + e.violatedDirective + ' ' + e.blockedURI), true);";

  final List<String> executed = new ArrayList<>();
  final List<String> requests = new ArrayList<>();
  final List<String> violations = new ArrayList<>();
  final List<String> errors = new ArrayList<>();

  private final String root;
  private final BrowserContext context;
  private final Page page;

  /**
   * @param root the only address anything may be asked of
   */
  Watcher(Browser browser, String root) {
    this.root = root;
    context = browser.newContext();
    context.addInitScript(CANARY);
    context.setDefaultTimeout(20_000);
    context.route(
        url -> !url.startsWith(root),
        route -> {
          requests.add(at() + route.request().url());
          route.abort();
        });
    context.onRequest(
        request -> {
          if (!request.url().startsWith(root)) {
            requests.add(at() + request.url());
          }
        });
    page = context.newPage();
    context.onPage(other -> executed.add(at() + "opened " + other.url()));
    page.onDialog(
        dialog -> {
          executed.add(at() + "a dialog");
          dialog.dismiss();
        });
    page.onWebSocket(socket -> requests.add(at() + socket.url()));
    page.onPageError(error -> errors.add(at() + error));
    page.onConsoleMessage(message -> note(message.text()));
  }

  private void note(String text) {
    if (text.equals("CANARY")) {
      executed.add(at() + "a script");
    } else if (text.startsWith("POLICY ") || text.contains("Content Security Policy")) {
      violations.add(at() + text);
    } else {
      errors.add(at() + text);
    }
  }

  private String at() {
    return page == null ? "" : page.url().replace(root, "/") + ": ";
  }

  Page page() {
    return page;
  }

  List<String> all() {
    List<String> all = new ArrayList<>(executed);
    all.addAll(requests);
    all.addAll(violations);
    all.addAll(errors);
    return all;
  }

  @Override
  public void close() {
    context.close();
  }
}
