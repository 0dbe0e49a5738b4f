package org.postil.render;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleCollection;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A view record as a template sees it: its components, and nothing else of Java. */
final class RecordModel implements TemplateHashModelEx {
  private static final String VIEWS = "org.postil.render.view";

  /** The accessors of each type by name; empty for what is no view. */
  private static final ClassValue<Map<String, Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> accessors = new LinkedHashMap<>();
          if (type.getPackageName().equals(VIEWS)) {
            for (RecordComponent component : type.getRecordComponents()) {
              Method accessor = component.getAccessor();
              accessor.setAccessible(true); // or who calls would be looked up at each call
              accessors.put(component.getName(), accessor);
            }
          }
          return accessors;
        }
      };

  private final Record record;
  private final Map<String, Method> accessors;
  private final ObjectWrapper wrapper;

  private RecordModel(Record record, Map<String, Method> accessors, ObjectWrapper wrapper) {
    this.record = record;
    this.accessors = accessors;
    this.wrapper = wrapper;
  }

  /** The model of a view; absent for other records. */
  static @Nullable RecordModel of(Record record, ObjectWrapper wrapper) {
    Map<String, Method> accessors = ACCESSORS.get(record.getClass());
    return accessors.isEmpty() ? null : new RecordModel(record, accessors, wrapper);
  }

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    Method accessor = accessors.get(key);
    if (accessor == null) {
      return null;
    }
    Object value = value(accessor);
    return value == null ? null : wrapper.wrap(value);
  }

  private @Nullable Object value(Method accessor) {
    try {
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("views are public, and their accessors do not fail", e);
    }
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public int size() {
    return accessors.size();
  }

  @Override
  public TemplateCollectionModel keys() {
    return new SimpleCollection(accessors.keySet(), wrapper);
  }

  @Override
  public TemplateCollectionModel values() {
    return new SimpleCollection(accessors.values().stream().map(this::value).toList(), wrapper);
  }
}
