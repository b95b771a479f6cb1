package fr.portevoix.contribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.portevoix.roadmap.RoadmapNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A contribution as programmes read it; while the referent has its words, neither they nor their themes are given. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ContributionView(
        UUID id,
        String consultation,
        Channel channel,
        Speaker speaker,
        Nature nature,
        String language,
        LocalDate saidOn,
        Reading reading,
        boolean quotable,
        String body,
        List<String> quartiers,
        List<String> themes,
        List<String> nodes,
        String question) {
    /** The names of the columns of a file. */
    public static final List<String> COLUMNS = List.of(
            "id",
            "consultation",
            "channel",
            "speaker",
            "nature",
            "language",
            "said_on",
            "reading",
            "quotable",
            "body",
            "quartiers",
            "themes",
            "nodes",
            "question");

    static ContributionView of(Contribution said) {
        boolean aside = said.isAside();
        Stream<RoadmapNode> nodes = Stream.concat(
                said.codings.stream().flatMap(coding -> coding.theme.nodes.stream()),
                said.nodeTags.stream().map(tag -> tag.node));
        return new ContributionView(
                said.id,
                said.consultation.slug,
                said.channel,
                said.speaker,
                said.nature,
                said.language,
                said.saidOn,
                said.reading,
                said.quotable,
                aside ? null : said.readableWords(),
                said.quartiers.stream().map(quartier -> quartier.slug).sorted().toList(),
                aside
                        ? List.of()
                        : said.codings.stream()
                                .map(coding -> coding.theme.label)
                                .sorted()
                                .toList(),
                aside
                        ? List.of()
                        : nodes.map(node -> node.code).distinct().sorted().toList(),
                said.sourcePart);
    }

    /** The cells of a file, in the order of {@link #COLUMNS}; several values stand between vertical bars. */
    public List<String> cells() {
        return Stream.of(
                        id,
                        consultation,
                        channel,
                        speaker,
                        nature,
                        language,
                        saidOn,
                        reading,
                        quotable,
                        body == null ? "" : body,
                        String.join("|", quartiers),
                        String.join("|", themes),
                        String.join("|", nodes),
                        question == null ? "" : question)
                .map(String::valueOf)
                .toList();
    }
}
