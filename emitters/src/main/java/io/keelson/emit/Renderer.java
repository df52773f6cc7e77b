package io.keelson.emit;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FirstMatchTemplateConfigurationFactory;
import freemarker.cache.PathGlobMatcher;
import freemarker.cache.TemplateConfigurationFactory;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import io.keelson.escape.Language;
import io.keelson.escape.Languages;
import io.keelson.escape.Piece;
import io.keelson.value.InvalidValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Fills templates. They see one view each and nothing else: no classes, no files, no API of Java's. */
final class Renderer {
    static final Version VERSION = Configuration.VERSION_2_3_35;
    private static final int USUAL_SIZE = 2048;
    private static final String FOLDER = "io/keelson/templates/";

    private final Configuration configuration;

    /** By path: the engine's own cache asks each time whether a file of ours has changed. */
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    /** By path, how many characters its last text had: a text that has to grow is copied each time it does. */
    private final Map<String, Integer> sizes = new ConcurrentHashMap<>();

    /** By path, the texts without a piece of any view. */
    private final Map<String, String> constants = new ConcurrentHashMap<>();

    /** By path, the texts of views that are the same for every standard. */
    private final Map<String, Piece> pieces = new ConcurrentHashMap<>();

    Renderer() {
        this(new ViewWrapper());
    }

    /** With another way to hand values to templates: a test marks each piece to see where it lands. */
    Renderer(ObjectWrapper wrapper) {
        configuration = configuration(wrapper);
    }

    /**
     * The template's text with the view's pieces.
     *
     * @throws InvalidValue when a piece refuses a text that its language cannot carry
     */
    String render(String template, Object view) {
        TextWriter text = new TextWriter(sizes.getOrDefault(template, USUAL_SIZE));
        try {
            template(template).process(view, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            if (e.getCause() instanceof InvalidValue refused) {
                throw refused;
            }
            throw new IllegalStateException("template " + template + ": " + e.getMessageWithoutStackTop(), e);
        }
        sizes.put(template, text.length());
        return text.toString();
    }

    /**
     * The text of a template that asks no view for anything: what stands behind its first comment. Read once, and not
     * parsed, which for all programs of a role takes as long as to fill all its other files.
     */
    String constant(String template) {
        return constants.computeIfAbsent(template, Renderer::read);
    }

    /**
     * The text of a template whose view is the same for every standard, as a piece for other templates of its language.
     * Filled once.
     */
    Piece constant(String template, Supplier<?> view) {
        Piece known = pieces.get(template);
        if (known == null) {
            known = piece(template, render(template, view.get()));
            pieces.put(template, known);
        }
        return known;
    }

    private Piece piece(String template, String text) {
        try {
            return ((Language) template(template).getOutputFormat()).fromMarkup(text);
        } catch (IOException | TemplateModelException e) {
            throw new IllegalStateException("template " + template, e);
        }
    }

    private static String read(String template) {
        try (InputStream in = Renderer.class.getClassLoader().getResourceAsStream(FOLDER + template)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf('\n') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Template template(String path) throws IOException {
        Template known = templates.get(path);
        if (known == null) {
            known = configuration.getTemplate(path);
            templates.put(path, known);
        }
        return known;
    }

    private static Configuration configuration(ObjectWrapper wrapper) {
        Configuration made = new Configuration(VERSION);
        made.setTemplateLoader(new ClassTemplateLoader(Renderer.class.getClassLoader(), FOLDER));
        made.setTemplateConfigurations(languages());
        made.setObjectWrapper(wrapper);
        // ${ and {{ belong to shell, Dockerfile and Jinja: a template prints them as they are.
        made.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
        made.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
        made.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        made.setLogTemplateExceptions(false);
        made.setFallbackOnNullLoopVariable(false);
        made.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        made.setAPIBuiltinEnabled(false);
        made.setLocalizedLookup(false);
        made.setLocale(Locale.ROOT);
        made.setNumberFormat("computer");
        made.setBooleanFormat("c");
        made.setDefaultEncoding(StandardCharsets.UTF_8.name());
        made.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        return made;
    }

    private static TemplateConfigurationFactory languages() {
        return new FirstMatchTemplateConfigurationFactory(
                        Languages.RULES.stream().map(Renderer::language).toArray(TemplateConfigurationFactory[]::new))
                .noMatchErrorDetails("no language is known for this path");
    }

    private static TemplateConfigurationFactory language(Languages.Rule rule) {
        TemplateConfiguration language = new TemplateConfiguration();
        language.setOutputFormat(rule.language());
        language.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
        return new ConditionalTemplateConfigurationFactory(new PathGlobMatcher(rule.glob()), language);
    }
}
