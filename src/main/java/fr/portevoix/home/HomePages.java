package fr.portevoix.home;

import fr.portevoix.account.Open;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.WayToSpeak;
import fr.portevoix.contribution.WaysToSpeak;
import fr.portevoix.shared.web.Page;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.Quartier;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;

/** Where everybody arrives: the contracts of this instance, and the page of one. */
@Path("/")
@Open
@Produces(MediaType.TEXT_HTML)
public class HomePages {
    @Inject
    CurrentContract contract;

    @Inject
    Page page;

    @Inject
    @All
    List<WaysToSpeak> rooms;

    @CheckedTemplate(basePath = "home")
    record front(List<Contract> contracts) implements TemplateInstance {}

    @CheckedTemplate(basePath = "home")
    record contract(
            Contract contract,
            String presentation,
            List<OpenDoor> open,
            List<Listed> consultations,
            List<Quartier> quartiers)
            implements TemplateInstance {}

    /** A way to speak that is open today, with the consultation that it belongs to. */
    public record OpenDoor(String label, String address, String consultation, String until, WayToSpeak.Deed deed) {}

    /** A consultation as the contract's page lists it. */
    public record Listed(String title, String address) {}

    /** The contracts that this instance hosts. */
    @GET
    public TemplateInstance front() {
        return new front(Contract.list("order by name"));
    }

    /** A contract: how to speak today, how to follow what was said, and where things stand. */
    @GET
    @Path("{contract}")
    public TemplateInstance contract() {
        Contract current = contract.get();
        List<Consultation> consultations =
                Consultation.list("contract = ?1 and published = true order by opensOn desc, slug", current);
        return new contract(
                current,
                current.presentation == null ? "" : current.presentation.in(page.getLanguage()),
                consultations.stream().flatMap(each -> openDoors(each).stream()).toList(),
                consultations.stream()
                        .map(each -> new Listed(
                                each.title.in(page.getLanguage()), "/" + current.slug + "/consultations/" + each.slug))
                        .toList(),
                Quartier.of(current));
    }

    private List<OpenDoor> openDoors(Consultation consultation) {
        Locale language = Locale.forLanguageTag(page.getLanguage());
        return rooms.stream()
                .flatMap(room -> room.in(consultation, language).stream())
                .filter(WayToSpeak::isOpen)
                .map(way -> new OpenDoor(
                        way.label(),
                        way.address(),
                        consultation.title.in(page.getLanguage()),
                        way.until() == null ? null : Dates.inWords(way.until(), language),
                        way.deed()))
                .toList();
    }
}
