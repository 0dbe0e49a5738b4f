package org.postil.check;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * The Nu HTML checker, called by its names: its classes are not Postil's to load. For one thread.
 */
final class NuValidator {
  private static final String CLASS = "nu.validator.validation.SimpleDocumentValidator";
  private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

  private final Object validator;
  private final Method setUp;
  private final Method check;

  /** Something the checker calls an error. */
  record Fault(String what, int line, int column) {}

  private NuValidator(Object validator, Method setUp, Method check) {
    this.validator = validator;
    this.setUp = setUp;
    this.check = check;
  }

  /**
   * Reads the schemas, which takes half a second.
   *
   * @throws ReflectiveOperationException if these are not the classes that are called here
   */
  static NuValidator of(ClassLoader classes) throws ReflectiveOperationException {
    Class<?> type = classes.loadClass(CLASS);
    // its log is set up to be silent, addresses are not logged, languages are not guessed
    Object validator =
        type.getConstructor(boolean.class, boolean.class, boolean.class)
            .newInstance(true, false, false);
    type.getMethod("setUpMainSchema", String.class, ErrorHandler.class)
        .invoke(validator, SCHEMA, new Listener(new ArrayList<>()));
    return new NuValidator(
        validator,
        type.getMethod(
            "setUpValidatorAndParsers", ErrorHandler.class, boolean.class, boolean.class),
        type.getMethod("checkHtmlInputSource", InputSource.class));
  }

  List<Fault> faults(byte[] page) throws ReflectiveOperationException {
    List<Fault> faults = new ArrayList<>();
    try {
      setUp.invoke(validator, new Listener(faults), false, false);
      check.invoke(validator, new InputSource(new ByteArrayInputStream(page)));
    } catch (InvocationTargetException e) {
      // after a fatal error, which was told, it gives up
      if (!(e.getCause() instanceof SAXParseException)) {
        throw e;
      }
    }
    return faults;
  }

  private record Listener(List<Fault> faults) implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      // a matter of taste, or told by those who link to the page
    }

    @Override
    public void error(SAXParseException e) {
      faults.add(
          new Fault(
              String.valueOf(e.getMessage()),
              Math.max(1, e.getLineNumber()),
              Math.max(1, e.getColumnNumber())));
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }
}
