package fr.portevoix.shared.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/** A page of a list for programmes: the things, and the mark to ask the next page with, if there is one. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Listing<T>(List<T> items, String next) {
    private static final int MOST = 500;
    private static final int USUAL = 100;

    /** A limit that a programme asked for, kept between 1 and 500; 100 where it asked for none. */
    public static int limit(Integer asked) {
        return asked == null ? USUAL : Math.max(1, Math.min(MOST, asked));
    }

    /** The first {@code limit} of {@code found}, which holds one more where there is a next page. */
    public static <T> Listing<T> of(List<T> found, int limit, Function<T, String> mark) {
        boolean more = found.size() > limit;
        List<T> items = more ? found.subList(0, limit) : found;
        return new Listing<>(items, more ? mark.apply(items.get(limit - 1)) : null);
    }

    /** The whole of a short list. */
    public static <T> Listing<T> whole(List<T> items) {
        return new Listing<>(items, null);
    }

    /** The same page with each thing shown otherwise. */
    public <R> Listing<R> map(Function<T, R> shown) {
        return new Listing<>(items.stream().map(shown).toList(), next);
    }
}
