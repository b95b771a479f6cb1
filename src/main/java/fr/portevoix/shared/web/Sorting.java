package fr.portevoix.shared.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * By which column a table of the desk is sorted: the address says it ({@code ?tri=jour}, {@code ?tri=-jour} downwards), the
 * column's header leads to it, without a script.
 *
 * <p>A list says which columns it knows; whatever else the address asks for leaves it in its usual order.
 */
@Named("sorting")
@RequestScoped
public class Sorting {
    private static final String PARAMETER = "tri";
    private static final String PAGE = "page";

    @Inject
    CurrentVertxRequest request;

    /** Orders texts as a French dictionary does, capitals and accents aside. */
    public static <T> Comparator<T> words(Function<T, String> text) {
        Collator french = Collator.getInstance(Locale.FRENCH);
        return Comparator.comparing(text, Comparator.nullsFirst(french::compare));
    }

    /** Orders by something that may be missing: what has none comes first. */
    public static <T, C extends Comparable<? super C>> Comparator<T> by(Function<T, C> value) {
        return Comparator.comparing(value, Comparator.nullsFirst(Comparator.<C>naturalOrder()));
    }

    /** These rows by the column that is asked for; rows that are equal there stay in their usual order. */
    public <T> List<T> rows(List<T> rows, Map<String, Comparator<T>> columns) {
        Comparator<T> asked = columns.get(column());
        if (asked == null) {
            return rows;
        }
        return rows.stream().sorted(isDown() ? asked.reversed() : asked).toList();
    }

    /** The {@code order by} of a query that pages: by one of these paths, then in the usual order. */
    public String clause(Map<String, String> columns, String usual) {
        String path = columns.get(column());
        return path == null ? usual : path + (isDown() ? " desc, " : ", ") + usual;
    }

    /** {@code ascending} or {@code descending} where the table is sorted by this column; null where not. */
    public String way(String column) {
        if (!column.equals(column())) {
            return null;
        }
        return isDown() ? "descending" : "ascending";
    }

    /** The sign beside the header of the column that the table is sorted by. */
    public String arrow(String column) {
        if (way(column) == null) {
            return "";
        }
        return isDown() ? " ▼" : " ▲";
    }

    /** This page by another column, or the other way round, from its first page. */
    public String address(String column) {
        List<String> kept = kept(PARAMETER, PAGE);
        kept.add(PARAMETER + "=" + ("ascending".equals(way(column)) ? "-" : "") + column);
        return "?" + String.join("&", kept);
    }

    /** What the addresses of other pages of the list carry on: {@code &tri=-jour}, or nothing. */
    public String getKept() {
        return asked().isEmpty() ? "" : "&" + PARAMETER + "=" + URLEncoder.encode(asked(), StandardCharsets.UTF_8);
    }

    /** As the address asks; empty where it does not, or asks for what no column is called. */
    public String getAsked() {
        return asked();
    }

    private String column() {
        return isDown() ? asked().substring(1) : asked();
    }

    private boolean isDown() {
        return asked().startsWith("-");
    }

    private String asked() {
        String typed = request.getCurrent() == null
                ? null
                : request.getCurrent().request().getParam(PARAMETER);
        return typed != null && typed.matches("-?[a-z]{1,30}") ? typed : "";
    }

    private List<String> kept(String... without) {
        String query = request.getCurrent().request().query();
        List<String> kept = new ArrayList<>();
        for (String part : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
            if (Arrays.stream(without).noneMatch(name -> part.startsWith(name + "=") || part.equals(name))) {
                kept.add(part);
            }
        }
        return kept;
    }
}
