package fr.portevoix.roadmap;

import fr.portevoix.account.Open;
import fr.portevoix.shared.web.Page;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** The roadmap for residents: its tree, one node of it, and what changed from one version to another. */
@Path("/")
@Open
@Produces(MediaType.TEXT_HTML)
public class RoadmapPages {
    @Inject
    CurrentContract contract;

    @Inject
    Page page;

    @All
    @Inject
    List<NodeWork> works;

    @CheckedTemplate(basePath = "roadmap")
    record none(Contract contract) implements TemplateInstance {}

    @CheckedTemplate(basePath = "roadmap")
    record version(Contract contract, Roadmap roadmap, RoadmapTree tree, List<Roadmap> others, boolean current)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "roadmap")
    record comparison(Contract contract, RoadmapComparison comparison) implements TemplateInstance {}

    @CheckedTemplate(basePath = "roadmap")
    record node(
            Contract contract,
            Roadmap roadmap,
            RoadmapTree.Branch branch,
            List<NodeWork.Work> works,
            List<RoadmapTranslation.Reading> readings)
            implements TemplateInstance {}

    /** The version in force. */
    @GET
    @Path("{contract}/feuille-de-route")
    public TemplateInstance current() {
        Optional<Roadmap> current = Roadmap.current(contract.get());
        return current.isPresent() ? tree(current.get()) : new none(contract.get());
    }

    /** One version, or its comparison with another one. */
    @GET
    @Path("{contract}/feuille-de-route/{version}")
    public TemplateInstance version(@PathParam("version") String slug, @RestQuery("avec") String other) {
        Roadmap roadmap = published(slug);
        if (other == null || other.isBlank() || other.equals(slug)) {
            return tree(roadmap);
        }
        return new comparison(contract.get(), RoadmapComparison.of(contract.get(), roadmap, published(other)));
    }

    /** One challenge, objective, axis… and what became of it in the other versions. */
    @GET
    @Path("{contract}/feuille-de-route/{version}/{code}")
    public TemplateInstance node(@PathParam("version") String slug, @PathParam("code") String code) {
        Roadmap roadmap = published(slug);
        RoadmapTree.Branch branch = tree(contract.get(), roadmap).at(code).orElseThrow(NotFoundException::new);
        RoadmapTranslation translation = new RoadmapTranslation(RoadmapChange.of(contract.get()));
        List<RoadmapTranslation.Reading> readings = new ArrayList<>();
        for (Roadmap other : others(roadmap)) {
            readings.add(translation.read(branch.node, other));
        }
        Locale language = Locale.forLanguageTag(page.getLanguage());
        List<NodeWork.Work> found = works.stream()
                .flatMap(each -> each.on(contract.get(), branch.node, language).stream())
                .toList();
        return new node(contract.get(), roadmap, branch, found, readings);
    }

    private TemplateInstance tree(Roadmap roadmap) {
        boolean current =
                Roadmap.current(contract.get()).filter(roadmap::equals).isPresent();
        return new version(contract.get(), roadmap, tree(contract.get(), roadmap), others(roadmap), current);
    }

    static RoadmapTree tree(Contract contract, Roadmap roadmap) {
        return RoadmapTree.of(RoadmapNode.of(roadmap), RoadmapLevel.of(contract));
    }

    private List<Roadmap> others(Roadmap roadmap) {
        return Roadmap.of(contract.get()).stream()
                .filter(other -> other.published && !other.equals(roadmap))
                .toList();
    }

    private Roadmap published(String slug) {
        return Roadmap.at(contract.get(), slug)
                .filter(roadmap -> roadmap.published)
                .orElseThrow(NotFoundException::new);
    }
}
