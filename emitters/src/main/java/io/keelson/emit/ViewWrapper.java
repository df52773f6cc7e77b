package io.keelson.emit;

import freemarker.template.DefaultListAdapter;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import io.keelson.escape.Piece;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hands views to templates: of a record its components by their names, and nothing else. The engine's own way looks for
 * every method of every class, which takes longer than to fill most files.
 */
class ViewWrapper extends DefaultObjectWrapper {
    private final ClassValue<Map<String, Method>> components = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return componentsOf(type);
        }
    };

    ViewWrapper() {
        super(Renderer.VERSION);
        setExposureLevel(EXPOSE_NOTHING);
        writeProtect();
    }

    /** What views hold most comes first: the engine would ask a dozen other types before. */
    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        if (value instanceof Piece piece) {
            return piece;
        }
        if (value instanceof Record view) {
            return new View(view, components.get(view.getClass()));
        }
        return value instanceof List<?> list ? DefaultListAdapter.adapt(list, this) : super.wrap(value);
    }

    private static Map<String, Method> componentsOf(Class<?> type) {
        Map<String, Method> accessors = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            accessors.put(component.getName(), component.getAccessor());
        }
        return Map.copyOf(accessors); // found with fewer steps in memory
    }

    private final class View implements TemplateHashModel {
        private final Record view;
        private final Map<String, Method> components;

        View(Record view, Map<String, Method> components) {
            this.view = view;
            this.components = components;
        }

        @Override
        public TemplateModel get(String name) throws TemplateModelException {
            Method component = components.get(name);
            if (component == null) {
                return null; // the engine says which name of which template there is not
            }
            try {
                return wrap(component.invoke(view));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new TemplateModelException(name + " of " + view.getClass().getName(), e);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
