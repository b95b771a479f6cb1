package fr.portevoix.roadmap;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.document.RowReport;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Once;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.Quartier;
import fr.portevoix.territory.UploadedBytes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where the team lists what people can use today: who offers it, where, and whom to ask. */
@Path("/")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class OfferDesk {
    @Inject
    CurrentContract contract;

    @Inject
    ImportOffers importOffers;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    /** An offer as a person types it; id is empty for a new one. */
    public record Typed(String id, String name, String provider, String asking, Set<String> quartiers) {
        static final Typed EMPTY = new Typed("", "", "", "", Set.of());
    }

    @CheckedTemplate(basePath = "roadmap")
    record offers(
            Contract contract,
            List<Offer> all,
            List<Quartier> quartiers,
            Typed typed,
            Errors errors,
            RowReport report,
            boolean done)
            implements TemplateInstance {}

    /** The offers, and the form of a new one. */
    @GET
    @Path("{contract}/bureau/offres")
    public TemplateInstance list() {
        return page(Typed.EMPTY, Errors.none(), null);
    }

    /** One offer to mend. */
    @GET
    @Path("{contract}/bureau/offres/{offer}")
    public TemplateInstance one(@RestPath UUID offer) {
        Offer found = offer(offer);
        Set<String> quartiers =
                found.quartiers.stream().map(quartier -> quartier.slug).collect(Collectors.toSet());
        return page(
                new Typed(found.id.toString(), found.name, found.provider, found.asking, quartiers),
                Errors.none(),
                null);
    }

    /** Keeps an offer, new or mended. */
    @POST
    @Once
    @Transactional
    @Path("{contract}/bureau/offres")
    public Response keep(
            @RestForm String id,
            @RestForm String nom,
            @RestForm String organisme,
            @RestForm String demander,
            @RestForm List<String> quartier) {
        Set<String> chosen = quartier == null ? Set.of() : new HashSet<>(quartier);
        Typed typed = new Typed(id, nom, organisme, demander, chosen);
        Errors errors = Errors.none();
        needed(errors, "nom", nom, 200, "Donnez son nom.");
        needed(errors, "organisme", organisme, 200, "Dites qui le propose.");
        needed(errors, "demander", demander, 500, "Dites où demander : les habitants le lisent.");
        if (errors.isAny()) {
            return Answers.mend(page(typed, errors, null));
        }
        Offer offer = StrategyDesk.isNew(id) ? new Offer() : offer(UUID.fromString(id));
        offer.contract = contract.get();
        offer.name = nom.strip();
        offer.provider = organisme.strip();
        offer.asking = demander.strip();
        offer.quartiers.clear();
        Quartier.of(contract.get()).stream()
                .filter(each -> chosen.contains(each.slug))
                .forEach(offer.quartiers::add);
        offer.persist();
        audit.keep("offer.keep", contract.get().id, "offer", offer.id, offer.name);
        flash.say("« " + offer.name + " » est enregistré.");
        return Answers.seeOther(here());
    }

    /** Takes an offer out of use, or puts it back; what it covered stays covered. */
    @POST
    @Transactional
    @Path("{contract}/bureau/offres/{offer}/retirer")
    public Response retire(@RestPath UUID offer) {
        Offer found = offer(offer);
        found.retired = !found.retired;
        audit.keep("offer.retire", contract.get().id, "offer", found.id, found.name);
        flash.say("« " + found.name + (found.retired ? " » n’est plus proposé." : " » est proposé à nouveau."));
        return Answers.seeOther(here());
    }

    /** Brings in offers from a file. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Path("{contract}/bureau/offres-import")
    public Response bringIn(@RestForm("fichier") FileUpload file) {
        RowReport report = importOffers.into(contract.get(), UploadedBytes.of(file));
        if (report.hasErrors()) {
            return Answers.mend(page(Typed.EMPTY, Errors.none(), report));
        }
        audit.keep("offer.import", contract.get().id, "contract", contract.get().id, null);
        flash.say("Les offres du fichier sont en place.");
        return Answers.seeOther(here());
    }

    private static void needed(Errors errors, String field, String typed, int longest, String missing) {
        if (typed == null || typed.isBlank()) {
            errors.add(field, missing);
        } else if (typed.strip().length() > longest) {
            errors.add(field, "C’est trop long : " + longest + " caractères au plus.");
        }
    }

    private Offer offer(UUID id) {
        return Offer.<Offer>find("id = ?1 and contract = ?2", id, contract.get())
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    private String here() {
        return "/" + contract.slug() + "/bureau/offres";
    }

    private TemplateInstance page(Typed typed, Errors errors, RowReport report) {
        return new offers(
                contract.get(), Offer.of(contract.get()), Quartier.of(contract.get()), typed, errors, report, false);
    }
}
