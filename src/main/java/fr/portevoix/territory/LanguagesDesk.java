package fr.portevoix.territory;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.shared.web.Languages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;

/** Where a person who knows a language signs that its pages read well; until then the pages say that nobody did. */
@Path("/{contract}/bureau/langues")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class LanguagesDesk {
    private static final int LONGEST = 200;

    @Inject
    CurrentContract contract;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Inject
    Flash flash;

    /** A language and its signature, null where there is none. */
    public record Line(String tag, String name, ContractLanguage signature) {}

    @CheckedTemplate(basePath = "territory")
    record languages(List<Line> lines, String problem) implements TemplateInstance {}

    /** The languages that residents read, and who read them over. */
    @GET
    public TemplateInstance list() {
        return page(null);
    }

    /** Signs a language. */
    @POST
    @Path("{language}")
    @Transactional
    public Response sign(@PathParam("language") String language, @RestForm String reviewer) {
        String tag = known(language);
        String name = reviewer == null ? "" : reviewer.strip();
        if (name.isEmpty() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            return Answers.mend(
                    page("Écrivez le nom de la personne qui a relu, en " + LONGEST + " caractères au plus."));
        }
        ContractLanguage.delete("contract = ?1 and language = ?2", contract.get(), tag);
        ContractLanguage signature = new ContractLanguage();
        signature.contract = contract.get();
        signature.language = tag;
        signature.reviewedBy = name;
        signature.reviewedOn = LocalDate.now(clock);
        signature.persist();
        audit.keep("language.sign", contract.get().id, "language", contract.get().id, tag);
        flash.say("La relecture est signée.");
        return back();
    }

    /** Takes the signature away. */
    @POST
    @Path("{language}/retirer")
    @Transactional
    public Response withdraw(@PathParam("language") String language) {
        ContractLanguage.delete("contract = ?1 and language = ?2", contract.get(), known(language));
        audit.keep("language.withdraw", contract.get().id, "language", contract.get().id, language);
        flash.say("La signature est retirée.");
        return back();
    }

    private languages page(String problem) {
        Map<String, ContractLanguage> signed = ContractLanguage.of(contract.get()).stream()
                .collect(Collectors.toMap(each -> each.language, Function.identity()));
        return new languages(
                Languages.offered().stream()
                        .skip(1)
                        .map(tag -> new Line(tag, Languages.ownName(tag), signed.get(tag)))
                        .toList(),
                problem);
    }

    private Response back() {
        return Answers.seeOther("/" + contract.slug() + "/bureau/langues");
    }

    private static String known(String language) {
        return Languages.offered().stream()
                .skip(1)
                .filter(language::equals)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
