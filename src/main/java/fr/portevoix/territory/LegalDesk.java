package fr.portevoix.territory;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;

/** Where the team says who answers for the site of its contract: publisher, director, host, data protection officer. */
@Path("/{contract}/bureau/mentions")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class LegalDesk {
    private static final int LONGEST = 300;
    private static final int LONGEST_DIRECTOR = 200;

    @Inject
    CurrentContract contract;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    /** The four facts as typed. */
    public record Typed(String publisher, String director, String host, String dataOfficer) {
        public Typed {
            publisher = publisher == null ? "" : publisher.strip();
            director = director == null ? "" : director.strip();
            host = host == null ? "" : host.strip();
            dataOfficer = dataOfficer == null ? "" : dataOfficer.strip();
        }

        Errors errors() {
            Errors errors = Errors.none();
            check(errors, "publisher", publisher, LONGEST);
            check(errors, "director", director, LONGEST_DIRECTOR);
            check(errors, "host", host, LONGEST);
            check(errors, "dataOfficer", dataOfficer, LONGEST);
            return errors;
        }

        private static void check(Errors errors, String field, String value, int longest) {
            if (value.length() > longest) {
                errors.add(field, ContractRules.tooLong(longest));
            }
        }
    }

    @CheckedTemplate(basePath = "territory")
    record legal(Contract contract, Typed typed, Errors errors) implements TemplateInstance {}

    /** What is said today. */
    @GET
    public TemplateInstance page() {
        Contract here = contract.get();
        return new legal(here, new Typed(here.publisher, here.director, here.host, here.dataOfficer), Errors.none());
    }

    /** Keeps what is to be said. */
    @POST
    @Transactional
    public Response keep(
            @RestForm String publisher,
            @RestForm String director,
            @RestForm String host,
            @RestForm String dataOfficer) {
        Typed typed = new Typed(publisher, director, host, dataOfficer);
        Errors errors = typed.errors();
        if (errors.isAny()) {
            return Answers.mend(new legal(contract.get(), typed, errors));
        }
        Contract kept = Contract.findById(contract.get().id);
        kept.publisher = orNull(typed.publisher());
        kept.director = orNull(typed.director());
        kept.host = orNull(typed.host());
        kept.dataOfficer = orNull(typed.dataOfficer());
        audit.keep("contract.legal", kept.id, "contract", kept.id, null);
        flash.say("Les mentions sont enregistrées.");
        return Answers.seeOther("/" + contract.slug() + "/bureau/mentions");
    }

    private static String orNull(String typed) {
        return typed.isEmpty() ? null : typed;
    }
}
