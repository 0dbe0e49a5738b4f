package org.postil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The types that the search page's scripts declare hold: TypeScript's compiler reads them. */
class ScriptTypesIT {
  private static final String LIB = "META-INF/resources/webjars/typescript/5.9.3/lib/";

  @TempDir Path temporary;

  @Test
  void holdInEs2020() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(node());
    command.add(compiler().toString());
    command.addAll(List.of("--noEmit", "--allowJs", "--checkJs", "--strict"));
    command.addAll(List.of("--target", "es2020", "--lib", "es2020,dom,dom.iterable"));
    command.add("src/test/resources/lunr.d.ts");
    try (Stream<Path> files = Files.list(Path.of("templates/assets/search"))) {
      files.map(Path::toString).sorted().forEach(command::add);
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(told).isEmpty();
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void areToldOfMistakes() throws IOException, InterruptedException {
    Path wrong = temporary.resolve("wrong.js");
    Files.writeString(wrong, "/** @param {number} n */\nfunction f(n) {}\nf('one');\n");
    Process process =
        new ProcessBuilder(node(), compiler().toString(), "--noEmit", "--checkJs", wrong.toString())
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(told).contains("wrong.js(3,3): error");
    assertThat(process.waitFor()).isNotZero();
  }

  /** The Node that Playwright brings along for itself. */
  private static String node() {
    Driver driver =
        Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false);
    return driver.createProcessBuilder().command().get(0);
  }

  private Path compiler() throws IOException {
    Path lib = temporary.resolve("lib");
    URL jar = ScriptTypesIT.class.getResource("/" + LIB + "tsc.js");
    try (JarFile file = ((JarURLConnection) jar.openConnection()).getJarFile()) {
      for (JarEntry entry : file.stream().filter(e -> e.getName().startsWith(LIB)).toList()) {
        Path target = lib.resolve(entry.getName().substring(LIB.length()));
        if (!entry.isDirectory() && !Files.exists(target)) {
          Files.createDirectories(target.getParent());
          try (InputStream in = file.getInputStream(entry)) {
            Files.copy(in, target);
          }
        }
      }
    }
    return lib.resolve("tsc.js");
  }
}
