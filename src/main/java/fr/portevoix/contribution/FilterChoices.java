package fr.portevoix.contribution;

import fr.portevoix.contribution.SourceQuestions.SourceQuestion;
import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import io.quarkus.arc.All;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the desk can choose among when it filters, reads and codes; read once per request. */
@RequestScoped
public class FilterChoices {
    @Inject
    @All
    List<SourceQuestions> sourceQuestions;

    private Contract contract;
    private ContributionFilter filter;
    private List<Book> books;

    /** A codebook with its themes in use, and whether one codes with it now. */
    public record Book(Codebook codebook, List<Theme> themes, boolean chosen) {}

    public void prepare(Contract contract, ContributionFilter filter) {
        this.contract = contract;
        this.filter = filter;
        this.books = null;
    }

    public List<Consultation> consultations() {
        return Consultation.list("contract = ?1 order by opensOn desc", contract);
    }

    public List<Quartier> quartiers() {
        return Quartier.of(contract);
    }

    public List<Channel> channels() {
        return List.of(Channel.values());
    }

    public List<Nature> natures() {
        return List.of(Nature.values());
    }

    public List<Speaker> speakers() {
        return List.of(Speaker.values());
    }

    /** The questions that answers came from; a question asked in two surveys under one code is offered once. */
    public List<SourceQuestion> questions() {
        return sourceQuestions.stream()
                .flatMap(source -> source.of(contract).stream())
                .collect(Collectors.toMap(
                        SourceQuestion::part, question -> question, (a, b) -> a, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** How the desk calls the question of this code; the code itself where no room knows the question any more. */
    public String questionOf(String part) {
        return questions().stream()
                .filter(question -> question.part().equals(part))
                .map(SourceQuestion::label)
                .findFirst()
                .orElse(part);
    }

    /** The codebooks with their themes, in two queries however many there are. */
    public List<Book> books() {
        if (books == null) {
            List<Theme> themes = Theme.list(
                    "select distinct t from Theme t left join fetch t.nodes where t.codebook.contract = ?1"
                            + " and t.retired = false order by t.position, t.label",
                    contract);
            Map<Codebook, List<Theme>> ofBook = themes.stream().collect(Collectors.groupingBy(theme -> theme.codebook));
            List<String> asked = filter == null ? List.of() : filter.livres();
            books = Codebook.of(contract).stream()
                    .map(book -> new Book(
                            book, ofBook.getOrDefault(book, List.of()), asked.isEmpty() || asked.contains(book.slug)))
                    .toList();
        }
        return books;
    }

    /** The nodes of the roadmap in force. */
    public List<RoadmapNode> nodes() {
        return Roadmap.current(contract).map(RoadmapNode::of).orElse(new ArrayList<>());
    }
}
