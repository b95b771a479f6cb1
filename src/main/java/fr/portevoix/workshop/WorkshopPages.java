package fr.portevoix.workshop;

import fr.portevoix.account.Open;
import fr.portevoix.shared.web.Page;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.workshop.summary.ComposeSynthesis;
import fr.portevoix.workshop.summary.Reader;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Sessions as residents meet them: where and when to come, and what was said. */
@Path("/{contract}/ateliers")
@Open
@Produces(MediaType.TEXT_HTML)
public class WorkshopPages {
    @Inject
    CurrentContract contract;

    @Inject
    WorkshopRules rules;

    @Inject
    ComposeSynthesis composeSynthesis;

    @Inject
    Page page;

    @CheckedTemplate(basePath = "workshop")
    record list(List<WorkshopView> coming, List<WorkshopView> held) implements TemplateInstance {}

    @CheckedTemplate(basePath = "workshop")
    record session(WorkshopView one, Reader reader) implements TemplateInstance {}

    /** The announced sessions: those to come, the next first, then those that were. */
    @GET
    public TemplateInstance list() {
        List<WorkshopView> all = Workshop.of(contract.get()).stream()
                .filter(WorkshopRules::isPublic)
                .map(this::view)
                .toList();
        return new list(
                all.stream()
                        .filter(one -> one.state() == WorkshopState.PLANNED)
                        .sorted(Comparator.comparing(one -> one.workshop().heldOn))
                        .toList(),
                all.stream().filter(one -> one.state() != WorkshopState.PLANNED).toList());
    }

    /** One session. */
    @GET
    @Path("{session}")
    public TemplateInstance one(@RestPath("session") String slug, @RestQuery String temps) {
        Workshop workshop = Workshop.at(contract.get(), slug)
                .filter(WorkshopRules::isPublic)
                .orElseThrow(NotFoundException::new);
        Reader reader = workshop.publishedOn == null ? null : Reader.of(composeSynthesis.published(workshop), temps);
        return new session(view(workshop), reader);
    }

    /** Where a session is read of. */
    public static String address(Workshop workshop) {
        return "/" + workshop.contract.slug + "/ateliers/" + workshop.slug;
    }

    private WorkshopView view(Workshop workshop) {
        return new WorkshopView(workshop, rules.state(workshop), WorkshopHead.of(workshop), page.getLanguage());
    }
}
