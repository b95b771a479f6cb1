package fr.portevoix.contribution;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.document.RowReport;
import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.roadmap.RoadmapNode;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Once;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Codebooks and their themes: made, named, ordered, retired, and tied to the roadmap. */
@Path("/{contract}/bureau/livres")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class CodebookDesk {
    @Inject
    CurrentContract contract;

    @Inject
    ImportCodebook importCodebook;

    @Inject
    Flash flash;

    @Inject
    Audit audit;

    @CheckedTemplate(basePath = "contribution")
    record codebooks(Contract contract, List<Codebook> books, Errors errors, String title)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "contribution")
    record codebook(
            Contract contract,
            Codebook book,
            List<Theme> themes,
            List<Theme> retired,
            List<Codebook> others,
            Errors errors,
            RowReport report)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "contribution")
    record theme(Contract contract, Theme theme, List<RoadmapNode> nodes, long given, Errors errors)
            implements TemplateInstance {}

    /** The codebooks of the contract. */
    @GET
    public TemplateInstance list() {
        return new codebooks(contract.get(), Codebook.of(contract.get()), Errors.none(), "");
    }

    /** Begins a codebook. */
    @POST
    @Once
    @Transactional
    public Response begin(@RestForm String titre) {
        Errors errors = named("titre", titre, 160);
        if (errors.isAny()) {
            return Answers.mend(new codebooks(contract.get(), Codebook.of(contract.get()), errors, titre));
        }
        Codebook book = Codebook.begin(contract.get(), titre);
        audit.keep("codebook.begin", contract.get().id, "codebook", book.id, book.title);
        return Answers.seeOther(address(book));
    }

    /** A codebook with its themes. */
    @GET
    @Path("{book}")
    public TemplateInstance book(@RestPath String book) {
        return page(find(book), Errors.none(), null);
    }

    /** Adds a theme. */
    @POST
    @Once
    @Path("{book}/themes")
    @Transactional
    public Response add(@RestPath String book, @RestForm String nom) {
        Codebook here = find(book);
        Errors errors = named("nom", nom, 300);
        if (errors.isEmpty() && Theme.named(here, nom).isPresent()) {
            errors.add("nom", "Ce livre a déjà ce thème, peut-être parmi les thèmes retirés.");
        }
        if (errors.isAny()) {
            return Answers.mend(page(here, errors, null));
        }
        Theme.add(here, nom);
        return Answers.seeOther(address(here));
    }

    /** Reads themes from a file, all of it or nothing. */
    @POST
    @Path("{book}/fichier")
    public Response bringIn(@RestPath String book, @RestForm("fichier") FileUpload file) throws IOException {
        Codebook here = find(book);
        RowReport report =
                importCodebook.into(here, file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile()));
        if (report.hasErrors()) {
            return Answers.mend(page(here, Errors.none(), report));
        }
        audit.keep("codebook.import", contract.get().id, "codebook", here.id, null);
        flash.say("Les thèmes du fichier sont dans ce livre.");
        return Answers.seeOther(address(here));
    }

    /** A theme, and the nodes of the roadmap in force that it can lead to. */
    @GET
    @Path("{book}/themes/{theme}")
    public TemplateInstance theme(@RestPath String book, @RestPath UUID theme) {
        return page(find(book, theme), Errors.none());
    }

    /** Renames a theme and says where it leads; nodes of other versions of the roadmap stay tied. */
    @POST
    @Path("{book}/themes/{theme}")
    @Transactional
    public Response change(
            @RestPath String book, @RestPath UUID theme, @RestForm String nom, @RestForm("noeud") List<UUID> chosen) {
        Theme changed = find(book, theme);
        Errors errors = named("nom", nom, 300);
        if (errors.isEmpty()) {
            Theme.named(changed.codebook, nom)
                    .filter(other -> !other.equals(changed) && other.label.equalsIgnoreCase(nom.strip()))
                    .ifPresent(other -> errors.add("nom", "Un autre thème de ce livre porte déjà ce nom."));
        }
        if (errors.isAny()) {
            return Answers.mend(page(changed, errors));
        }
        changed.label = nom.strip();
        for (RoadmapNode node : nodes()) {
            if (chosen != null && chosen.contains(node.id)) {
                changed.nodes.add(node);
            } else {
                changed.nodes.remove(node);
            }
        }
        audit.keep("theme.change", contract.get().id, "theme", theme, changed.label);
        flash.say("Thème enregistré.");
        return Answers.seeOther(address(changed.codebook));
    }

    /** Moves a theme up by one place. */
    @POST
    @Path("{book}/themes/{theme}/monter")
    @Transactional
    public Response up(@RestPath String book, @RestPath UUID theme) {
        Theme moved = find(book, theme);
        List<Theme> order = new ArrayList<>(Theme.of(moved.codebook));
        int place = order.indexOf(moved);
        if (place > 0) {
            Collections.swap(order, place, place - 1);
            order.forEach(one -> one.position = order.indexOf(one) + 1);
        }
        return Answers.seeOther(address(moved.codebook));
    }

    /** Retires a theme, or takes it back into use; what was coded with it stays coded. */
    @POST
    @Path("{book}/themes/{theme}/retirer")
    @Transactional
    public Response retire(@RestPath String book, @RestPath UUID theme) {
        Theme changed = find(book, theme);
        changed.retired = !changed.retired;
        audit.keep(changed.retired ? "theme.retire" : "theme.reuse", contract.get().id, "theme", theme, changed.label);
        flash.say(
                changed.retired
                        ? "Thème retiré. Ce qui était codé avec lui le reste."
                        : "Le thème est à nouveau en usage.");
        return Answers.seeOther(address(changed.codebook));
    }

    private TemplateInstance page(Codebook book, Errors errors, RowReport report) {
        List<Theme> all = Theme.list(
                "select distinct t from Theme t left join fetch t.nodes where t.codebook = ?1 order by t.position, t.label",
                book);
        return new codebook(
                contract.get(),
                book,
                all.stream().filter(theme -> !theme.retired).toList(),
                all.stream().filter(theme -> theme.retired).toList(),
                Codebook.of(contract.get()).stream()
                        .filter(other -> !other.equals(book))
                        .toList(),
                errors,
                report);
    }

    private TemplateInstance page(Theme theme, Errors errors) {
        // On a form that comes back, the page is rendered after the transaction that read the theme.
        Hibernate.initialize(theme.nodes);
        return new theme(contract.get(), theme, nodes(), Coding.count("theme", theme), errors);
    }

    private List<RoadmapNode> nodes() {
        return Roadmap.current(contract.get()).map(RoadmapNode::of).orElse(List.of());
    }

    private static Errors named(String field, String name, int longest) {
        Errors errors = Errors.none();
        if (name == null || name.isBlank()) {
            errors.add(field, "Donnez un nom.");
        } else if (name.strip().length() > longest) {
            errors.add(field, "Ce nom dépasse " + longest + " caractères.");
        }
        return errors;
    }

    private String address(Codebook book) {
        return "/" + contract.slug() + "/bureau/livres/" + book.slug;
    }

    private Codebook find(String slug) {
        return Codebook.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }

    private Theme find(String book, UUID theme) {
        return Theme.<Theme>find("id = ?1 and codebook = ?2", theme, find(book))
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }
}
