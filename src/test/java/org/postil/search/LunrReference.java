package org.postil.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * The lunr.js 2.3.9 of the webjar, run by Rhino: what our own code is held against. Rhino is mended
 * in two places where it takes the JDK's answer and browsers have another: {@code Math.log} becomes
 * fdlibm's, which V8 uses, and {@code toLowerCase} becomes ICU's, which knows final sigmas.
 *
 * <p>One thing is left: keys from 2147483648 to 4294967294 are array indices, and Rhino lists them
 * with the names. No reference or field of a comparison may be such a number.
 */
public final class LunrReference {
  private static final String LUNR = "/META-INF/resources/webjars/lunr/2.3.9/lunr.js";

  private static final String OURS =
      """
      (function () {
        // by characters: Rhino's /[^\\p{L}]+$/u would cut those of two units in half
        var word = /^[\\p{L}\\p{M}\\p{N}_]$/u
        lunr.Pipeline.registerFunction(function (token) {
          return token.update(function (text) {
            var characters = Array.from(text)
            while (characters.length && !word.test(characters[0])) characters.shift()
            while (characters.length && !word.test(characters[characters.length - 1])) characters.pop()
            return characters.join('')
          })
        }, 'trimmer-unicode')
        lunr.Pipeline.registerFunction(function (token) {
          return token.toString() === '' ? undefined : token
        }, 'dropEmpty')

        function functions(names) {
          return names.map(function (name) {
            var found = lunr.Pipeline.registeredFunctions[name]
            if (found === undefined) throw new Error('lunr has no function ' + name)
            return found
          })
        }

        this.buildIndex = function (documents, json) {
          var settings = JSON.parse(json)
          if (settings.language !== undefined && settings.language !== 'en') {
            throw new Error('only English is at hand')
          }
          return JSON.stringify(lunr(function (builder) {
            if (settings.ref !== undefined) builder.ref(settings.ref)
            if (settings.k1 !== undefined) builder.k1(settings.k1)
            if (settings.b !== undefined) builder.b(settings.b)
            if (settings.metadataWhitelist) builder.metadataWhitelist = settings.metadataWhitelist
            if (settings.pipeline) {
              builder.pipeline.reset()
              builder.pipeline.add.apply(builder.pipeline, functions(settings.pipeline))
            }
            if (settings.searchPipeline) {
              builder.searchPipeline.reset()
              builder.searchPipeline.add.apply(builder.searchPipeline, functions(settings.searchPipeline))
            }
            settings.fields.forEach(function (field) {
              if (typeof field === 'string') builder.field(field)
              else builder.field(field.name, { boost: field.boost })
            })
            documents.forEach(function (line) {
              var document = JSON.parse(line)
              builder.add(document, settings.documentBoost && { boost: document[settings.documentBoost] })
            })
          }))
        }
        this.stems = function (words) {
          return words.map(function (word) { return lunr.stemmer(new lunr.Token(word)).toString() })
        }
        this.tokens = function (text) {
          return lunr.tokenizer(text).map(function (token) {
            return token.toString() + '@' + token.metadata.position.join('+')
          })
        }
        this.strings = function (values) { return values.map(String) }
        this.parsedStrings = function (values) {
          return values.map(function (json) { return String(JSON.parse(json)) })
        }
        this.keys = function (names) {
          var object = {}
          names.forEach(function (name) { object[name] = true })
          return Object.keys(object)
        }
      }).call(this)
      """;

  private static final Scriptable SCOPE = load();

  private LunrReference() {}

  private static Scriptable load() {
    try (Context context = entered();
        InputStream in = LunrReference.class.getResourceAsStream(LUNR)) {
      Scriptable scope = context.initStandardObjects();
      ScriptableObject.putProperty(
          (Scriptable) ScriptableObject.getProperty(scope, "Math"),
          "log",
          new LambdaFunction(
              scope, "log", 1, (c, s, self, args) -> StrictMath.log(Context.toNumber(args[0]))));
      ScriptableObject.putProperty(
          ScriptableObject.getClassPrototype(scope, "String"),
          "toLowerCase",
          new LambdaFunction(
              scope,
              "toLowerCase",
              0,
              (c, s, self, args) -> UCharacter.toLowerCase(ULocale.ROOT, Context.toString(self))));
      String lunr = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      context.evaluateString(scope, lunr, "lunr.js", 1, null);
      context.evaluateString(scope, OURS, "LunrReference.js", 1, null);
      return scope;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Context entered() {
    Context context = Context.enter();
    context.setLanguageVersion(Context.VERSION_ES6);
    return context;
  }

  /**
   * The index lunr builds, as {@code JSON.stringify} writes it.
   *
   * @param documents each in JSON
   * @param settings in JSON: {@code fields} (names, or objects of {@code name} and {@code boost}),
   *     and if there are any {@code ref}, {@code k1}, {@code b}, {@code metadataWhitelist}, {@code
   *     pipeline}, {@code searchPipeline}, {@code documentBoost}
   */
  public static String index(List<String> documents, String settings) {
    return call("buildIndex", documents, settings).toString();
  }

  /** What {@code lunr.stemmer} makes of words. */
  public static List<String> stems(List<String> words) {
    return strings(call("stems", words));
  }

  /** What {@code lunr.tokenizer} makes of a text: {@code token@start+length}. */
  public static List<String> tokens(String text) {
    return strings(call("tokens", text));
  }

  /** What {@code String(value)} makes of numbers. */
  public static List<String> numbers(List<Double> values) {
    return strings(call("strings", values));
  }

  /** What {@code String(value)} makes of values in JSON. */
  public static List<String> values(List<String> json) {
    return strings(call("parsedStrings", json));
  }

  /** The keys of an object in the order in which {@code Object.keys} lists them. */
  public static List<String> keys(List<String> names) {
    return strings(call("keys", names));
  }

  private static List<String> strings(Object array) {
    List<String> strings = new ArrayList<>();
    ((List<?>) array).forEach(value -> strings.add(value.toString()));
    return strings;
  }

  private static synchronized Object call(String name, Object... arguments) {
    try (Context context = entered()) {
      Object[] converted = new Object[arguments.length];
      for (int i = 0; i < arguments.length; i++) {
        converted[i] =
            arguments[i] instanceof List<?> list
                ? context.newArray(SCOPE, list.toArray())
                : arguments[i];
      }
      Function function = (Function) ScriptableObject.getProperty(SCOPE, name);
      return function.call(context, SCOPE, SCOPE, converted);
    }
  }
}
