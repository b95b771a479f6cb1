package fr.portevoix.contribution;

import fr.portevoix.contribution.FilterChoices.Book;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.shared.web.Languages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A text as the reading screen shows it: its words, the themes on offer with their keys, and where those given lead. */
public record TextView(
        Contribution said,
        boolean perhapsSensitive,
        List<OfferedBook> books,
        List<RoadmapNode> leads,
        Set<RoadmapNode> tagged) {
    // Letters that are acts (V, S, Z, U) give no theme.
    private static final String KEYS = "123456789abcdefghijklmnopqrtwxy";

    /** A codebook and its themes on offer. */
    public record OfferedBook(Codebook codebook, List<OfferedTheme> themes) {}

    /** A theme, the key that gives it (empty when the keys are used up), and whether it is given. */
    public record OfferedTheme(Theme theme, String key, boolean given) {}

    static TextView of(Contribution said, Collection<Book> books) {
        Set<Theme> given = Coding.<Coding>list(
                        "select k from Coding k join fetch k.theme t left join fetch t.nodes"
                                + " where k.contribution = ?1",
                        said)
                .stream()
                .map(coding -> coding.theme)
                .collect(Collectors.toSet());
        Set<RoadmapNode> tagged =
                NodeTag.<NodeTag>list("select n from NodeTag n join fetch n.node where n.contribution = ?1", said)
                        .stream()
                        .map(tag -> tag.node)
                        .collect(Collectors.toCollection(() -> new TreeSet<>(byCode())));
        List<OfferedBook> offered = new ArrayList<>();
        int next = 0;
        for (Book book : books) {
            List<OfferedTheme> themes = new ArrayList<>();
            for (Theme theme : book.themes()) {
                if (book.chosen() || given.contains(theme)) {
                    String key = book.chosen() && next < KEYS.length() ? KEYS.substring(next, ++next) : "";
                    themes.add(new OfferedTheme(theme, key, given.contains(theme)));
                }
            }
            if (!themes.isEmpty()) {
                offered.add(new OfferedBook(book.codebook(), themes));
            }
        }
        Set<RoadmapNode> leads = new TreeSet<>(byCode());
        given.forEach(theme -> leads.addAll(theme.nodes));
        return new TextView(said, SensitiveWords.areIn(said.readableWords()), offered, List.copyOf(leads), tagged);
    }

    /** Whether the words are written from right to left. */
    public String direction() {
        return Languages.isRightToLeft(said.language) ? "rtl" : "ltr";
    }

    private static Comparator<RoadmapNode> byCode() {
        return Comparator.<RoadmapNode>comparingInt(node -> node.position).thenComparing(node -> node.id);
    }
}
