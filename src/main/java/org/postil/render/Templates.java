package org.postil.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.ext.beans.BeansWrapperConfiguration;
import freemarker.template.Configuration;
import freemarker.template.DefaultListAdapter;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postil.archive.Whitespace;
import org.postil.diagnostic.Mistake;
import org.postil.diagnostic.Place;
import org.postil.markup.SafeHtml;
import org.postil.plan.Address;

/**
 * Runs a theme's templates. Everything printed is escaped but {@link SafeHtml}, and no template can
 * ask for less; templates see view records and messages, cannot make objects and cannot reach Java.
 * Thread-safe.
 */
final class Templates {
  private static final Version VERSION = Configuration.VERSION_2_3_35;

  /** Where FreeMarker's messages begin to speak of FreeMarker. */
  private static final Pattern ASIDES =
      Pattern.compile(
          "\n\n|\n----|\nTip:|\nThe name was interpreted|Was expecting one of|\\(Note that|"
              + " \\[in template");

  private final Theme theme;
  private final Configuration configuration;
  private final TemplateMethodModelEx message;

  Templates(Theme theme, Messages messages) {
    this.theme = theme;
    this.configuration = configuration(theme);
    this.message = arguments -> message(messages, arguments);
  }

  private static Configuration configuration(Theme theme) {
    Configuration configuration = new Configuration(VERSION);
    configuration.setTemplateLoader(theme.loader());
    configuration.setDefaultEncoding("UTF-8");
    // whatever a template is called and asks for: it cannot turn escaping off
    configuration.setRecognizeStandardFileExtensions(false);
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
    configuration.setLocalizedLookup(false);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setObjectWrapper(new Wrapper());
    return configuration;
  }

  /** Hands values to templates; safe HTML as markup that need not be escaped. */
  private static final class Wrapper extends DefaultObjectWrapper {
    Wrapper() {
      super(settings(), true);
    }

    private static BeansWrapperConfiguration settings() {
      DefaultObjectWrapperBuilder settings = new DefaultObjectWrapperBuilder(VERSION);
      settings.setMemberAccessPolicy(new NothingOfJava());
      return settings;
    }

    /** What pages are full of comes first. */
    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
      if (value instanceof String text) {
        return new SimpleScalar(text);
      }
      if (value instanceof SafeHtml html) {
        return HTMLOutputFormat.INSTANCE.fromMarkup(html.toString());
      }
      if (value instanceof Boolean is) {
        return is ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
      }
      RecordModel view = value instanceof Record record ? RecordModel.of(record, this) : null;
      if (view != null) {
        return view;
      }
      return value instanceof List<?> list
          ? DefaultListAdapter.adapt(list, this)
          : super.wrap(value);
    }
  }

  private static Object message(Messages messages, List<?> arguments)
      throws TemplateModelException {
    if (arguments.isEmpty()) {
      throw new TemplateModelException("msg takes a key and its values");
    }
    Object[] values = new Object[arguments.size() - 1];
    for (int i = 0; i < values.length; i++) {
      values[i] = String.valueOf(arguments.get(i + 1));
    }
    return messages.get(String.valueOf(arguments.get(0)), values);
  }

  /**
   * Renders a page.
   *
   * @param name of the template
   * @param page what problems say was being rendered
   * @throws Mistake if the template is at fault
   */
  byte[] render(String name, Map<String, ?> model, Address page) {
    Map<String, Object> all = new HashMap<>(model);
    all.put("msg", message);
    PageText out = new PageText();
    try {
      configuration.getTemplate(name).process(all, out);
    } catch (ParseException e) {
      throw mistake(
          e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage(), page);
    } catch (TemplateNotFoundException | MalformedTemplateNameException e) {
      throw mistake(name, 1, 1, "a template it needs is not there", page);
    } catch (TemplateException e) {
      throw mistake(
          e.getTemplateSourceName(),
          e.getLineNumber(),
          e.getColumnNumber(),
          e.getMessageWithoutStackTop(),
          page);
    } catch (IllegalArgumentException e) { // an output format without escaping
      throw mistake(name, 1, 1, e.getMessage(), page);
    } catch (StackOverflowError e) {
      throw mistake(name, 1, 1, "a macro calls itself without end", page);
    } catch (IOException e) {
      if (e.getCause() instanceof ParseException p) { // a second page meets the same fault
        throw mistake(
            p.getTemplateName(),
            p.getLineNumber(),
            p.getColumnNumber(),
            p.getEditorMessage(),
            page);
      }
      throw mistake(name, 1, 1, String.valueOf(e.getMessage()), page);
    }
    return out.bytes();
  }

  private Mistake mistake(
      @Nullable String template,
      @Nullable Integer line,
      @Nullable Integer column,
      @Nullable String message,
      Address page) {
    String what = Whitespace.collapse(ASIDES.split(String.valueOf(message))[0]);
    Place place =
        new Place(
            theme.named(template == null ? "?" : template),
            Math.max(1, line == null ? 1 : line),
            Math.max(1, column == null ? 1 : column));
    return Mistake.of(
        place,
        what + " (rendering " + page + ")",
        "correct the template, or remove your copy of it");
  }
}
