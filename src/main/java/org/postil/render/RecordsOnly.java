package org.postil.render;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Lets templates read the components of our view records and reach nothing else of Java. */
final class RecordsOnly implements MemberAccessPolicy {
  private static final String VIEWS = "org.postil.render.view";

  @Override
  public ClassMemberAccessPolicy forClass(Class<?> type) {
    return new Accessors(type);
  }

  @Override
  public boolean isToStringAlwaysExposed() {
    return false;
  }

  private record Accessors(Class<?> type) implements ClassMemberAccessPolicy {
    @Override
    public boolean isMethodExposed(Method method) {
      return type.isRecord()
          && type.getPackageName().equals(VIEWS)
          && method.getParameterCount() == 0
          && Arrays.stream(type.getRecordComponents())
              .anyMatch(component -> component.getName().equals(method.getName()));
    }

    @Override
    public boolean isConstructorExposed(Constructor<?> constructor) {
      return false;
    }

    @Override
    public boolean isFieldExposed(Field field) {
      return false;
    }
  }
}
