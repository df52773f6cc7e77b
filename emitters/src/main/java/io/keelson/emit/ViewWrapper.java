package io.keelson.emit;

import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import io.keelson.escape.Piece;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hands views to templates: of a record its components by their names, and nothing else. The engine's own way looks for
 * every method of every class, which takes longer than to fill most files.
 */
class ViewWrapper extends DefaultObjectWrapper {
    private final Map<Class<?>, Map<String, Method>> components = new ConcurrentHashMap<>();

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
        return value instanceof Record view ? new View(view, componentsOf(view.getClass())) : super.wrap(value);
    }

    private Map<String, Method> componentsOf(Class<?> type) {
        Map<String, Method> known = components.get(type);
        if (known == null) {
            known = new HashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                known.put(component.getName(), component.getAccessor());
            }
            known = Map.copyOf(known); // found with fewer steps in memory
            components.put(type, known);
        }
        return known;
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
