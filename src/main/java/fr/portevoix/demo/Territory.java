package fr.portevoix.demo;

import fr.portevoix.contribution.ParticipationLevel;
import fr.portevoix.roadmap.ImportRoadmap.LevelNames;
import fr.portevoix.shared.text.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A demo contract as its file describes it: what it is called, and which files are brought in for what. */
record Territory(
        String slug,
        String name,
        String territory,
        LocalDate startsOn,
        LocalDate endsOn,
        String contact,
        Map<String, String> presentation,
        Indicators indicators,
        List<Version> roadmaps,
        List<LevelNames> levels,
        List<Book> codebooks,
        Links links,
        List<Described> consultations,
        Map<String, String> information) {
    /** The year of the indicators, with exceptions, and where they come from. */
    record Indicators(int year, Map<String, Integer> years, String source) {}

    /** A version of the roadmap. */
    record Version(String slug, String title, LocalDate dated, String file) {}

    /** A codebook. */
    record Book(String title, String file) {}

    /** The links between two codebooks. */
    record Links(String from, String to, String file) {}

    /** A consultation, with its quoted figures, its presence matrix and its surveys. */
    record Described(
            String slug,
            Map<String, String> title,
            Map<String, String> presentation,
            LocalDate opensOn,
            LocalDate closesOn,
            ParticipationLevel level,
            Map<String, String> openToChange,
            Map<String, String> whoDecides,
            String figures,
            String figuresSource,
            Presence presence,
            List<Asked> surveys) {}

    /** A presence matrix of topics by quartier. */
    record Presence(String codebook, String file, LocalDate saidOn) {}

    /** A survey, what was answered to it, and which of its results are published. */
    record Asked(String file, String answers, List<String> results) {}

    static Wording wording(Map<String, String> texts) {
        return new Wording(texts == null ? Map.of() : texts);
    }
}
