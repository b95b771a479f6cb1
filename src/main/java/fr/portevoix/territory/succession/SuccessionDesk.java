package fr.portevoix.territory.succession;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Role;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.Quartier;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Where the team says in one table what every quartier became, with its new official code. */
@Path("/{contract}/bureau/territoire/quartiers-devenus")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class SuccessionDesk {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm", Locale.FRENCH).withZone(ZoneId.systemDefault());

    @Inject
    CurrentContract contract;

    @Inject
    KeepSuccession keepSuccession;

    @Inject
    Flash flash;

    @CheckedTemplate(basePath = "territory")
    record succession(
            Contract contract, List<Row> rows, List<Quartier> quartiers, String day, List<Past> past, Errors errors)
            implements TemplateInstance {}

    /** A quartier, its codes until now, what it became, and one more place to say what it became. */
    public record Row(Quartier quartier, List<Succession.Code> codes, List<Heir> heirs, boolean redrawn, String code) {}

    /** One quartier that it became, or an empty place for one. */
    public record Heir(String chosen) {}

    /** An earlier state, and when it was replaced. */
    public record Past(UUID id, String moment, int links) {
        static Past of(PastSuccession past) {
            return new Past(
                    past.id, MOMENT.format(past.replacedAt), past.read().links().size());
        }
    }

    /** What is known. */
    @GET
    public TemplateInstance succession() {
        Succession kept = Succession.of(contract.get());
        return page(SuccessionForm.of(kept, Quartier.of(contract.get())), kept, Errors.none());
    }

    /** Keeps what was said of all of them. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(MultivaluedMap<String, String> sent) {
        Succession kept = Succession.of(contract.get());
        SuccessionForm form = SuccessionForm.read(sent, Quartier.of(contract.get()));
        Errors errors = form.errors(kept);
        if (errors.isAny()) {
            return Answers.mend(page(form, kept, errors));
        }
        keepSuccession.keep(contract.get(), form.succession(kept));
        return done("C’est enregistré. Les paroles d’un quartier partagé attendent une décision, dans « À trancher ».");
    }

    /** Takes an earlier state up again. */
    @POST
    @Path("retours/{past}")
    public Response takeUpAgain(@PathParam("past") UUID id) {
        PastSuccession past = PastSuccession.of(contract.get()).stream()
                .filter(each -> each.id.equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        keepSuccession.keep(contract.get(), past.read());
        return done("L’état d’avant est repris.");
    }

    private Response done(String sentence) {
        flash.say(sentence);
        return Answers.seeOther("/" + contract.slug() + "/bureau/territoire/quartiers-devenus");
    }

    private TemplateInstance page(SuccessionForm form, Succession kept, Errors errors) {
        List<Quartier> quartiers = Quartier.of(contract.get());
        return new succession(
                contract.get(),
                quartiers.stream().map(quartier -> row(quartier, form, kept)).toList(),
                quartiers,
                form.day(),
                PastSuccession.of(contract.get()).stream().map(Past::of).toList(),
                errors);
    }

    private static Row row(Quartier quartier, SuccessionForm form, Succession kept) {
        List<Heir> heirs = new ArrayList<>();
        form.heirs(quartier.id).forEach(heir -> heirs.add(new Heir(heir.toString())));
        heirs.add(new Heir(""));
        return new Row(quartier, kept.codes(quartier.id), heirs, form.isRedrawn(quartier.id), form.code(quartier.id));
    }
}
