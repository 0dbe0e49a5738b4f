package org.postil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reader does on the search page, on a server and from disk. */
class SearchIT {
  private static Path site;
  private static Path scripts;
  private static FileServer server;
  private static Chromium chromium;

  private BrowserContext context;
  private Page page;
  private final List<String> faults = new ArrayList<>();

  /** Where a site is opened from. */
  enum Origin {
    SERVER {
      @Override
      String address(String path) {
        return server.root() + path;
      }
    },
    DISK {
      @Override
      String address(String path) {
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        return site.toUri() + file.replace("/?", "/index.html?");
      }
    };

    abstract String address(String path);
  }

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    site = SampleSite.build("search");
    scripts = buildScripts();
    server = new FileServer(site, "/archive/");
    chromium = Chromium.start();
  }

  /** Articles in many languages, one of them in a language that is not stemmed. */
  private static Path buildScripts() throws IOException, InterruptedException {
    Path content = Files.createDirectories(Path.of("target/it/scripts/content/articles"));
    Files.writeString(content.resolveSibling("archive.yaml"), "title: Scripts\n");
    Files.writeString(
        content.resolve("words.md"),
        """
        ---
        title: Words of the world
        ---
        Café naïve Ærø. Երևան, Ի՞նչ է սա։ Ἀθῆναι ΟΔΟΣ. Привет, ёлка! مَرْحَبًا بالعالم. שָׁלוֹם עולם.
        हिन्दी में नमस्ते. 東京都庁へようこそ。 ภาษาไทยง่ายมาก. C++ beat Java 3:0; al-Qaeda and php: too.
        """);
    Files.writeString(
        content.resolve("words.comments.yaml"),
        """
        - id: 1
          author: <b>Mallory</b>
          body: '<img src=x onerror="document.title=1"> "><script>document.title=2</script> needle'
        """);
    Files.writeString(
        content.resolve("german.md"),
        "---\ntitle: Wohnungen\nlang: de\n---\nDie Wohnungen sind teuer, in der Ville.\n");
    Files.writeString(
        content.resolve("master.md"),
        """
        ---
        title: The harbour master
        author: Ann Pell
        tags: [Town Band]
        ---
        Nothing in the harbour of the isle. The ferries wait. L'eau monte. 大阪と神戸市。
        """);
    Files.writeString(
        content.resolve("master.comments.yaml"),
        "- id: 1\n  author: שלום אבי\n  body: A harbour has a master somewhere.\n");
    return SampleSite.build(content.getParent(), Path.of("target/it/scripts/site"));
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  @BeforeEach
  void open() {
    open(new Browser.NewContextOptions());
  }

  private void open(Browser.NewContextOptions options) {
    context = chromium.browser().newContext(options);
    page = context.newPage();
    page.onPageError(faults::add);
    page.onConsoleMessage(message -> note(message.text()));
  }

  /** Notes what the page says, but for the browser's own words on requests that a test cuts off. */
  private void note(String message) {
    if (!message.startsWith("Failed to load resource: net::")) {
      faults.add(message);
    }
  }

  @AfterEach
  void close() {
    context.close();
    assertThat(faults).as("errors and messages of the page").isEmpty();
  }

  private void visit(Origin origin, String path) {
    page.navigate(origin.address(path));
  }

  private void type(String text) {
    page.fill("#q", text);
    settle();
  }

  private void settle() {
    assertThat(page.locator(".results[aria-busy]")).hasCount(0);
  }

  private String status() {
    return page.locator(".status").innerText();
  }

  private Locator results() {
    return page.locator(".found > li");
  }

  @Test
  void loadsNothingUntilTheReaderSearches() {
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url().replace(server.root(), "")));
    visit(Origin.SERVER, "search/");
    settle();
    assertThat(asked)
        .containsExactlyInAnyOrder(
            "search/",
            "assets/postil.css",
            "assets/icon.svg",
            "assets/postil.js",
            "assets/search.js");
    type("foghorn");
    assertThat(asked).anyMatch(url -> url.startsWith("search/t/")).contains("assets/lunr.js");
    assertThat(asked).noneMatch(url -> url.contains("facets") || url.contains("terms"));
  }

  @ParameterizedTest
  @EnumSource
  void groupsHitsUnderTheirArticleAndOpensAtTheComment(Origin origin) {
    visit(origin, "search/");
    type("foghorn padlock");
    assertThat(status()).matches("\\d+ results for “foghorn padlock”.*");
    List<String> titles = results().locator("h2").allInnerTexts();
    assertThat(titles).doesNotHaveDuplicates().contains("Somebody sounded the foghorn");
    Locator comment = page.locator(".found .comment a").first();
    String address = comment.getAttribute("href");
    assertThat(address).matches("\\.\\./articles/[a-z0-9/-]+/(index\\.html)?#comment-[0-9.a-z]+");
    assertThat(page.locator(".found mark").count()).isPositive();
    comment.click();
    page.waitForURL(Pattern.compile(".*#comment-.*"));
    assertThat(page.locator(".h-cite:target")).isVisible();
  }

  @ParameterizedTest
  @EnumSource
  void theKeyboardIsEnough(Origin origin) {
    visit(origin, "topics/");
    page.keyboard().press("/");
    page.waitForURL(Pattern.compile(".*/search/.*"));
    assertThat(page.locator("#q")).isFocused();
    page.locator("h1").click();
    assertThat(page.locator("#q")).not().isFocused();
    page.keyboard().press("/");
    assertThat(page.locator("#q")).isFocused();
    page.keyboard().type("foghorn");
    settle();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator(".found a").first()).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator(".found a").nth(1)).isFocused();
    page.keyboard().press("ArrowUp");
    page.keyboard().press("ArrowUp");
    assertThat(page.locator("#q")).isFocused();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Escape");
    assertThat(page.locator("#q")).isFocused();
    page.keyboard().press("ArrowDown");
    String title = page.locator(".found h2").first().innerText();
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/articles/.*"));
    assertThat(page.locator("h1")).hasText(title);
  }

  @Test
  void aSlashThatIsTypedStaysASlash() {
    visit(Origin.SERVER, "search/");
    page.locator("#q").focus();
    page.keyboard().type("3/4");
    assertThat(page.locator("#q")).hasValue("3/4");
    settle();
  }

  @ParameterizedTest
  @EnumSource
  void theAddressHoldsTheSearch(Origin origin) {
    visit(origin, "search/");
    type("harbour");
    page.locator(".narrow summary").click();
    settle();
    page.selectOption("select[name=kind]", "comment");
    settle();
    String address = page.url();
    assertThat(address).endsWith("?q=harbour&kind=comment");
    String status = status();
    Object links = page.locator(".found a").evaluateAll("links => links.map((link) => link.href)");
    page.navigate("about:blank");
    page.navigate(address);
    settle();
    assertThat(status()).isEqualTo(status);
    assertThat(page.locator(".found a").evaluateAll("links => links.map((link) => link.href)"))
        .isEqualTo(links);
    assertThat(page.locator("select[name=kind]")).hasValue("comment");
  }

  @ParameterizedTest
  @EnumSource
  void filtersNarrowAndCount(Origin origin) {
    visit(origin, "search/?q=harbour");
    settle();
    int all = number(status());
    page.locator(".narrow summary").click();
    assertThat(page.locator("select[name=kind] option")).hasCount(3);
    List<String> kinds = page.locator("select[name=kind] option").allInnerTexts();
    assertThat(number(kinds.get(1)) + number(kinds.get(2))).isEqualTo(all);
    int years =
        page.locator("select[name=year] option").allInnerTexts().stream()
            .skip(1)
            .mapToInt(SearchIT::number)
            .sum();
    assertThat(years).isBetween(1, all);
    for (String facet : List.of("kind", "topic", "year", "commenter")) {
      Locator option = page.locator("select[name=" + facet + "] option").nth(1);
      int wanted = number(option.innerText());
      page.selectOption("select[name=" + facet + "]", option.getAttribute("value"));
      settle();
      assertThat(number(status())).as(facet).isEqualTo(wanted);
      page.selectOption("select[name=" + facet + "]", "");
      settle();
      assertThat(number(status())).isEqualTo(all);
    }
  }

  /** The count in brackets, or at the beginning. */
  private static int number(String text) {
    String digits = text.replaceAll("(?s)^(?:.*\\()?([0-9,]+)\\b.*$", "$1");
    return Integer.parseInt(digits.replace(",", ""));
  }

  @Test
  void aCommentersWordsAreFoundByTheName() {
    visit(Origin.SERVER, "search/?commenter=Old+Pilot&q=" + "pilot");
    settle();
    assertThat(number(status())).isGreaterThan(5);
    assertThat(page.locator(".found .comment .facts").allInnerTexts())
        .isNotEmpty()
        .allMatch(text -> text.startsWith("Comment by Old Pilot"));
  }

  @ParameterizedTest
  @EnumSource
  void offersTheWordThatWasMeant(Origin origin) {
    visit(origin, "search/");
    type("lighthuose keper");
    assertThat(status()).isEqualTo("Nothing was found for “lighthuose keper”.");
    Locator better = page.locator(".notes a");
    assertThat(better).hasText("lighthouse keeper");
    better.click();
    settle();
    assertThat(page.locator("#q")).hasValue("lighthouse keeper");
    assertThat(number(status())).isPositive();
  }

  @Test
  void offersATopicByItsNameOrAlias() {
    visit(Origin.SERVER, "search/");
    type("ferry");
    Locator topic = page.locator(".notes .topic a");
    assertThat(topic).hasText("The ferry");
    topic.click();
    assertThat(page.locator("h1")).hasText("The ferry");
  }

  @Test
  void readsLunrsSyntaxAndTakesTheRestAsWords() {
    visit(Origin.SERVER, "search/");
    for (String query :
        List.of(
            "foghorn^5",
            "+foghorn",
            "-foghorn",
            "title:foghorn",
            "fogh*",
            "*horn",
            "fo*rn",
            "foghron~1",
            "foghron~2",
            "title:",
            "C++",
            "foghorn^x")) {
      type(query);
      wantAll();
      assertThat(results().count()).as(query + ": " + status()).isPositive();
    }
    for (String query :
        List.of(
            "zzzz",
            "zzzz*",
            "+zzzz",
            "php:",
            "3:0",
            "^~",
            "*",
            "--",
            "author:nobodyofthatname",
            "\\",
            "::::",
            "+foghorn +zzzz",
            "foghorn -foghorn")) {
      type(query);
      wantAll();
      assertThat(results().count()).as(query + ": " + status()).isZero();
    }
  }

  /** Has a query run that would load many files. */
  private void wantAll() {
    if (page.locator(".notes button").count() > 0) {
      page.locator(".notes button").click();
      settle();
    }
  }

  @Test
  void takesTheLastWordForABeginningWhileItIsTyped() {
    visit(Origin.SERVER, "search/");
    type("fogho");
    assertThat(page.locator(".notes")).containsText("No word is exactly “fogho”");
    assertThat(results().count()).isPositive();
    type("foghorn");
    assertThat(page.locator(".notes")).not().containsText("No word is exactly");
  }

  @ParameterizedTest
  @EnumSource
  void aPhraseHasToStandInTheText(Origin origin) {
    visit(origin, "search/");
    type("carriage clock");
    int either = number(status());
    type("\"carriage clock\"");
    assertThat(number(status())).isBetween(1, either);
    for (String quote : page.locator(".found .quote").allInnerTexts()) {
      assertThat(quote).containsIgnoringCase("carriage clock");
    }
    type("\"clock carriage\"");
    assertThat(results().count()).isZero();
  }

  @Test
  void aPhraseIsLookedForInItsFieldAndByWhateverMarks() {
    page.navigate(scripts.resolve("search/index.html").toUri().toString());
    for (String query :
        List.of(
            "\"harbour master\"",
            "“harbour master”",
            "«harbour master»",
            "title:\"harbour master\"",
            "topics:\"town band\"",
            "\"town band\"",
            "author:\"ann pell\"",
            "\"in the harbour\"",
            "\"神戸市\"",
            "harbour -\"master somewhere\"")) {
      type(query);
      assertThat(page.locator(".found .quote").count()).as(query + ": " + status()).isEqualTo(1);
      assertThat(page.locator(".found h2").innerText()).isEqualTo("The harbour master");
    }
    type("body:\"harbour master\"");
    assertThat(results().count()).isZero();
    type("harbour");
    assertThat(page.locator(".found .quote").count()).isEqualTo(2);
  }

  @Test
  void aPhraseOfCommonWordsOnlyIsTold() {
    visit(Origin.SERVER, "search/");
    type("\"and in\"");
    assertThat(page.locator(".notes")).containsText("Too common to look for: and, in.");
  }

  @Test
  void aBeginningMayHaveAnApostrophe() {
    page.navigate(scripts.resolve("search/index.html").toUri().toString());
    type("l'ea*");
    assertThat(results().count()).isEqualTo(1);
  }

  @Test
  void onlyTheLastWordIsTakenForABeginning() {
    visit(Origin.SERVER, "search/");
    type("fogho the");
    assertThat(results().count()).isZero();
  }

  @Test
  void whereNoWordBeginsSoItsStemMay() {
    visit(Origin.SERVER, "search/");
    type("ferries*");
    assertThat(results().count()).isPositive();
  }

  @Test
  void aNameInAnotherDirectionStaysInItsPlace() {
    page.navigate(scripts.resolve("search/index.html").toUri().toString());
    type("somewhere");
    assertThat(page.locator(".found .facts bdi")).hasText("שלום אבי");
  }

  @Test
  void whatIsFoundIsMarkedCharacterByCharacter() {
    page.navigate(scripts.resolve("search/index.html").toUri().toString());
    type("東京");
    assertThat(page.locator(".found mark").allInnerTexts()).isNotEmpty().allMatch("東京"::equals);
    type("阪");
    assertThat(page.locator(".found mark").allInnerTexts()).contains("阪と");
    type("eau");
    assertThat(page.locator(".found mark").allInnerTexts()).contains("L'eau");
  }

  @Test
  void saysWhatIsTooCommon() {
    visit(Origin.SERVER, "search/");
    type("the foghorn");
    assertThat(page.locator(".notes")).containsText("Too common to look for: the.");
    assertThat(results().count()).isPositive();
  }

  @Test
  void showsMoreOnDemandWithoutLosingThePlace() {
    visit(Origin.SERVER, "search/?q=harbour");
    settle();
    int before = page.locator(".found .quote").count();
    assertThat(before).isEqualTo(10);
    page.locator("button.more").click();
    assertThat(page.locator(".found .quote")).hasCount(20);
    assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("A");
    assertThat(status()).contains("20 of them shown");
  }

  @Test
  void moreResultsComeOnceHoweverOftenTheyAreAskedFor() {
    visit(Origin.SERVER, "search/?q=harbour");
    settle();
    page.locator("button.more").dblclick();
    assertThat(page.locator(".found .quote")).hasCount(20);
    assertThat(
            page.locator(".found a").evaluateAll("links => new Set(links.map((l) => l.href)).size"))
        .isEqualTo(page.locator(".found a").count());
  }

  @Test
  void whatIsShownStaysWhenMoreOfItFails() {
    visit(Origin.SERVER, "search/?q=harbour");
    settle();
    Pattern store = Pattern.compile(".*/search/d/.*");
    page.route(store, route -> route.abort());
    page.locator("button.more").click();
    assertThat(page.locator(".limit")).hasText("A part of the index could not be loaded.");
    assertThat(page.locator(".found .quote")).hasCount(10);
    page.unroute(store);
    page.locator("button.more").click();
    assertThat(page.locator(".found .quote")).hasCount(20);
    assertThat(page.locator(".limit")).hasText("");
  }

  @Test
  void whatCanBeDoneWithoutMayFail() {
    page.route(Pattern.compile(".*/(topics|text).js.*"), route -> route.abort());
    visit(Origin.SERVER, "search/?q=foghorn");
    settle();
    assertThat(number(status())).isPositive();
    assertThat(page.locator(".found .quote").first()).hasText("Its words could not be loaded.");
  }

  @Test
  void aFilterThatHoldsNothingIsKeptAndShown() {
    visit(Origin.SERVER, "search/?q=harbour&commenter=Nobody+At+All");
    settle();
    assertThat(status()).contains("within what you narrowed it to");
    assertThat(page.locator("select[name=commenter]")).hasValue("Nobody At All");
    assertThat(page.url()).contains("commenter=Nobody");
  }

  @Test
  void withoutItsOwnScriptThePageLeadsOnToo() {
    page.route(Pattern.compile(".*/search.js"), route -> route.abort());
    visit(Origin.SERVER, "search/");
    assertThat(page.locator(".without a").first()).isVisible();
  }

  @Test
  void aPartThatFailsIsToldAndTriedAgain() {
    visit(Origin.SERVER, "search/");
    type("harbour");
    page.route(Pattern.compile(".*/search/t/.*"), route -> route.abort());
    type("foghorn");
    assertThat(status()).isEqualTo("A part of the index could not be loaded.");
    assertThat(results().count()).isZero();
    page.unroute(Pattern.compile(".*/search/t/.*"));
    page.locator(".notes button").click();
    settle();
    assertThat(number(status())).isPositive();
  }

  @Test
  void whenTheWholeIndexFailsItCanBeTriedAgainToo() {
    page.route(Pattern.compile(".*manifest.js"), route -> route.abort());
    visit(Origin.SERVER, "search/?q=foghorn");
    settle();
    assertThat(status()).isEqualTo("A part of the index could not be loaded.");
    page.unroute(Pattern.compile(".*manifest.js"));
    page.locator(".notes button").click();
    settle();
    assertThat(number(status())).isPositive();
  }

  @Test
  void offlineIsToldAndComesBackByItself() {
    visit(Origin.SERVER, "search/");
    type("harbour");
    context.setOffline(true);
    type("foghorn");
    assertThat(status()).startsWith("You are offline");
    context.setOffline(false);
    assertThat(results().first()).isVisible();
    settle();
    assertThat(status()).contains("foghorn");
  }

  @Test
  void findsWordsOfEveryScript() {
    page.navigate(scripts.resolve("search/index.html").toUri().toString());
    for (String query :
        List.of(
            "cafe",
            "café",
            "CAFÉ",
            "naive",
            "aero",
            "Երևան",
            "երևան",
            "ինչ",
            "αθηναι",
            "Οδός",
            "привет",
            "елка",
            "مرحبا",
            "بالعالم",
            "שלום",
            "שָׁלוֹם",
            "नमस्ते",
            "हिन्दी",
            "東京",
            "都庁",
            "京",
            "ようこそ",
            "ภาษาไทย",
            "ง่าย",
            "c++",
            "3:0",
            "al-Qaeda",
            "php:",
            "java",
            "wohnungen",
            "ville",
            "+ville",
            "teuer",
            "words",
            "worlds",
            "die")) {
      type(query);
      assertThat(results().count()).as(query + ": " + status()).isPositive();
      assertThat(page.locator(".found mark").count()).as("marks for " + query).isPositive();
    }
  }

  @Test
  void whatWasCapturedAndWhatWasTypedStaysText() {
    page.navigate(scripts.resolve("search/index.html").toUri().toString());
    type("needle <img src=x onerror=document.title=3>");
    assertThat(results().count()).isPositive();
    assertThat(page.locator(".search img, .search b, .search script").count()).isZero();
    assertThat(page.locator(".found .facts").innerText()).contains("<b>Mallory</b>");
    assertThat(page.title()).isEqualTo("Search · Scripts");
  }

  @Test
  void isAccessibleWithResults() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      context.close();
      open(new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(390, 800));
      visit(Origin.SERVER, "search/?q=ferry&kind=comment");
      settle();
      page.locator(".help summary").click();
      assertThat(results().count()).isPositive();
      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
      assertThat(page.locator("[role=status]")).containsText("results for “ferry”");
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
    }
  }

  @Test
  void withoutScriptItLeadsOn() {
    context.close();
    open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    visit(Origin.SERVER, "search/");
    assertThat(page.locator(".without p")).isVisible();
    assertThat(page.locator("form")).isHidden();
    assertThat(page.locator(".without a").allInnerTexts()).contains("Topics", "People", "Years");
    page.locator(".without a").first().click();
    assertThat(page.locator("h1")).hasText("Topics");
  }

  @Test
  void weighsLittle() throws IOException {
    assertThat(ReadingIT.gzipped(site.resolve("assets/search.js"))).isLessThan(12 * 1024);
  }
}
