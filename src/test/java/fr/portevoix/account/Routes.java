package fr.portevoix.account;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every address of the service, found by reading its classes: none can be forgotten. */
final class Routes {
    static final String TABLE = "authorisation.txt";
    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    private Routes() {}

    /** An address: its method, its template with bare parameter names, what it takes, and what its annotations say. */
    record Route(String verb, String template, Optional<String> consumes, String declared) {
        String name() {
            return verb + " " + template;
        }

        boolean isApi() {
            return template.startsWith("/api/");
        }
    }

    /** By name, in order. */
    static TreeMap<String, Route> all() {
        TreeMap<String, Route> routes = new TreeMap<>();
        java.nio.file.Path classes = java.nio.file.Path.of("target/classes");
        try (Stream<java.nio.file.Path> files = Files.walk(classes.resolve("fr/portevoix"))) {
            files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> load(name.replace('/', '.').substring(0, name.length() - ".class".length())))
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()).flatMap(method -> of(type, method)))
                    .forEach(route -> routes.put(route.name(), route));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return routes;
    }

    private static Stream<Route> of(Class<?> type, Method method) {
        return VERBS.stream().filter(method::isAnnotationPresent).map(verb -> {
            String own = method.isAnnotationPresent(Path.class)
                    ? method.getAnnotation(Path.class).value()
                    : "";
            String template = ("/" + type.getAnnotation(Path.class).value() + "/" + own)
                    .replaceAll("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^}]*})*}", "{$1}")
                    .replaceAll("/+", "/");
            return new Route(
                    verb.getSimpleName(),
                    template.length() > 1 ? template.replaceAll("/$", "") : template,
                    annotation(Consumes.class, method, type).map(consumes -> consumes.value()[0]),
                    declared(method, type));
        });
    }

    private static String declared(Method method, Class<?> type) {
        if (!method.isAnnotationPresent(Allowed.class)
                && annotation(Open.class, method, type).isPresent()) {
            return "open";
        }
        return annotation(Allowed.class, method, type)
                .map(allowed -> allowed.value().length == 0
                        ? "signed-in"
                        : Stream.concat(
                                        Arrays.stream(allowed.value()).map(Role::name),
                                        Arrays.stream(allowed.within())
                                                .map(within -> within.role() + "@" + within.scope()))
                                .collect(Collectors.joining(" ")))
                .orElse("nobody");
    }

    private static <A extends Annotation> Optional<A> annotation(Class<A> annotation, AnnotatedElement... places) {
        return Arrays.stream(places)
                .map(place -> place.getAnnotation(annotation))
                .filter(found -> found != null)
                .findFirst();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Routes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who may use each address, as authorisation.txt says. */
    static Map<String, String> table() {
        try (InputStream file = Routes.class.getClassLoader().getResourceAsStream(TABLE)) {
            Map<String, String> rules = new LinkedHashMap<>();
            Arrays.stream(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+:\\s+", 2))
                    .forEach(parts -> rules.put(parts[0].replaceAll("\\s+", " "), parts[1].strip()));
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
