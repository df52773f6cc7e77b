package io.keelson.origin;

import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/**
 * A rule, an emitter, a standard or a table that another jar brings does not do what its contract says: a defect of that
 * jar. The message names the class and where it comes from.
 */
public final class ExtensionFault extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private ExtensionFault(String message, Throwable cause) {
        super(message, cause);
    }

    /** What such a class did wrong. */
    public static ExtensionFault of(Class<?> type, String fault) {
        return new ExtensionFault(named(type) + ": " + fault, null);
    }

    /** What a call of such an object gives, which must be something. */
    public static <T> T guard(Object extension, String call, Supplier<T> supplier) {
        try {
            return Objects.requireNonNull(supplier.get(), "null was returned");
        } catch (ExtensionFault e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw new ExtensionFault(named(extension.getClass()) + ": " + call + ": " + e + at(e), e);
        }
    }

    /** All services of a kind, in the order in which the class path has them. */
    public static <T> List<T> load(ServiceLoader<T> services) {
        try {
            return services.stream().map(ExtensionFault::make).toList();
        } catch (ServiceConfigurationError e) {
            throw new ExtensionFault("a jar beside Keelson: " + e.getMessage(), e);
        }
    }

    private static <T> T make(ServiceLoader.Provider<T> provider) {
        try {
            return provider.get();
        } catch (ServiceConfigurationError e) {
            Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
            throw new ExtensionFault(named(provider.type()) + ": cannot be made: " + cause + at(cause), e);
        }
    }

    /** The one that a failure comes from, if any: what fails in a static field is wrapped. */
    public static Optional<ExtensionFault> in(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof ExtensionFault)) {
            cause = cause.getCause();
        }
        return Optional.ofNullable((ExtensionFault) cause);
    }

    private static String at(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }

    private static String named(Class<?> type) {
        return type.getName()
                + Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                        .map(CodeSource::getLocation)
                        .map(place -> " in " + path(place))
                        .orElse("");
    }

    private static String path(URL place) {
        return place.getProtocol().equals("file")
                ? Path.of(URI.create(place.toString())).toString()
                : place.toString();
    }
}
